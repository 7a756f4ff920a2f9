import type { Events } from "../events.ts";
import type { Tx } from "../platform/db/tx.ts";
import { noteAccountTemplate } from "./account-templates.ts";
import { statusOf } from "./queries.ts";

/**
 * Keeps what Meta tells of a template. Known by its name where our answer to having handed it in is still on its way; what
 * is older than the newest that was heard changes nothing.
 */
export async function learnTemplate(tx: Tx, told: Events["template.told"]): Promise<void> {
  await noteAccountTemplate(tx, told);
  const status = told.status === null ? null : statusOf(told.status);
  if (status === null && told.category === null) return;
  const reason = told.reason === "NONE" ? null : told.reason;
  await tx.query(
    `update message_templates set provider_id = $3, status = coalesce($6, status), category = coalesce($7, category),
       reason = case when $6::text is null then reason else $8 end,
       detail = case when $6::text is null then detail else $9 end, heard_at = $10
     where business_id = $1 and integration_id = $2 and (provider_id = $3 or (name = $4 and language = $5))
       and coalesce(heard_at, '-infinity') <= $10`,
    [
      ...[tx.businessId, told.integrationId, told.providerId, told.name, told.language],
      ...[status, told.category, reason, told.detail, new Date(told.at)],
    ],
  );
}
