import type { MenuSynonym, SynonymTarget } from "@croozer/contracts/menu-synonyms";
import type { Tx } from "../../platform/db/tx.ts";

export type SynonymRow = Pick<MenuSynonym, "id" | "text" | "origin" | "state"> & {
  folded: string;
  kind: SynonymTarget["kind"];
  targetId: string;
  heard: MenuSynonym["heard"];
  addedBy: string;
  addedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
};

const shown = `id, text, folded, target_kind as kind, target_id as "targetId", origin, state,
  case when message_id is null then null else jsonb_build_object(
    'conversationId', conversation_id, 'messageId', message_id, 'text', message_text) end as heard,
  added_by as "addedBy", added_at as "addedAt", decided_by as "decidedBy", decided_at as "decidedAt"`;

/** All of them, the newest first. */
export const readSynonyms = (tx: Tx): Promise<SynonymRow[]> =>
  tx.query<SynonymRow>(`select ${shown} from menu_synonyms where business_id = $1 order by added_at desc, id desc`, [
    tx.businessId,
  ]);

export const readActiveSynonyms = (tx: Tx): Promise<{ text: string; kind: SynonymTarget["kind"]; id: string }[]> =>
  tx.query(
    "select text, target_kind as kind, target_id as id from menu_synonyms where business_id = $1 and state = 'active' order by id",
    [tx.businessId],
  );

/** False when these words already stand for it, in whatever state. */
export async function insertSynonym(tx: Tx, row: SynonymRow): Promise<boolean> {
  const rows = await tx.query(
    `insert into menu_synonyms (business_id, id, text, folded, target_kind, target_id, origin, state,
       conversation_id, message_id, message_text, added_by, added_at, decided_by, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict (business_id, folded, target_id) do nothing returning 1`,
    [
      ...[tx.businessId, row.id, row.text, row.folded, row.kind, row.targetId, row.origin, row.state],
      ...[row.heard?.conversationId ?? null, row.heard?.messageId ?? null, row.heard?.text ?? null],
      ...[row.addedBy, row.addedAt, row.decidedBy, row.decidedAt],
    ],
  );
  return rows.length > 0;
}

export async function decideSynonym(tx: Tx, id: string, state: MenuSynonym["state"], by: string): Promise<void> {
  await tx.query(
    "update menu_synonyms set state = $3, decided_by = $4, decided_at = $5 where business_id = $1 and id = $2",
    [tx.businessId, id, state, by, tx.now()],
  );
}

export async function removeSynonym(tx: Tx, id: string): Promise<void> {
  await tx.query("delete from menu_synonyms where business_id = $1 and id = $2", [tx.businessId, id]);
}
