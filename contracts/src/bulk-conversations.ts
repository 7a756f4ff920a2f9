import { z } from "zod";
import { Id } from "./basics.ts";
import { UpdateConversation } from "./conversations.ts";

/** Conversations that one call may change. */
export const mostAtOnce = 200;

/** What can be done with many conversations at once. */
export const BulkChange = UpdateConversation.pick({
  status: true,
  assigneeId: true,
  teamId: true,
  priority: true,
  addLabelIds: true,
  removeLabelIds: true,
  snooze: true,
}).extend({
  /** `unread`: shown as unread again, so that somebody looks. */
  mark: z.enum(["read", "unread"]).optional(),
});
export type BulkChange = z.infer<typeof BulkChange>;

/** `POST /api/conversations/bulk` */
export const ChangeConversations = z.object({ ids: z.array(Id).min(1).max(mostAtOnce), change: BulkChange });
/** What became of each, in the order asked for; `code` says why one stayed as it was: one of `errorCodes`. */
export const ConversationsChanged = z.object({
  items: z.array(z.object({ id: Id, code: z.string().nullable() })),
});
export type ConversationsChanged = z.infer<typeof ConversationsChanged>;
