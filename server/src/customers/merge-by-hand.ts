import type { MergeCustomers } from "@croozer/contracts/customer-merge";
import { audit } from "../businesses/businesses.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { mergeCustomers } from "./merge.ts";
import { standsFor } from "./queries.ts";

type Row = {
  id: string;
  name: string;
  profile_name: string | null;
  phone: string | null;
  email: string | null;
  merged_into: string | null;
};

/**
 * A member says that two customers are one person: all addresses become those of `into`, and what was chosen of `from`
 * wins. It cannot be undone; what `from` was is kept in the audit.
 * @returns the id that `into` stands for
 * @throws `customer.not_found`, `customer.already_merged`
 */
export async function mergeByHand(tx: Tx, intoId: string, { from, keep }: MergeCustomers): Promise<string> {
  const into = await idOf(tx, intoId);
  const rows = await tx.query<Row>(
    `select id, name, profile_name, phone, email, merged_into from customers
     where business_id = $1 and id in ($2, $3) order by id for update`,
    [tx.businessId, from, into],
  );
  const goes = rows.find((row) => row.id === from) ?? refuse("customer.not_found");
  const stays = rows.find((row) => row.id === into) ?? refuse("customer.not_found");
  if (goes.merged_into !== null || from === into) refuse("customer.already_merged");
  const chosen = (side: "into" | "from", value: string | null) => (side === "from" ? value || null : null);
  await tx.query(
    `update customers set name = coalesce($3, name), phone = coalesce($4, phone), email = coalesce($5, email),
       several_numbers = true
     where business_id = $1 and id = $2`,
    [
      // From now on two profiles are theirs, and each message brings its own.
      ...[tx.businessId, into, nameOf(keep.name === "from" ? goes : stays) || null],
      ...[chosen(keep.phone, goes.phone), chosen(keep.email, goes.email)],
    ],
  );
  await tx.query("update customer_identities set customer_id = $3 where business_id = $1 and customer_id = $2", [
    ...[tx.businessId, from, into],
  ]);
  await mergeCustomers(tx, from, into);
  await audit(tx, "customer.merged", into, { from, name: goes.name, phone: goes.phone, email: goes.email, keep });
  return into;
}

const nameOf = ({ name, profile_name }: Row): string | null => name || profile_name;

async function idOf(tx: Tx, id: string): Promise<string> {
  const rows = await tx.query<{ id: string }>(`select id from customers where business_id = $1 and id = ${standsFor}`, [
    tx.businessId,
    id,
  ]);
  return rows[0]?.id ?? refuse("customer.not_found");
}
