import type { MessageContentOf } from "@croozer/contracts/message-content";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import type { KeptReaction } from "../receiving/receive-changes.ts";

/** Meta takes reactions to messages of the last 30 days. */
const reactableMs = 30 * 24 * 3_600_000;

type Target = {
  provider_id: string | null;
  type: string;
  at: Date;
  deleted_at: Date | null;
  reactions: KeptReaction[];
  seq: number;
};

async function readTarget(tx: Tx, conversationId: string, messageId: string): Promise<Target | null> {
  const rows = await tx.query<Target>(
    `select provider_id, type, at, deleted_at, reactions, seq from messages
     where business_id = $1 and conversation_id = $2 and id = $3 for update`,
    [tx.businessId, conversationId, messageId],
  );
  return rows[0] ?? null;
}

/**
 * What a reaction stands on, by Meta's id.
 * @throws message.not_found · message.unsendable for what Meta takes no reactions to
 */
export async function reactionTarget(
  tx: Tx,
  conversationId: string,
  { messageId }: MessageContentOf<"reaction">,
): Promise<string> {
  const target = (await readTarget(tx, conversationId, messageId)) ?? refuse("message.not_found");
  const unsendable = (reason: string) => refuse("message.unsendable", { field: "messageId", reason });
  if (target.type === "reaction") unsendable("is a reaction itself");
  if (target.deleted_at !== null) unsendable("was deleted");
  if (tx.now().getTime() - target.at.getTime() > reactableMs) unsendable("is older than 30 days");
  return target.provider_id ?? unsendable("has not been to WhatsApp");
}

/** Shows our reaction on its message at once; the conversation is locked. */
export async function showReaction(
  tx: Tx,
  conversationId: string,
  reactionId: string,
  { messageId, emoji }: MessageContentOf<"reaction">,
): Promise<void> {
  await stand(tx, conversationId, messageId, () => ({
    by: "business",
    emoji,
    at: tx.now().toISOString(),
    messageId: reactionId,
  }));
}

/** Takes a reaction of ours back that Meta refused: what was there before stands again. May run twice. */
export async function takeBackReaction(tx: Tx, conversationId: string, reactionId: string): Promise<void> {
  await tx.query("select 1 from conversations where business_id = $1 and id = $2 for update", [
    tx.businessId,
    conversationId,
  ]);
  const failed = await tx.query<{ target: string; before: string | null; before_id: string | null }>(
    `select r.reply_to_id as target, e.id as before_id, e.content ->> 'emoji' as before
     from messages r
     left join lateral (
       select e.id, e.content from messages e
       where e.business_id = $1 and e.conversation_id = $2 and e.seq < r.seq and e.type = 'reaction'
         and e.direction = 'outbound' and e.reply_to_id = r.reply_to_id and e.status <> 'failed'
       order by e.seq desc limit 1
     ) e on true
     where r.business_id = $1 and r.conversation_id = $2 and r.id = $3 and r.type = 'reaction' and r.status = 'failed'`,
    [tx.businessId, conversationId, reactionId],
  );
  const row = failed[0];
  if (!row) return;
  await stand(tx, conversationId, row.target, (shown) =>
    // A later one of ours, or what the phone app did since, stays.
    shown?.messageId === reactionId
      ? {
          by: "business",
          emoji: row.before,
          at: tx.now().toISOString(),
          ...(row.before_id === null ? {} : { messageId: row.before_id }),
        }
      : null,
  );
}

/** Puts the business's reaction on a message; null leaves what is there. */
async function stand(
  tx: Tx,
  conversationId: string,
  messageId: string,
  next: (shown: KeptReaction | undefined) => KeptReaction | null,
): Promise<void> {
  const target = await readTarget(tx, conversationId, messageId);
  const reaction = next(target?.reactions.find(({ by }) => by === "business"));
  if (!target || !reaction) return;
  const reactions = [...target.reactions.filter(({ by }) => by !== "business"), reaction];
  await tx.query("update messages set reactions = $3 where business_id = $1 and id = $2", [
    tx.businessId,
    messageId,
    JSON.stringify(reactions),
  ]);
  tx.notice({ type: "message", id: messageId, conversationId, seq: target.seq });
}
