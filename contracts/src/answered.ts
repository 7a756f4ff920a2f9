import { z } from "zod";
import { Id, Instant } from "./basics.ts";

/** What a member's reply carries so that two do not answer unknowingly. */
export const replySeen = {
  /** The last message of the thread that its writer knew of when they began. */
  sawSeq: z.int().min(0).optional(),
  /** They know that a colleague has answered meanwhile. */
  sendAnyway: z.boolean().optional(),
};

/** `details` of `conversation.answered_meanwhile`: the newest answer of a colleague that came after `sawSeq`. */
export const Answered = z.object({
  by: z.object({ memberId: Id, name: z.string() }),
  messageId: Id,
  seq: z.int(),
  preview: z.string(),
  type: z.string(),
  at: Instant,
});
export type Answered = z.infer<typeof Answered>;
