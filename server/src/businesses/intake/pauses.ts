import type { IntakePause } from "@croozer/contracts/intake";
import type { Tx } from "../../platform/db/tx.ts";
import { audit } from "../audit.ts";

type Way = IntakePause["fulfilment"];
const minuteMs = 60_000;

/** Ways that are paused at this moment; what has an end is over when it has passed, with nobody doing anything. */
export async function listPauses(tx: Tx): Promise<IntakePause[]> {
  const rows = await tx.queryPlanned<{ fulfilment: Way; until: Date | null; since: Date; by: string }>(
    `select fulfilment, until, since, by_name as by from intake_pauses
     where business_id = $1 and (until is null or until > $2) order by fulfilment`,
    [tx.businessId, tx.now()],
  );
  return rows.map(({ until, since, ...row }) => ({
    ...row,
    until: until?.toISOString() ?? null,
    since: since.toISOString(),
  }));
}

/** Takes no more orders of a way, for so many minutes or until it is opened. Pausing again counts from now. */
export async function pauseIntake(tx: Tx, fulfilment: Way, minutes: number | null): Promise<IntakePause[]> {
  const until = minutes === null ? null : new Date(tx.now().getTime() + minutes * minuteMs);
  await tx.query(
    `insert into intake_pauses (business_id, fulfilment, until, since, by_name) values ($1, $2, $3, $4, $5)
     on conflict (business_id, fulfilment) do update set until = excluded.until, since = excluded.since, by_name = excluded.by_name`,
    [tx.businessId, fulfilment, until, tx.now(), tx.actor.name],
  );
  await audit(tx, "intake.paused", fulfilment, { until: until?.toISOString() ?? null });
  return told(tx);
}

export async function openIntake(tx: Tx, fulfilment: Way): Promise<IntakePause[]> {
  const rows = await tx.query(
    "delete from intake_pauses where business_id = $1 and fulfilment = $2 returning fulfilment",
    [tx.businessId, fulfilment],
  );
  if (rows.length > 0) await audit(tx, "intake.opened", fulfilment);
  return told(tx);
}

/** Open boards show it within a second. The business itself is as it was, so is its version. */
async function told(tx: Tx): Promise<IntakePause[]> {
  tx.notice({ type: "business", id: tx.businessId, version: 0 });
  return listPauses(tx);
}
