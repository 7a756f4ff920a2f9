export type ReplyWindow = { state: "open" | "closing" | "closed"; leftMs: number };

const hourMs = 3_600_000;

/** The 24 hours after the customer's last message in which a free text may be sent; closed when they never wrote. */
export function replyWindow(windowEndsAt: string | null, nowMs: number): ReplyWindow {
  const leftMs = windowEndsAt === null ? 0 : Date.parse(windowEndsAt) - nowMs;
  if (leftMs <= 0) return { state: "closed", leftMs: 0 };
  return { state: leftMs < hourMs ? "closing" : "open", leftMs };
}

/** `41:20`, for a countdown that ticks. */
export function countdown(leftMs: number): string {
  const seconds = Math.max(0, Math.floor(leftMs / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
