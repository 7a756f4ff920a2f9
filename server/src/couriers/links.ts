import { randomBytes } from "node:crypto";
import { getBusiness } from "../businesses/businesses.ts";
import { instantOf, localIso } from "../platform/clock/zones.ts";
import type { Db } from "../platform/db/db.ts";
import type { Tx } from "../platform/db/tx.ts";

/** A shift that goes past midnight ends by then. */
const hoursPastDay = 4;

async function endOfShift(tx: Tx): Promise<Date> {
  const { timeZone } = (await getBusiness(tx)).settings;
  const [year = 0, month = 0, day = 0] = localIso(tx.now(), timeZone).slice(0, 10).split("-").map(Number);
  return instantOf({ year, month, day: day + 1, hour: hoursPastDay, minute: 0 }, timeZone);
}

/** The courier's own page for this shift; one that has not ended goes on under the same address. */
export async function linkOfCourier(tx: Tx, publicUrl: string, courierId: string): Promise<string> {
  const rows = await tx.query<{ token: string }>(
    `insert into courier_links as l (token, business_id, courier_id, expires_at) values ($1, $2, $3, $4)
     on conflict (business_id, courier_id) do update set expires_at = excluded.expires_at,
       token = case when l.expires_at > $5 then l.token else excluded.token end
     returning token`,
    [randomBytes(24).toString("base64url"), tx.businessId, courierId, await endOfShift(tx), tx.now()],
  );
  return `${publicUrl}/c/${rows[0]?.token}`;
}

export async function revokeLink(tx: Tx, courierId: string): Promise<void> {
  await tx.query("delete from courier_links where business_id = $1 and courier_id = $2", [tx.businessId, courierId]);
}

export type LinkedCourier = { businessId: string; courierId: string; expiresAt: Date };

/** Whose page it is; null for a token that was made up, has ended or was revoked. */
export function findLinkedCourier(db: Db, token: string, now: Date): Promise<LinkedCourier | null> {
  return db.withoutTenant("a link names a courier, not a business", async (client) => {
    const { rows } = await client.query<LinkedCourier>(
      `select business_id as "businessId", courier_id as "courierId", expires_at as "expiresAt" from courier_links
       where token = $1 and expires_at > $2`,
      [token, now],
    );
    return rows[0] ?? null;
  });
}
