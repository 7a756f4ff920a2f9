import type { Draft, SaveDraft } from "@croozer/contracts/drafts";
import type { Tx } from "../../platform/db/tx.ts";
import { lockThread } from "../writing/queue-message.ts";

/** More than anybody leaves lying about; the oldest are not shown in the list. */
const mostShown = 300;

type Row = Omit<Draft, "writtenAt"> & { writtenAt: Date };

const select = `select conversation_id as "conversationId", tab, reply, note, reply_to_id as "replyToId", written_at as "writtenAt"
  from drafts where business_id = $1 and member_id = $2`;
const viewOf = ({ writtenAt, ...row }: Row): Draft => ({ ...row, writtenAt: writtenAt.toISOString() });

/** A member's own drafts, the newest first. */
export async function listDrafts(tx: Tx, memberId: string): Promise<Draft[]> {
  const rows = await tx.query<Row>(`${select} and (reply <> '' or note <> '') order by written_at desc limit $3`, [
    tx.businessId,
    memberId,
    mostShown,
  ]);
  return rows.map(viewOf);
}

/**
 * Keeps what a member wrote; the newest wins, wherever it was written. A clock that is ahead counts as now, or nothing
 * could be newer. One that was sent stays as an empty row, so that an older one from another device does not come back.
 * @returns what is kept now
 * @throws conversation.not_found
 */
export async function saveDraft(tx: Tx, memberId: string, conversationId: string, draft: SaveDraft): Promise<Draft> {
  await lockThread(tx, conversationId);
  const writtenAt = new Date(Math.min(Date.parse(draft.writtenAt), tx.now().getTime()));
  const saved = await tx.query(
    `insert into drafts as d (business_id, member_id, conversation_id, tab, reply, note, reply_to_id, written_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (business_id, member_id, conversation_id) do update set tab = excluded.tab, reply = excluded.reply,
       note = excluded.note, reply_to_id = excluded.reply_to_id, written_at = excluded.written_at
     where d.written_at <= excluded.written_at returning 1`,
    [tx.businessId, memberId, conversationId, draft.tab, draft.reply, draft.note, draft.replyToId, writtenAt],
  );
  if (saved.length > 0) tx.notice({ type: "own", id: memberId, of: "draft", conversationId });
  const rows = await tx.query<Row>(`${select} and conversation_id = $3`, [tx.businessId, memberId, conversationId]);
  return rows[0] ? viewOf(rows[0]) : { conversationId, ...draft };
}
