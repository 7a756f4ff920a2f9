import type { MessageContent } from "@croozer/contracts/message-content";
import type { EditUnit, ReactionUnit, RevokeUnit } from "../../meta/units.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { previewOf } from "../preview.ts";
import { keepFileOfEdit } from "./inbound-files.ts";

export type ChangeUnit = ReactionUnit | EditUnit | RevokeUnit;
export type ArrivedChange = { channelId: string; unit: ChangeUnit };

/** As kept: a reaction taken back stays as a stone with its time, so that an older one arriving late is not put up again. */
export type KeptReaction = {
  by: "customer" | "business";
  emoji: string | null;
  at: string;
  /** Of ours the message that it was sent as. */
  messageId?: string;
};
/** What a message said before an edit or a deletion, and when it stopped saying it. */
export type KeptVersion = { content: MessageContent; until: string; by: "edit" | "revoke"; raw: unknown };

type Target = {
  id: string;
  conversation_id: string;
  seq: number;
  content: MessageContent;
  reactions: KeptReaction[];
  history: KeptVersion[];
  edited_at: Date | null;
  deleted_at: Date | null;
};

/**
 * Applies a reaction, an edit or a deletion to its message; each is the newest of its kind or nothing changes.
 * @returns `unknown` when we do not have the message (yet), `known` when it changes nothing
 */
export async function receiveChange(
  tx: Tx,
  { channelId, unit }: ArrivedChange,
): Promise<"stored" | "known" | "unknown"> {
  const target = await lockTarget(tx, channelId, unit.targetProviderId);
  if (!target) return "unknown";
  const changed = unit.unit === "reaction" ? await react(tx, target, unit) : await rewrite(tx, target, unit, channelId);
  if (changed) tx.notice({ type: "message", id: target.id, conversationId: target.conversation_id, seq: target.seq });
  return changed ? "stored" : "known";
}

/** Conversation before message, as everywhere: two that change the same thread cannot wait for each other. */
async function lockTarget(tx: Tx, channelId: string, providerId: string): Promise<Target | null> {
  const ids = await tx.query<{ id: string; conversation_id: string }>(
    "select id, conversation_id from messages where business_id = $1 and channel_id = $2 and provider_id = $3",
    [tx.businessId, channelId, providerId],
  );
  if (!ids[0]) return null;
  await tx.query("select 1 from conversations where business_id = $1 and id = $2 for update", [
    tx.businessId,
    ids[0].conversation_id,
  ]);
  const rows = await tx.query<Target>(
    `select id, conversation_id, seq, content, reactions, history, edited_at, deleted_at
     from messages where business_id = $1 and id = $2 for update`,
    [tx.businessId, ids[0].id],
  );
  return rows[0] ?? null;
}

async function react(tx: Tx, target: Target, unit: ReactionUnit): Promise<boolean> {
  const earlier = target.reactions.find((reaction) => reaction.by === unit.by);
  const at = unit.at.toISOString();
  if (earlier && (earlier.at > at || (earlier.at === at && earlier.emoji === unit.emoji))) return false;
  const reactions: KeptReaction[] = [
    ...target.reactions.filter((reaction) => reaction.by !== unit.by),
    { by: unit.by, emoji: unit.emoji, at },
  ];
  await tx.query("update messages set reactions = $3 where business_id = $1 and id = $2", [
    tx.businessId,
    target.id,
    JSON.stringify(reactions),
  ]);
  return true;
}

async function rewrite(tx: Tx, target: Target, unit: EditUnit | RevokeUnit, channelId: string): Promise<boolean> {
  // What was deleted stays deleted; Meta may tell of the edit before it only now.
  if (target.deleted_at !== null) return false;
  if (unit.unit === "edit" && target.edited_at !== null && target.edited_at >= unit.at) return false;
  const content: MessageContent =
    unit.unit === "edit"
      ? await keepFileOfEdit(tx, target, unit, channelId)
      : { type: "unsupported", label: "deleted", detail: null };
  const kept: KeptVersion = { content: target.content, until: unit.at.toISOString(), by: unit.unit, raw: unit.raw };
  await tx.query(
    `update messages set content = $3, type = $4, history = $5,
       edited_at = case when $6 = 'edit' then $7 else edited_at end,
       deleted_at = case when $6 = 'revoke' then $7 else deleted_at end
     where business_id = $1 and id = $2`,
    [
      tx.businessId,
      target.id,
      JSON.stringify(content),
      content.type,
      JSON.stringify([...target.history, kept]),
      unit.unit,
      unit.at,
    ],
  );
  const shown = await tx.query<{ version: number }>(
    `update conversations set
       last_message = last_message || jsonb_build_object('preview', $3::text, 'type', $4::text),
       version = version + 1, updated_at = $5
     where business_id = $1 and id = $2 and last_message ->> 'messageId' = $6 returning version`,
    [tx.businessId, target.conversation_id, previewOf(content), content.type, tx.now(), target.id],
  );
  if (shown[0]) tx.notice({ type: "conversation", id: target.conversation_id, version: shown[0].version });
  return true;
}
