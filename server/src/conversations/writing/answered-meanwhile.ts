import type { Answered } from "@croozer/contracts/answered";
import type { MessageContent } from "@croozer/contracts/message-content";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { previewOf } from "../preview.ts";
import { readContent } from "../stored-content.ts";
import { lockThread } from "./queue-message.ts";

type Reply = {
  conversationId: string;
  content: { type: string };
  clientId?: string | undefined;
  sawSeq?: number | undefined;
  sendAnyway?: boolean | undefined;
};
type Row = { id: string; seq: number; content: MessageContent; at: Date; member_id: string; name: string | null };

/**
 * Two members must not answer a customer without knowing of each other: asked before a member's reply is queued, in the
 * same transaction. The thread is locked from here on, so that nobody answers in between.
 * @throws conversation.answered_meanwhile with `Answered` · conversation.not_found
 */
export async function refuseAnsweredMeanwhile(tx: Tx, reply: Reply): Promise<void> {
  const { sawSeq, sendAnyway, clientId = null } = reply;
  if (tx.actor.kind !== "member" || sawSeq === undefined || sendAnyway || reply.content.type === "reaction") return;
  await lockThread(tx, reply.conversationId);
  const rows = await tx.query<Row>(
    `select m.id, m.seq, m.content, m.at, m.sent_by as member_id, u.name
     from messages m
     left join members w on w.business_id = $1 and w.id = m.sent_by
     left join users u on u.id = w.user_id
     where m.business_id = $1 and m.conversation_id = $2 and m.seq > $3 and m.direction = 'outbound'
       and m.origin = 'member' and m.sent_by <> $4 and m.type <> 'reaction' and m.status <> 'cancelled'
       and not exists (select from messages own
         where own.business_id = $1 and own.conversation_id = $2 and own.client_id = $5)
     order by m.seq desc limit 1`,
    [tx.businessId, reply.conversationId, sawSeq, tx.actor.memberId, clientId],
  );
  const [row] = rows;
  if (!row) return;
  const answered: Answered = {
    by: { memberId: row.member_id, name: row.name ?? "" },
    messageId: row.id,
    seq: row.seq,
    preview: previewOf(readContent(row.content)),
    type: row.content.type,
    at: row.at.toISOString(),
  };
  refuse("conversation.answered_meanwhile", answered);
}
