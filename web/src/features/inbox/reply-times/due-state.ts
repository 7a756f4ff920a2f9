import type { Conversation } from "@croozer/contracts/conversations";

export type DueState = { state: "ahead" | "soon" | "late"; byMs: number };

/** Nearer than this it is said in every place. */
const soonMs = 10 * 60_000;

/** How the time to answer stands at a moment; `byMs` is what is left of it, or how long it is over. */
export function dueState({ at }: NonNullable<Conversation["replyDue"]>, nowMs: number): DueState {
  const leftMs = Date.parse(at) - nowMs;
  if (leftMs <= 0) return { state: "late", byMs: Math.abs(leftMs) };
  return { state: leftMs <= soonMs ? "soon" : "ahead", byMs: leftMs };
}
