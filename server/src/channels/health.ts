import { record } from "../events.ts";
import type { Tx } from "../platform/db/tx.ts";

type Changed = { id: string; version: number };

/** Turns an integration's health over, and tells open screens and rooms when it changed. `problem` null is healthy. */
export async function noteHealth(tx: Tx, channelId: string, problem: string | null): Promise<void> {
  const rows = await tx.query<Changed>(
    `with changed as (
       update integrations i set status = $3, problem = $4, last_checked_at = $5
       from channels c where c.business_id = $1 and c.id = $2 and i.business_id = $1 and i.id = c.integration_id
         and (i.problem is distinct from $4 or i.status <> $3)
       returning i.id)
     update channels c set version = version + 1 from changed where c.business_id = $1 and c.integration_id = changed.id returning c.id, c.version`,
    [tx.businessId, channelId, problem === null ? "active" : "error", problem, tx.now()],
  );
  tell(tx, rows, problem);
}

/** A problem that Meta told of itself began, or is over; another one that stands is left alone. */
export async function noteAccountHealth(
  tx: Tx,
  integrationId: string,
  { problem = null, over = null }: { problem?: string | null; over?: string | null },
): Promise<void> {
  const rows = await tx.query<Changed>(
    `with changed as (
       update integrations set status = case when $3::text is null then 'active' else 'error' end, problem = $3
       where business_id = $1 and id = $2 and ($4::text is null or problem = $4) and problem is distinct from $3
       returning id)
     update channels c set version = version + 1 from changed where c.business_id = $1 and c.integration_id = changed.id returning c.id, c.version`,
    [tx.businessId, integrationId, problem, over],
  );
  tell(tx, rows, problem);
}

function tell(tx: Tx, channels: readonly Changed[], problem: string | null): void {
  for (const { id, version } of channels) {
    tx.notice({ type: "channel", id, version });
    record(tx, "channel.health_changed", { channelId: id, problem });
  }
}
