import { record } from "../events.ts";
import type { Tx } from "../platform/db/tx.ts";
import { copyReach } from "./reach.ts";
import { keepWords } from "./words.ts";

/**
 * Makes two customers one: `into` takes over totals, addresses, tags, note, fields, and what only the other one had; `from`
 * stays as a pointer for whoever still names it. Rooms below hear `customer.merged`. Done once, however often it is asked.
 */
export async function mergeCustomers(tx: Tx, from: string, into: string): Promise<void> {
  const held = await tx.query<{ id: string; merged_into: string | null }>(
    "select id, merged_into from customers where business_id = $1 and id in ($2, $3) order by id for update",
    [tx.businessId, from, into],
  );
  const merged = (id: string) => held.find((row) => row.id === id)?.merged_into;
  if (merged(from) !== null || merged(into) !== null) return;
  const stays = await tx.query<{ id: string; version: number }>(
    `update customers c set name = coalesce(nullif(c.name, ''), o.name), profile_name = coalesce(c.profile_name, o.profile_name),
       username = coalesce(c.username, o.username), phone = coalesce(c.phone, o.phone), language = coalesce(c.language, o.language),
       email = coalesce(c.email, o.email), fields = o.fields || c.fields,
       marketing_stopped_at = coalesce(c.marketing_stopped_at, o.marketing_stopped_at),
       marketing_said_at = greatest(c.marketing_said_at, o.marketing_said_at),
       several_numbers = c.several_numbers or o.several_numbers,
       note = concat_ws(E'\\n', nullif(c.note, ''), nullif(o.note, '')), tags = c.tags || array(
         select t from unnest(o.tags) t where t <> all (c.tags)),
       orders_count = c.orders_count + o.orders_count, spent_minor = c.spent_minor + o.spent_minor,
       first_order_at = least(c.first_order_at, o.first_order_at), last_order_at = greatest(c.last_order_at, o.last_order_at),
       last_message_at = greatest(c.last_message_at, o.last_message_at), version = c.version + 1, updated_at = $4
     from customers o where c.business_id = $1 and c.id = $3 and o.business_id = $1 and o.id = $2
     returning c.id, c.version`,
    [tx.businessId, from, into, tx.now()],
  );
  const goes = await tx.query<{ id: string; version: number }>(
    `update customers set merged_into = $3, orders_count = 0, spent_minor = 0, first_order_at = null, last_order_at = null,
       version = version + 1, updated_at = $4
     where business_id = $1 and id = $2 returning id, version`,
    [tx.businessId, from, into, tx.now()],
  );
  for (const changed of [...stays, ...goes]) tx.notice({ type: "customer", ...changed });
  // Whoever was merged into the one that goes now points at the one that stays.
  await tx.query("update customers set merged_into = $3 where business_id = $1 and merged_into = $2", [
    tx.businessId,
    from,
    into,
  ]);
  await keepWords(tx, [from, into]);
  await moveAddresses(tx, from, into);
  await copyReach(tx, from, into);
  record(tx, "customer.merged", { from, into });
}

async function moveAddresses(tx: Tx, from: string, into: string): Promise<void> {
  await tx.query(
    `with gone as (
       delete from customer_addresses where business_id = $1 and customer_id = $2
       returning id, label, address, parts, latitude, longitude, last_used_at)
     insert into customer_addresses (business_id, customer_id, id, label, address, parts, latitude, longitude, last_used_at)
     select $1, $3, id, label, address, parts, latitude, longitude, last_used_at from gone
     on conflict (business_id, customer_id, address) do update
       set last_used_at = greatest(customer_addresses.last_used_at, excluded.last_used_at)`,
    [tx.businessId, from, into],
  );
}
