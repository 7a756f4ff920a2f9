export type LoadWish = {
  phoneNumberId: string;
  /** Who writes, in turn: so many made-up people, or these. */
  people?: number;
  customerIds?: string[];
  perSecond: number;
  seconds: number;
  /** What they write, in turn. */
  texts?: string[];
  /** No more than so many messages wait for their 200 at once. */
  mostWaiting?: number;
};

export type LoadReport = {
  id: string;
  state: "writing" | "waiting" | "done" | "stopped";
  written: number;
  /** Messages whose webhook was answered 200, and those that still wait. */
  acknowledged: number;
  waiting: number;
  /** Messages that were not written because too many waited. */
  heldBack: number;
  /** POSTs that ended meanwhile, those that tell of anything else included. */
  posts: number;
  writtenPerSecond: number;
  acknowledgedPerSecond: number;
  /** From writing to the 200, in real time. */
  latencyMs: { p50: number; p95: number; p99: number; max: number };
};
