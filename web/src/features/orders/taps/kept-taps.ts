import { createKeptQueue, type KeptActs, type QueueOutcome, type QueueParts } from "../../../lib/kept-queue.ts";
import { afterDone, Tap } from "./tap.ts";

type Done = { order: { id: string; version: number; revision: number } };
export type Outcome = QueueOutcome<Done>;
export type Kept = KeptActs<Tap>;
type Parts = Omit<QueueParts<Tap, Done>, "schema" | "afterDone">;

export type KeptTaps = ReturnType<typeof createKeptTaps>;

/** The taps that one device made on the board. */
export const createKeptTaps = (parts: Parts) =>
  createKeptQueue({ ...parts, schema: Tap, afterDone: (taps, done, { order }) => afterDone(taps, done, order) });
