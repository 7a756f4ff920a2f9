import type { Participants } from "@croozer/contracts/notifications";
import { getConversation } from "../conversations/conversations.ts";
import type { Tx } from "../platform/db/tx.ts";

type Row = { id: string; name: string; assigned: boolean; wrote: boolean; mentioned: boolean; follows: boolean };

/**
 * Members who have to do with a conversation: whose it is, who wrote in it, who was named, who follows it.
 * @throws conversation.not_found
 */
export async function listParticipants(tx: Tx, conversationId: string, ownId: string | null): Promise<Participants> {
  const { assignee } = await getConversation(tx, conversationId);
  // Each member is looked for in the index of the conversation, however long the thread is.
  const rows = await tx.query<Row>(
    `select m.id, u.name, coalesce(m.id = $3, false) as assigned,
       exists (select from messages g where g.business_id = $1 and g.conversation_id = $2 and g.sent_by = m.id) as wrote,
       exists (select from message_mentions g
         where g.business_id = $1 and g.member_id = m.id and g.conversation_id = $2) as mentioned,
       exists (select from conversation_followers f
         where f.business_id = $1 and f.conversation_id = $2 and f.member_id = m.id) as follows
     from members m join users u on u.id = m.user_id
     where m.business_id = $1 order by u.name, m.id`,
    [tx.businessId, conversationId, assignee?.memberId ?? null],
  );
  const items = rows.flatMap(({ id, name, ...why }) => {
    const because = (["assigned", "wrote", "mentioned", "follows"] as const).filter((one) => why[one]);
    return because.length > 0 ? [{ memberId: id, name, because }] : [];
  });
  return { items, isFollowing: rows.some(({ id, follows }) => id === ownId && follows) };
}

/** @throws conversation.not_found */
export async function follow(tx: Tx, conversationId: string, memberId: string, isFollowing: boolean): Promise<void> {
  await getConversation(tx, conversationId);
  if (isFollowing)
    await tx.query(
      `insert into conversation_followers (business_id, conversation_id, member_id, at) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [tx.businessId, conversationId, memberId, tx.now()],
    );
  else
    await tx.query(
      "delete from conversation_followers where business_id = $1 and conversation_id = $2 and member_id = $3",
      [tx.businessId, conversationId, memberId],
    );
}

export async function listFollowers(tx: Tx, conversationId: string): Promise<string[]> {
  const rows = await tx.query<{ member_id: string }>(
    "select member_id from conversation_followers where business_id = $1 and conversation_id = $2",
    [tx.businessId, conversationId],
  );
  return rows.map((row) => row.member_id);
}
