import { z } from "zod";
import { Id, Instant, PageQuery } from "./basics.ts";

/** `GET /api/messages/search` */
export const MessageSearchQuery = PageQuery.extend({ search: z.string().trim().min(1).max(120) });

/** A message that says what was searched, with the sentence that does. */
export const FoundMessage = z
  .object({
    id: Id,
    conversationId: Id,
    customer: z.object({ id: Id, name: z.string() }),
    direction: z.enum(["inbound", "outbound", "note"]),
    /** The member who wrote it; null for customers, programs and the bot. */
    writtenBy: z.string().nullable(),
    at: Instant,
    seq: z.int(),
    /** One line, cut around the first match. */
    text: z.string(),
    /** Where the matches stand in `text`: from, and up to but without. */
    marks: z.array(z.tuple([z.int(), z.int()])),
  })
  .meta({ id: "FoundMessage" });
export type FoundMessage = z.infer<typeof FoundMessage>;

export const FoundMessages = z.object({
  items: z.array(FoundMessage),
  nextCursor: z.string().nullable(),
  /** Words that were taken for others, because hardly anything was found: what was typed, and what was searched beside it. */
  alsoSearched: z.array(z.object({ typed: z.string(), words: z.array(z.string()) })),
});
export type FoundMessages = z.infer<typeof FoundMessages>;
