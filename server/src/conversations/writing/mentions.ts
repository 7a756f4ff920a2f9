import { type NoteMention, namedBy, standIn } from "@croozer/contracts/mentions";
import { permissionsOf } from "@croozer/contracts/permissions";
import { listMembers } from "../../businesses/businesses.ts";
import { record } from "../../events.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { listTeams } from "../teamwork/teams.ts";

/** @throws request.invalid where the text says otherwise · member.not_found · team.not_found */
export async function checkMentions(tx: Tx, body: string, mentions: readonly NoteMention[]): Promise<void> {
  if (mentions.length === 0) return;
  if (!standIn(body, mentions)) refuse("request.invalid", { field: "mentions" });
  const known = new Set([...(await listMembers(tx)), ...(await listTeams(tx))].map(({ id }) => id));
  const stranger = mentions.find((mention) => !known.has(namedBy(mention)));
  if (stranger) refuse("teamId" in stranger ? "team.not_found" : "member.not_found");
}

/** Members who are named by themselves or with their team; of a team those who may read the note. */
async function listNamed(tx: Tx, mentions: readonly NoteMention[]): Promise<Set<string>> {
  const named = new Set(mentions.flatMap((mention) => ("teamId" in mention ? [] : [mention.memberId])));
  const teamIds = new Set(mentions.flatMap((mention) => ("teamId" in mention ? [mention.teamId] : [])));
  if (teamIds.size === 0) return named;
  const teams = (await listTeams(tx)).filter(({ id }) => teamIds.has(id));
  const inTeams = new Set(teams.flatMap(({ memberIds }) => memberIds));
  for (const { id, role } of await listMembers(tx))
    if (inTeams.has(id) && permissionsOf[role].has("conversation.read")) named.add(id);
  return named;
}

/** Remembers whom a note names, each once and never its own writer, and tells of it. */
export async function keepMentions(
  tx: Tx,
  note: { messageId: string; conversationId: string; sentBy: string | null; mentions: readonly NoteMention[] },
): Promise<void> {
  const { messageId, conversationId, sentBy, mentions } = note;
  if (mentions.length === 0) return;
  await tx.query("update messages set mentions = $3 where business_id = $1 and id = $2", [
    tx.businessId,
    messageId,
    JSON.stringify(mentions),
  ]);
  const memberIds = [...(await listNamed(tx, mentions))].filter((id) => id !== sentBy);
  if (memberIds.length === 0) return;
  await tx.query(
    `insert into message_mentions (business_id, message_id, conversation_id, member_id, created_at)
     select $1, $2, $3, member_id, $5 from unnest($4::uuid[]) member_id`,
    [tx.businessId, messageId, conversationId, memberIds, tx.now()],
  );
  for (const id of memberIds) tx.notice({ type: "own", id, of: "mentions", conversationId });
  record(tx, "note.mentioned", { conversationId, messageId, memberIds });
}

/** Its reader has seen all that names them in a conversation. @returns how many they had not seen */
export async function seeMentions(tx: Tx, conversationId: string, memberId: string): Promise<number> {
  const rows = await tx.query<{ message_id: string }>(
    `update message_mentions set seen_at = $4
     where business_id = $1 and conversation_id = $2 and member_id = $3 and seen_at is null returning message_id`,
    [tx.businessId, conversationId, memberId, tx.now()],
  );
  if (rows.length > 0) tx.notice({ type: "own", id: memberId, of: "mentions", conversationId });
  return rows.length;
}
