import { wrongParameter } from "./graph-error.ts";
import type { Params } from "./params.ts";

type Page = { data: unknown[]; paging?: { cursors: { before: string; after: string } } };

const defaultLimit = 25;

/** One page of an edge, by `limit` and `after` or `before`. `next` links are left out: they would carry the token. */
export function pageOf<T>(all: T[], params: Params, view: (item: T) => unknown): Page {
  const limit = readLimit(params.limit);
  const before = readCursor(params.before);
  const start = before === null ? (readCursor(params.after) ?? -1) + 1 : Math.max(0, before - limit);
  const end = before === null ? start + limit : before;
  const data = all.slice(start, end).map(view);
  if (data.length === 0) return { data };
  return { data, paging: { cursors: { before: toCursor(start), after: toCursor(start + data.length - 1) } } };
}

function readLimit(limit: unknown): number {
  if (limit === undefined) return defaultLimit;
  const number = Number(limit);
  if (!Number.isInteger(number) || number < 1) throw wrongParameter("Param limit must be a positive integer.");
  return Math.min(number, 1_000);
}

function readCursor(cursor: unknown): number | null {
  if (cursor === undefined || cursor === "") return null;
  const index = Number(Buffer.from(String(cursor), "base64url").toString("latin1"));
  if (!Number.isInteger(index) || index < 0) throw wrongParameter("Invalid cursors values");
  return index;
}

function toCursor(index: number): string {
  return Buffer.from(String(index)).toString("base64url");
}
