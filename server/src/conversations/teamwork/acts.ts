import type { MessageContentOf } from "@croozer/contracts/message-content";
import type { ConversationAct } from "@croozer/contracts/teamwork";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";

/** What one person does within this time of the last stands in one line. */
const togetherMs = 120_000;

type EventContent = MessageContentOf<"event">;
type Newest = { id: string; seq: number; channel_id: string; type: string | null; content: EventContent; at: Date };

/** A member or a program by name; the automation, a rule and the customer's own writing are the house. */
function authorOf({ actor }: Tx): { by: EventContent["by"]; memberId: string | null } {
  if (actor.kind === "member") return { by: { kind: "member", name: actor.name }, memberId: actor.memberId };
  if (actor.kind === "api_key") return { by: { kind: "program", name: actor.name }, memberId: null };
  return { by: { kind: "house", name: "" }, memberId: null };
}

/**
 * Writes into the thread what was done, at its end: colleagues see it, the customer does not, and neither the list nor the
 * waiting moves. The caller holds the conversation.
 */
export async function tellActs(tx: Tx, conversationId: string, acts: readonly ConversationAct[]): Promise<void> {
  if (acts.length === 0) return;
  const newest = await newestOf(tx, conversationId);
  if (!newest) return;
  const { by, memberId } = authorOf(tx);
  const known = newest.type === "event" && newest.at.getTime() > tx.now().getTime() - togetherMs ? newest : null;
  if (known && sameAuthor(known.content.by, by)) {
    const content: EventContent = { ...known.content, acts: mergeActs(known.content.acts, acts) };
    await tx.query("update messages set content = $3 where business_id = $1 and id = $2", [
      tx.businessId,
      known.id,
      JSON.stringify(content),
    ]);
    tx.notice({ type: "message", id: known.id, conversationId, seq: known.seq });
    return;
  }
  const content: EventContent = { type: "event", by, acts: mergeActs([], acts) };
  const message = { id: newId(), seq: newest.seq + 1 };
  await tx.query(
    `with added as (
       insert into messages (business_id, id, conversation_id, seq, channel_id, direction, origin, type, content, status, sent_by, at, created_at)
       values ($1, $3, $2, $4, $5, 'note', 'event', 'event', $6, 'noted', $7, $8, $8)
     )
     update conversations set last_seq = $4 where business_id = $1 and id = $2`,
    [
      tx.businessId,
      conversationId,
      message.id,
      message.seq,
      newest.channel_id,
      JSON.stringify(content),
      memberId,
      tx.now(),
    ],
  );
  tx.notice({ type: "message", id: message.id, conversationId, seq: message.seq });
}

/** The end of a thread and what stands there; no type where nothing does yet. */
async function newestOf(tx: Tx, conversationId: string): Promise<Newest | null> {
  const rows = await tx.query<Newest>(
    `select m.id, c.last_seq as seq, c.channel_id, m.type, m.content, m.at
     from conversations c
     left join messages m on m.business_id = $1 and m.conversation_id = c.id and m.seq = c.last_seq
     where c.business_id = $1 and c.id = $2`,
    [tx.businessId, conversationId],
  );
  return rows[0] ?? null;
}

const sameAuthor = (one: EventContent["by"], other: EventContent["by"]): boolean =>
  one.kind === other.kind && one.name === other.name;

/** What an act is about: a later one of the same thing says how it stands now. */
function subjectOf(act: ConversationAct): string {
  switch (act.act) {
    case "labelled":
    case "unlabelled":
      return `label ${act.label.id}`;
    case "snoozed":
    case "woke":
    case "resolved":
    case "reopened":
    case "pending":
      return "status";
    case "merged":
      return `merged ${act.name}`;
    case "assigned":
    case "team":
    case "priority":
    case "automation":
      return act.act;
  }
}

/** Of several acts on one thing the last, in the order in which things were touched last. */
export function mergeActs(before: readonly ConversationAct[], after: readonly ConversationAct[]): ConversationAct[] {
  const bySubject = new Map<string, ConversationAct>();
  for (const act of [...before, ...after]) {
    const subject = subjectOf(act);
    bySubject.delete(subject);
    bySubject.set(subject, act);
  }
  return [...bySubject.values()];
}
