import { z } from "zod";
import { Id, Instant } from "./basics.ts";

const Text = z.string().max(8000);

/** What a member wrote in a conversation and did not send: in both tabs. */
export const Draft = z
  .object({
    conversationId: Id,
    tab: z.enum(["reply", "note"]),
    reply: z.string(),
    note: z.string(),
    replyToId: Id.nullable(),
    /** By the clock of where it was written. */
    writtenAt: Instant,
  })
  .meta({ id: "Draft" });
export type Draft = z.infer<typeof Draft>;

/** `PUT /api/conversations/:id/draft`: empty in both tabs is none. What was written before the one that is kept changes nothing. */
export const SaveDraft = z.object({
  tab: z.enum(["reply", "note"]),
  reply: Text,
  note: Text,
  replyToId: Id.nullable().default(null),
  writtenAt: Instant,
});
export type SaveDraft = z.infer<typeof SaveDraft>;
/** `GET /api/drafts`: one's own, the newest first. */
export const Drafts = z.object({ items: z.array(Draft) });
