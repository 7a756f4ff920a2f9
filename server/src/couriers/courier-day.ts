import type { CourierDay } from "@croozer/contracts/couriers";
import { getBusiness } from "../businesses/businesses.ts";
import { dayOr, ofDay } from "../payments/payments.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { getCourier } from "./courier-rows.ts";

/** Cash that couriers took on a day, and whether it was handed in. `$2` is the day, `$3` the zone. */
const cashOfDay = `
  select p.id, p.actor_id::uuid as courier_id, p.amount_minor, h.payment_id is null as is_out
  from order_payments p
  left join courier_hand_ins h on h.business_id = $1 and h.payment_id = p.id
  where p.business_id = $1 and p.kind = 'payment' and p.method = 'cash' and p.actor_kind = 'courier'
    and p.state = 'done' and ${ofDay("p.done_at")}`;

/** What each courier did on a day; those who did nothing are left out. */
export async function readCourierDay(tx: Tx, wished: string | undefined): Promise<CourierDay> {
  const { timeZone, currency } = (await getBusiness(tx)).settings;
  const day = dayOr(tx, timeZone, wished);
  const couriers = await tx.query<CourierDay["couriers"][number]>(
    `with carried as (
       select courier_id, count(*)::int as deliveries,
         round((avg(extract(epoch from completed_at - ready_at)) / 60)::numeric, 1) as minutes
       from orders where business_id = $1 and courier_id is not null and status = 'delivered' and ${ofDay("completed_at")}
       group by courier_id
     ), cash as (
       select courier_id, sum(amount_minor)::bigint as taken,
         coalesce(sum(amount_minor) filter (where is_out), 0)::bigint as still_out
       from (${cashOfDay}) c group by courier_id
     )
     select c.id as "courierId", c.name, coalesce(d.deliveries, 0) as deliveries, d.minutes as "averageMinutes",
       coalesce(m.taken, 0) as "cashMinor", coalesce(m.still_out, 0) as "notHandedInMinor"
     from couriers c left join carried d on d.courier_id = c.id left join cash m on m.courier_id = c.id
     where c.business_id = $1 and (d.courier_id is not null or m.courier_id is not null)
     order by lower(c.name), c.id`,
    [tx.businessId, day, timeZone],
  );
  return { day, currency, couriers };
}

/** What of a day's cash is in a courier's hands. */
export async function cashInHands(tx: Tx, courierId: string, day: string, timeZone: string): Promise<number> {
  const rows = await tx.query<{ amount: number }>(
    `select coalesce(sum(amount_minor), 0)::bigint as amount from (${cashOfDay}) c where is_out and courier_id = $4`,
    [tx.businessId, day, timeZone, courierId],
  );
  return rows[0]?.amount ?? 0;
}

/**
 * Takes in what a courier has of a day's cash, all of it.
 * @throws `courier.not_found`, `courier.cash_changed` when it is another amount than was counted
 */
export async function handIn(
  tx: Tx,
  courierId: string,
  { day, amountMinor }: { day: string; amountMinor: number },
): Promise<CourierDay> {
  await getCourier(tx, courierId);
  const { timeZone } = (await getBusiness(tx)).settings;
  // Two who count the same coins: the second finds none.
  await tx.query("select 1 from couriers where business_id = $1 and id = $2 for update", [tx.businessId, courierId]);
  const held = await cashInHands(tx, courierId, day, timeZone);
  if (held !== amountMinor) refuse("courier.cash_changed", { amountMinor: held });
  await tx.query(
    `insert into courier_hand_ins (business_id, payment_id, courier_id, at, taken_by)
     select $1, c.id, $4, $5, $6 from (${cashOfDay}) c where is_out and courier_id = $4`,
    [tx.businessId, day, timeZone, courierId, tx.now(), tx.actor.name],
  );
  return readCourierDay(tx, day);
}
