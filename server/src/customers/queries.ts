import type { Customer } from "@croozer/contracts/customers";
import { beginsWith, hasWords, rarestWord } from "../platform/db/rarest-word.ts";
import { searchedWords, wordPattern } from "../platform/db/search.ts";
import type { Tx } from "../platform/db/tx.ts";

type CustomerRow = {
  id: string;
  name: string;
  profile_name: string | null;
  phone: string | null;
  other_phones: string[];
  username: string | null;
  language: Customer["language"];
  email: string | null;
  fields: Customer["fields"];
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

const shown = `c.id, c.name, c.profile_name, c.phone, c.username, c.language, c.email, c.note, c.tags, c.orders_count, c.spent_minor,
  c.first_order_at, c.last_order_at, c.created_at, coalesce(c.last_message_at, c.created_at) as recent_at,
  array(select a.address from customer_addresses a where a.business_id = $1 and a.customer_id = c.id
        order by a.last_used_at desc, a.address limit ${keptAddresses}) as addresses,
  case when c.several_numbers then array(
    select '+' || i.value from customer_identities i where i.business_id = $1 and i.customer_id = c.id
      and i.kind = 'wa_id' and i.left_at is null and '+' || i.value is distinct from c.phone
    order by i.created_at, i.value) else '{}' end as other_phones,
  case when c.fields = '{}' then c.fields else (
    select coalesce(jsonb_object_agg(v.key, v.value), '{}') from jsonb_each(c.fields) v
    join customer_fields f on f.business_id = $1 and f.id::text = v.key) end as fields`;

/** A row as the API shows it. Someone nobody named yet goes by what their provider calls them. */
function customerOf(row: CustomerRow): Customer {
  return {
    id: row.id,
    name: row.name || row.profile_name || row.username || row.phone || "",
    profileName: row.profile_name,
    phone: row.phone,
    otherPhones: row.other_phones,
    username: row.username,
    language: row.language,
    email: row.email,
    fields: row.fields,
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

export type CustomerPage = { search: string; after: { at: Date; id: string } | null; limit: number };

/**
 * Customers by their last sign of life, latest first. A search looks its rarest word up and reads those customers alone;
 * where every word is common it walks the list, and its page is soon full.
 */
export async function readCustomers(
  tx: Tx,
  { search, after, limit }: CustomerPage,
): Promise<{ customer: Customer; at: Date }[]> {
  const values: unknown[] = [];
  const place = (value: unknown) => `$${values.push(value) + 1}`;
  const words = searchedWords(search);
  if (words.length === 0 && search.trim() !== "") return [];
  const recent = "coalesce(c.last_message_at, c.created_at)";
  const [at, id] = [place(after?.at ?? null), place(after?.id ?? null)];
  const matching = [
    "c.business_id = $1 and c.merged_into is null",
    `(${at}::timestamptz is null or (${recent}, c.id) < (${at}, ${id}::uuid))`,
    ...(words.length > 0 ? [hasWords("c.words", place(words.map(wordPattern)))] : []),
  ].join(" and ");
  const latest = `order by ${recent} desc, c.id desc limit ${place(limit)}`;
  const rare = await rarestWord(tx, "customer_words", words);
  // Each `offset 0` has it look the word up first, and then those customers one by one.
  const matches =
    rare === null
      ? `select c.id from customers c where ${matching} ${latest}`
      : `select c.id from (
           select distinct customer_id from customer_words where business_id = $1 and ${beginsWith(place(rare))} offset 0
         ) looked_up cross join lateral (
           select c.id, c.last_message_at, c.created_at from customers c where c.id = customer_id and ${matching} offset 0
         ) c ${latest}`;
  const rows = await tx.query<CustomerRow>(
    `select ${shown} from customers c where c.business_id = $1 and c.id in (${matches}) order by ${recent} desc, c.id desc`,
    [tx.businessId, ...values],
  );
  return rows.map((row) => ({ customer: customerOf(row), at: row.recent_at }));
}
