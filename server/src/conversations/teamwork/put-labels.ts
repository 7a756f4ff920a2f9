import type { UpdateConversation } from "@croozer/contracts/conversations";
import type { ConversationAct, Label } from "@croozer/contracts/teamwork";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { labelsOf } from "./labels.ts";

/** Puts labels on a held conversation and takes some off; gives what changed. @throws label.not_found for one to put on */
export async function putLabels(
  tx: Tx,
  conversationId: string,
  { addLabelIds = [], removeLabelIds = [] }: Pick<UpdateConversation, "addLabelIds" | "removeLabelIds">,
): Promise<ConversationAct[]> {
  if (addLabelIds.length + removeLabelIds.length === 0) return [];
  const known = new Map((await labelsOf(tx, [...addLabelIds, ...removeLabelIds])).map((label) => [label.id, label]));
  if (addLabelIds.some((id) => !known.has(id))) refuse("label.not_found");
  const named = (rows: { label_id: string }[]): Label[] => rows.flatMap(({ label_id }) => known.get(label_id) ?? []);
  const removed = await tx.query<{ label_id: string }>(
    `delete from conversation_labels where business_id = $1 and conversation_id = $2 and label_id = any ($3)
       and label_id <> all ($4) returning label_id`,
    [tx.businessId, conversationId, removeLabelIds, addLabelIds],
  );
  const added = await tx.query<{ label_id: string }>(
    `insert into conversation_labels (business_id, conversation_id, label_id)
     select distinct $1::uuid, $2::uuid, id from unnest($3::uuid[]) id on conflict do nothing returning label_id`,
    [tx.businessId, conversationId, addLabelIds],
  );
  return [
    ...named(added).map((label) => ({ act: "labelled", label }) as const),
    ...named(removed).map((label) => ({ act: "unlabelled", label }) as const),
  ];
}
