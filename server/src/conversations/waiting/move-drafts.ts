import type { Tx } from "../../platform/db/tx.ts";

/**
 * What members have written in a thread and not sent is theirs in another one from now on, below what they have there. The
 * empty ones that stay keep older ones from coming back. What they quoted is of the thread they leave.
 */
export async function moveDrafts(tx: Tx, from: string, into: string): Promise<void> {
  const moved = await tx.query<{ member_id: string }>(
    `insert into drafts as d (business_id, member_id, conversation_id, tab, reply, note, reply_to_id, written_at)
     select business_id, member_id, $3, tab, reply, note, null, $4 from drafts
     where business_id = $1 and conversation_id = $2 and (reply <> '' or note <> '')
     on conflict (business_id, member_id, conversation_id) do update set
       reply = concat_ws(E'\\n', nullif(d.reply, ''), nullif(excluded.reply, '')),
       note = concat_ws(E'\\n', nullif(d.note, ''), nullif(excluded.note, '')), written_at = excluded.written_at
     returning member_id`,
    [tx.businessId, from, into, tx.now()],
  );
  await tx.query(
    `update drafts set reply = '', note = '', reply_to_id = null, written_at = $3
     where business_id = $1 and conversation_id = $2 and (reply <> '' or note <> '')`,
    [tx.businessId, from, tx.now()],
  );
  for (const { member_id: id } of moved)
    for (const conversationId of [from, into]) tx.notice({ type: "own", id, of: "draft", conversationId });
}
