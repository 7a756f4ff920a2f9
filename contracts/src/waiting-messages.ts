import { z } from "zod";
import { Instant } from "./basics.ts";

/** The furthest that a message can be put off. */
export const furthestDays = 366;

/**
 * `PATCH /api/messages/:id/waiting`: changes a message that waits for its time or an answer. What is left out stays.
 * `goes`: at a time · when the customer writes · now.
 */
export const ChangeWaiting = z.object({
  /** Its text, or its caption. */
  body: z.string().trim().min(1).max(4096).optional(),
  goes: z.union([z.object({ at: Instant }), z.enum(["on_answer", "now"])]).optional(),
});
export type ChangeWaiting = z.infer<typeof ChangeWaiting>;
