import { missing, wrongParameter } from "../graph/graph-error.ts";
import type { Filters } from "./filters.ts";

export type Granularity = "HALF_HOUR" | "DAY" | "MONTH";
export type Range = { startMs: number; endMs: number; granularity: Granularity; name: string };

const halfHourMs = 30 * 60_000;
const dayMs = 24 * 3_600_000;
/** Since December 2025; before it was ten years. */
const lookbackMs = 366 * dayMs;

/** `start`, `end` and `granularity`; `daily` says how the field writes the longer ones. */
export function readRange(filters: Filters, now: number, daily: "DAY" | "DAILY"): Range {
  const startMs = readSeconds(filters, "start");
  const endMs = readSeconds(filters, "end");
  if (endMs <= startMs) throw wrongParameter("Param end must be after start");
  if (startMs < now - lookbackMs) throw wrongParameter("Param start must be within the last year");
  const names: Record<string, Granularity> =
    daily === "DAY"
      ? { HALF_HOUR: "HALF_HOUR", DAY: "DAY", MONTH: "MONTH" }
      : { HALF_HOUR: "HALF_HOUR", DAILY: "DAY", MONTHLY: "MONTH" };
  const name = filters.get("granularity")?.toUpperCase();
  if (name === undefined) throw missing("granularity");
  const granularity = names[name];
  if (!granularity) throw wrongParameter(`Param granularity must be one of {${Object.keys(names).join(", ")}}`);
  return { startMs, endMs, granularity, name };
}

/** The period that a time falls into, in UTC. */
export function periodOf(at: number, granularity: Granularity): { start: number; end: number } {
  if (granularity === "MONTH") {
    const date = new Date(at);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    return { start: Date.UTC(year, month) / 1000, end: Date.UTC(year, month + 1) / 1000 };
  }
  const lengthMs = granularity === "DAY" ? dayMs : halfHourMs;
  const start = Math.floor(at / lengthMs) * lengthMs;
  return { start: start / 1000, end: (start + lengthMs) / 1000 };
}

function readSeconds(filters: Filters, name: string): number {
  const text = filters.get(name);
  if (text === undefined) throw missing(name);
  if (!/^\d+$/.test(text)) throw wrongParameter(`Param ${name} must be a UNIX timestamp`);
  return Number(text) * 1000;
}
