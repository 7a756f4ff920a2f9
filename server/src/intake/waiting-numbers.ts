import type { WaitingNumber } from "@croozer/contracts/channels";
import type { ClientBase } from "pg";

/** Unrouted deliveries looked at, the newest. */
const lookedAt = 20_000;

/** Numbers that are connected by now and of which deliveries came before they were. */
export async function listWaitingNumbers(client: ClientBase): Promise<WaitingNumber[]> {
  const { rows } = await client.query<Omit<WaitingNumber, "oldestAt"> & { oldestAt: Date }>(
    `with homeless as materialized (
       select id, received_at, keys from webhook_deliveries
       where outcome in ('unrouted', 'partly') and outcome <> 'done' and keys is not null order by id desc limit $1)
     select r.provider_id as "phoneNumberId", r.business_id as "businessId", b.name as "businessName",
       count(*)::integer as deliveries, min(h.received_at) as "oldestAt"
     from homeless h cross join lateral unnest(h.keys) k (key)
     join channel_routes r on r.type = 'whatsapp' and k.key = 'n:' || r.provider_id
     join businesses b on b.id = r.business_id
     where h.keys is not null and exists (
       select from webhook_deliveries d where d.id = h.id and d.received_at = h.received_at
         and d.units @> jsonb_build_array(jsonb_build_object('outcome', 'unrouted', 'phoneNumberId', r.provider_id)))
     group by 1, 2, 3 order by deliveries desc`,
    [lookedAt],
  );
  return rows.map((row) => ({ ...row, oldestAt: row.oldestAt.toISOString() }));
}
