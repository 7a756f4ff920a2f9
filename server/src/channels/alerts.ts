import type { Alert } from "@croozer/contracts/alerts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import type { Cause, Raised } from "./effects/effects.ts";

/**
 * Tells people of trouble with an account, once for its cause: what is told again while it lasts changes its details and
 * rings nothing, unless the state it is in (`data.status`) is another one. What happened before the newest that is known
 * of this cause changes nothing.
 * @returns false when it was known, or older than what is known
 */
export async function raiseAlert(tx: Tx, integrationId: string, raised: Raised, at: Date): Promise<boolean> {
  const rows = await tx.query<{ id: string; version: number }>(
    `insert into alerts as a (business_id, id, integration_id, kind, subject, severity, data, since, told_at, expires_at)
     values ($1, $9, $2, $3, $4, $5, $6, $7, $7, $8)
     on conflict (business_id, integration_id, kind, subject) do update set
       severity = excluded.severity, data = excluded.data, told_at = excluded.told_at, expires_at = excluded.expires_at,
       resolved_at = null, version = a.version + 1,
       since = case when ${stillTheSame} then a.since else excluded.since end,
       acknowledged_at = case when ${stillTheSame} then a.acknowledged_at end,
       acknowledged_by = case when ${stillTheSame} then a.acknowledged_by end
     where a.told_at < excluded.told_at
     returning a.id, a.version`,
    [
      tx.businessId,
      integrationId,
      raised.kind,
      raised.subject,
      raised.severity,
      JSON.stringify(raised.data),
      at,
      raised.expiresAt ?? null,
      newId(),
    ],
  );
  return tell(tx, rows);
}

const stillTheSame = `(a.since is not null and a.resolved_at is null and (a.expires_at is null or a.expires_at > excluded.told_at)
  and a.data ->> 'status' is not distinct from excluded.data ->> 'status')`;

/**
 * The trouble is over. Kept also when nobody was told of it yet: its beginning may arrive late.
 * @returns false when nobody was told of it, it was over, or something newer is known
 */
export async function resolveAlert(tx: Tx, integrationId: string, cause: Cause, at: Date): Promise<boolean> {
  const rows = await tx.query<{ id: string; version: number; ended: boolean }>(
    `insert into alerts as a (business_id, id, integration_id, kind, subject, severity, data, told_at, resolved_at)
     values ($1, $6, $2, $3, $4, 'info', '{}', $5, $5)
     on conflict (business_id, integration_id, kind, subject) do update set
       told_at = excluded.told_at, resolved_at = coalesce(a.resolved_at, excluded.resolved_at), version = a.version + 1
     where a.told_at < excluded.told_at or (a.told_at = excluded.told_at and a.resolved_at is null)
     returning a.id, a.version, a.since is not null and a.resolved_at = $5 as ended`,
    [tx.businessId, integrationId, cause.kind, cause.subject, at, newId()],
  );
  return tell(
    tx,
    rows.filter(({ ended }) => ended),
  );
}

function tell(tx: Tx, rows: readonly { id: string; version: number }[]): boolean {
  for (const { id, version } of rows) tx.notice({ type: "alert", id, version });
  return rows.length > 0;
}

type Row = {
  id: string;
  integration_id: string;
  account_name: string;
  kind: Alert["kind"];
  severity: Alert["severity"];
  subject: string;
  data: Alert["data"];
  since: Date;
  expires_at: Date | null;
  resolved_at: Date | null;
  acknowledged_by: string | null;
  acknowledged_at: Date | null;
  acknowledged_name: string | null;
  version: number;
};

/** The most that are shown at once. */
const shownAtOnce = 100;

const selectAlerts = `
  select a.id, a.integration_id, i.name as account_name, a.kind, a.severity, a.subject, a.data, a.since, a.expires_at,
    a.resolved_at, a.acknowledged_by, a.acknowledged_at, u.name as acknowledged_name, a.version
  from alerts a
  join integrations i on i.business_id = $1 and i.id = a.integration_id
  left join members m on m.business_id = $1 and m.id = a.acknowledged_by
  left join users u on u.id = m.user_id
  where a.business_id = $1 and a.since is not null`;

const viewOf = (row: Row): Alert => ({
  id: row.id,
  integrationId: row.integration_id,
  accountName: row.account_name,
  kind: row.kind,
  severity: row.severity,
  subject: row.subject,
  data: row.data,
  since: row.since.toISOString(),
  expiresAt: row.expires_at?.toISOString() ?? null,
  resolvedAt: row.resolved_at?.toISOString() ?? null,
  acknowledged: row.acknowledged_at && {
    memberId: row.acknowledged_by,
    name: row.acknowledged_name ?? "",
    at: row.acknowledged_at.toISOString(),
  },
  version: row.version,
});

/** The gravest first, then the newest. What is wrong with an account that was disconnected here is nobody's worry. */
export async function listAlerts(tx: Tx, state: "open" | "all"): Promise<Alert[]> {
  const rows = await tx.query<Row>(
    `${selectAlerts} and ($2 or (a.resolved_at is null and (a.expires_at is null or a.expires_at > $3) and exists (
       select 1 from channels c where c.business_id = $1 and c.integration_id = a.integration_id and c.active)))
     order by a.resolved_at is not null, array_position(array['critical', 'warning', 'info'], a.severity), a.since desc
     limit ${shownAtOnce}`,
    [tx.businessId, state === "all", tx.now()],
  );
  return rows.map(viewOf);
}

/**
 * Somebody has seen it: it is shown quietly from now on.
 * @throws channel.alert_not_found
 */
export async function acknowledgeAlert(tx: Tx, id: string): Promise<Alert> {
  const changed = await tx.query<{ id: string; version: number }>(
    `update alerts set acknowledged_at = $3, acknowledged_by = $4, version = version + 1
     where business_id = $1 and id = $2 and since is not null and acknowledged_at is null returning id, version`,
    [tx.businessId, id, tx.now(), tx.actor.kind === "member" ? tx.actor.memberId : null],
  );
  tell(tx, changed);
  const rows = await tx.query<Row>(`${selectAlerts} and a.id = $2`, [tx.businessId, id]);
  return rows[0] ? viewOf(rows[0]) : refuse("channel.alert_not_found");
}
