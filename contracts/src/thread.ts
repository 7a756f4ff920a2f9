import { z } from "zod";
import { Id } from "./basics.ts";
import { Message } from "./conversations.ts";

/** A place in a thread: a message by its id, a position, a day on the business's clock, or the first unread message. */
export const ThreadPlace = z.union([Id, z.iso.date(), z.literal("unread"), z.coerce.number().int()]);
export type ThreadPlace = z.infer<typeof ThreadPlace>;

/** `GET /api/conversations/:id/messages`: the newest page, or what stands before, after or around a place. Positions are `seq`. */
export const MessageQuery = z.object({
  before: z.coerce.number().int().optional(),
  after: z.coerce.number().int().optional(),
  around: ThreadPlace.optional(),
  /** Only pictures that are not deleted. */
  type: z.literal("image").optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
/** Items are in ascending `seq`. */
export const MessagePage = z.object({
  items: z.array(Message),
  hasOlder: z.boolean(),
  hasNewer: z.boolean(),
  /** Where the thread has what `around` asked for; null when nothing was asked for, or nothing is unread or that late. */
  foundSeq: z.int().nullable(),
});
export type MessagePage = z.infer<typeof MessagePage>;
