/** The door of the customers. */
import type { Language } from "@croozer/contracts/basics";
import type { Customer, UpdateCustomer } from "@croozer/contracts/customers";
import type { z } from "zod";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { checkedValues } from "./fields/values.ts";
import { readCustomer, standsFor } from "./queries.ts";
import { keepWords } from "./words.ts";

export { findAddress, findAddresses } from "./address.ts";
export { customerOfPhone, customerOnPhone, findCustomerByPhone } from "./by-phone.ts";
export { countryOf } from "./country.ts";
export { type Identified, identifyCustomers } from "./identify.ts";
export { type Addressed, learnAddresses } from "./learn-addresses.ts";
export { noteMarketingWish } from "./marketing.ts";
export { mergeByHand } from "./merge-by-hand.ts";
export { isPhone, phoneKeyOf, readPhone } from "./phone-key.ts";
/** The customer, or null. */
export { readCustomer as findCustomer } from "./queries.ts";
export { keepReach, type Reach } from "./reach.ts";
export { changeAddress, forgetAddress, rememberAddress, savedAddresses } from "./saved-addresses.ts";
export type { Sighting } from "./sightings.ts";
export { keepWords } from "./words.ts";

/** @throws `customer.not_found` */
export async function getCustomer(tx: Tx, id: string): Promise<Customer> {
  return (await readCustomer(tx, id)) ?? refuse("customer.not_found");
}

/**
 * Changes what a member may change; what is left out stays.
 * @throws `customer.not_found`, `customer.field_not_found`, `customer.field_invalid`
 */
export async function updateCustomer(
  tx: Tx,
  id: string,
  { name, note, tags, language, email, fields }: z.output<typeof UpdateCustomer>,
): Promise<Customer> {
  const values = fields === undefined ? null : await checkedValues(tx, fields);
  const rows = await tx.query<{ id: string; version: number }>(
    `update customers set name = coalesce($3, name), note = coalesce($4, note), tags = coalesce($5, tags),
       language = case when $6 then $7 else language end, email = case when $8 then $9 else email end,
       fields = case when $10::jsonb is null then fields else jsonb_strip_nulls(fields || $10) end,
       version = version + 1, updated_at = $11
     where business_id = $1 and id = ${standsFor} returning id, version`,
    [
      ...[tx.businessId, id, name, note, tags ? [...new Set(tags)] : null],
      ...[language !== undefined, language ?? null, email !== undefined, email ?? null],
      ...[values && JSON.stringify(values), tx.now()],
    ],
  );
  const [changed] = rows;
  if (!changed) refuse("customer.not_found");
  if (name !== undefined) await keepWords(tx, [changed.id]);
  tx.notice({ type: "customer", ...changed });
  return getCustomer(tx, changed.id);
}

/**
 * The language to answer in from now on.
 * @throws `customer.not_found`
 */
export async function setLanguage(tx: Tx, id: string, language: Language): Promise<void> {
  const rows = await tx.queryPlanned(
    `update customers set version = version + case when language is distinct from $3 then 1 else 0 end, language = $3
     where business_id = $1 and id = ${standsFor} returning 1`,
    [tx.businessId, id, language],
  );
  if (rows.length === 0) refuse("customer.not_found");
}

/** Counts an order in. Times are when it was placed. */
export async function noteOrderPlaced(
  tx: Tx,
  id: string,
  order: { totalMinor: number; placedAt: Date },
): Promise<void> {
  await tx.query(
    `update customers set orders_count = orders_count + 1, spent_minor = spent_minor + $3,
       first_order_at = least(first_order_at, $4), last_order_at = greatest(last_order_at, $4),
       version = version + 1, updated_at = $5
     where business_id = $1 and id = ${standsFor}`,
    [tx.businessId, id, order.totalMinor, order.placedAt, tx.now()],
  );
}

/** An order of theirs costs more or less than before. */
export async function noteOrderChanged(tx: Tx, id: string, byMinor: number): Promise<void> {
  if (byMinor === 0) return;
  await tx.query(
    `update customers set spent_minor = spent_minor + $3, version = version + 1, updated_at = $4
     where business_id = $1 and id = ${standsFor}`,
    [tx.businessId, id, byMinor, tx.now()],
  );
}

/** Counts a cancelled order out. `firstAt` and `lastAt` are of the orders that remain, null without any. */
export async function noteOrderCancelled(
  tx: Tx,
  id: string,
  order: { totalMinor: number; firstAt: Date | null; lastAt: Date | null },
): Promise<void> {
  await tx.query(
    `update customers set orders_count = orders_count - 1, spent_minor = spent_minor - $3,
       first_order_at = $4, last_order_at = $5, version = version + 1, updated_at = $6
     where business_id = $1 and id = ${standsFor}`,
    [tx.businessId, id, order.totalMinor, order.firstAt, order.lastAt, tx.now()],
  );
}
