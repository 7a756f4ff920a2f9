import type { Customer } from "@croozer/contracts/customers";
import type { Tx } from "../platform/db/tx.ts";

type CustomerRow = {
  id: string;
  name: string;
  profile_name: string | null;
  phone: string | null;
  username: string | null;
  language: Customer["language"];
  note: string;
  tags: string[];
  orders_count: number;
  spent_minor: number;
  first_order_at: Date | null;
  last_order_at: Date | null;
  created_at: Date;
  recent_at: Date;
  addresses: string[];
};

/** Addresses shown and kept for a customer. */
export const keptAddresses = 10;

const shown = `c.id, c.name, c.profile_name, c.phone, c.username, c.language, c.note, c.tags, c.orders_count, c.spent_minor,
  c.first_order_at, c.last_order_at, c.created_at, coalesce(c.last_message_at, c.created_at) as recent_at,
  array(select a.address from customer_addresses a where a.business_id = $1 and a.customer_id = c.id
        order by a.last_used_at desc, a.address limit ${keptAddresses}) as addresses`;

/** A row as the API shows it. Someone nobody named yet goes by what their provider calls them. */
function customerOf(row: CustomerRow): Customer {
  return {
    id: row.id,
    name: row.name || row.profile_name || row.username || row.phone || "",
    profileName: row.profile_name,
    phone: row.phone,
    username: row.username,
    language: row.language,
    note: row.note,
    tags: row.tags,
    ordersCount: row.orders_count,
    spentMinor: row.spent_minor,
    firstOrderAt: row.first_order_at?.toISOString() ?? null,
    lastOrderAt: row.last_order_at?.toISOString() ?? null,
    addresses: row.addresses,
    createdAt: row.created_at.toISOString(),
  };
}

/** The id of the customer that an id stands for: `$2`'s own, or the one it was merged into. */
export const standsFor = "coalesce((select merged_into from customers where business_id = $1 and id = $2), $2)";

export async function readCustomer(tx: Tx, id: string): Promise<Customer | null> {
  const rows = await tx.query<CustomerRow>(
    `select ${shown} from customers c where c.business_id = $1 and c.id = ${standsFor}`,
    [tx.businessId, id],
  );
  return rows[0] ? customerOf(rows[0]) : null;
}

export type CustomerPage = { patterns: readonly string[]; after: { at: Date; id: string } | null; limit: number };

/**
 * Customers by their last sign of life, latest first. A search gathers its matches before it sorts: walking the list
 * backwards for a rare name would read the whole business (0.7–1 s at 200,000 rows).
 */
export async function readCustomers(
  tx: Tx,
  { patterns, after, limit }: CustomerPage,
): Promise<{ customer: Customer; at: Date }[]> {
  const matching = `c.business_id = $1 and c.merged_into is null
    and ($2::timestamptz is null or (coalesce(c.last_message_at, c.created_at), c.id) < ($2, $3::uuid))`;
  const found = `with found as materialized (
    select c.id, coalesce(c.last_message_at, c.created_at) as at from customers c
    where ${matching} and c.search_text like any ($5::text[])) select id from found order by at desc, id desc limit $4`;
  const rows = await tx.query<CustomerRow>(
    `select ${shown} from customers c
     where ${patterns.length > 0 ? `c.business_id = $1 and c.id in (${found})` : matching}
     order by coalesce(c.last_message_at, c.created_at) desc, c.id desc limit $4`,
    [tx.businessId, after?.at ?? null, after?.id ?? null, limit, ...(patterns.length > 0 ? [patterns] : [])],
  );
  return rows.map((row) => ({ customer: customerOf(row), at: row.recent_at }));
}
