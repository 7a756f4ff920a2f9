import type { AddPushDevice, PushDevice } from "@croozer/contracts/push";
import type { Config } from "../../config.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { assertPublicUrl } from "../../platform/net/public-fetch.ts";
import { refuse } from "../../platform/refusal.ts";

export type Device = { id: string; member_id: string; endpoint: string; p256dh: string; auth: string };

/** More than anybody has; the oldest make room. */
const mostDevices = 20;

/**
 * Keeps a browser of a member. One that another member of the business used before is the newcomer's.
 * @throws push.address_refused for what is no address of a push service
 */
export async function addDevice(
  tx: Tx,
  config: Pick<Config, "pushHosts">,
  memberId: string,
  { endpoint, keys, label }: AddPushDevice,
): Promise<void> {
  try {
    assertPublicUrl(new URL(endpoint), { trusted: config.pushHosts });
  } catch {
    refuse("push.address_refused");
  }
  await tx.query(
    `insert into push_devices (business_id, id, member_id, endpoint, p256dh, auth, label, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (business_id, endpoint) do update set
       member_id = excluded.member_id, p256dh = excluded.p256dh, auth = excluded.auth, label = excluded.label`,
    [tx.businessId, newId(), memberId, endpoint, keys.p256dh, keys.auth, label, tx.now()],
  );
  await tx.query(
    `delete from push_devices where business_id = $1 and id in (
       select id from push_devices where business_id = $1 and member_id = $2
       order by coalesce(used_at, created_at) desc, id desc offset $3)`,
    [tx.businessId, memberId, mostDevices],
  );
}

export async function listDevices(tx: Tx, memberId: string): Promise<PushDevice[]> {
  const rows = await tx.query<{
    id: string;
    label: string;
    endpoint: string;
    created_at: Date;
    used_at: Date | null;
  }>(
    `select id, label, endpoint, created_at, used_at from push_devices
     where business_id = $1 and member_id = $2 order by created_at, id`,
    [tx.businessId, memberId],
  );
  return rows.map(({ id, label, endpoint, created_at, used_at }) => ({
    ...{ id, label, endpoint },
    createdAt: created_at.toISOString(),
    usedAt: used_at?.toISOString() ?? null,
  }));
}

export async function findDevice(tx: Tx, id: string): Promise<Device | null> {
  const rows = await tx.query<Device>(
    "select id, member_id, endpoint, p256dh, auth from push_devices where business_id = $1 and id = $2",
    [tx.businessId, id],
  );
  return rows[0] ?? null;
}

/** @throws push.device_not_found, also for one that is another member's */
export async function removeDevice(tx: Tx, id: string, memberId: string): Promise<void> {
  const rows = await tx.query(
    "delete from push_devices where business_id = $1 and id = $2 and member_id = $3 returning id",
    [tx.businessId, id, memberId],
  );
  if (rows.length === 0) refuse("push.device_not_found");
}

/** The browser does not want it any more. */
export async function forgetDevice(tx: Tx, id: string): Promise<void> {
  await tx.query("delete from push_devices where business_id = $1 and id = $2", [tx.businessId, id]);
}

export async function noteUsed(tx: Tx, id: string): Promise<void> {
  await tx.query("update push_devices set used_at = $3 where business_id = $1 and id = $2", [
    tx.businessId,
    id,
    tx.now(),
  ]);
}
