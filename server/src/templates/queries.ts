import type { Language } from "@croozer/contracts/basics";
import type { MetaTemplate } from "../meta/message-templates.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import { isTemplateKey, languages, type TemplateKey, templateKeys, templateOf } from "./template.ts";

/** `unsent` was not handed in yet, or not taken: `reason` says why. Only an approved one may be sent. */
export type TemplateStatus = "unsent" | "pending" | "approved" | "rejected" | "paused" | "disabled" | "deleted";
export type KeptTemplate = {
  id: string;
  integrationId: string;
  key: TemplateKey;
  language: Language;
  name: string;
  providerId: string | null;
  status: TemplateStatus;
  category: string | null;
  reason: string | null;
  detail: string | null;
  heardAt: Date | null;
  syncedAt: Date | null;
};

/** What we keep of Meta's statuses; null for what tells nothing about whether it may be sent. */
export function statusOf(metas: string): TemplateStatus | null {
  return Object.hasOwn(statuses, metas) ? (statuses[metas] ?? null) : null;
}
const statuses: Readonly<Record<string, TemplateStatus>> = {
  APPROVED: "approved",
  REINSTATED: "approved",
  UNARCHIVED: "approved",
  PENDING: "pending",
  IN_APPEAL: "pending",
  REJECTED: "rejected",
  PAUSED: "paused",
  LOCKED: "paused",
  DISABLED: "disabled",
  ARCHIVED: "deleted",
  PENDING_DELETION: "deleted",
  DELETED: "deleted",
};

const select = `select id, integration_id as "integrationId", key, language, name, provider_id as "providerId", status, category,
  reason, detail, heard_at as "heardAt", synced_at as "syncedAt" from message_templates where business_id = $1`;

/** Templates of an account, those that this version of ours still knows; in one order, in which two at once lock them. */
export async function listKept(tx: Tx, integrationId: string): Promise<KeptTemplate[]> {
  const rows = await tx.query<Omit<KeptTemplate, "key"> & { key: string }>(
    `${select} and integration_id = $2 order by key, language`,
    [tx.businessId, integrationId],
  );
  return rows.flatMap(({ key, ...row }) => (isTemplateKey(key) ? [{ ...row, key }] : []));
}

/** A row for every template; one whose words have changed begins anew. */
export async function keepRows(tx: Tx, integrationId: string, publicUrl: string): Promise<void> {
  const wanted = templateKeys.flatMap((key) =>
    languages.map((language) => ({ id: newId(), key, language, name: templateOf(key, language, publicUrl).name })),
  );
  await tx.query(
    `insert into message_templates as t (business_id, id, integration_id, key, language, name, status)
     select $1, w.id, $2, w.key, w.language, w.name, 'unsent'
     from jsonb_to_recordset($3) as w (id uuid, key text, language text, name text) order by w.key, w.language
     on conflict (business_id, integration_id, key, language) do update set name = excluded.name, provider_id = null,
       status = 'unsent', category = null, reason = null, detail = null, heard_at = null, synced_at = null
     where t.name <> excluded.name`,
    [tx.businessId, integrationId, JSON.stringify(wanted)],
  );
}

/**
 * Keeps what Meta answered about a template when it was asked. What Meta told by itself meanwhile stays: it may be newer,
 * and where it is not the next look puts it right.
 */
export async function keepAnswer(
  tx: Tx,
  before: KeptTemplate,
  answer: Pick<MetaTemplate, "id" | "status" | "category"> & { reason?: string | null },
): Promise<void> {
  await tx.query(
    `update message_templates set provider_id = $3, status = $4, category = coalesce($5, category), reason = $6,
       detail = case when $6::text is null or status <> $4 then null else detail end, synced_at = $7
     where business_id = $1 and id = $2 and name = $8 and heard_at is not distinct from $9`,
    [
      ...[tx.businessId, before.id, answer.id, statusOf(answer.status) ?? "pending", answer.category],
      ...[answer.reason ?? null, tx.now(), before.name, before.heardAt],
    ],
  );
}

/** Meta did not take it, or has it no longer: why, in its words. */
export async function keepRefusal(
  tx: Tx,
  { id, name }: Pick<KeptTemplate, "id" | "name">,
  {
    status,
    reason,
    detail,
  }: { status: "unsent" | "rejected" | "deleted"; reason: string | null; detail: string | null },
): Promise<void> {
  await tx.query(
    `update message_templates set status = $3, reason = $4, detail = $5, synced_at = $6
     where business_id = $1 and id = $2 and name = $7`,
    [tx.businessId, id, status, reason, detail, tx.now(), name],
  );
}
