import type { AddressParts, Location } from "@croozer/contracts/addresses";
import type { ChangeSavedAddress, SavedAddress } from "@croozer/contracts/customers";
import type { z } from "zod";
import { isSameAddress, joinAddresses, listDeliveryAreas, partsIn } from "../businesses/businesses.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { keptAddresses, standsFor } from "./queries.ts";

type Row = {
  id: string;
  label: string;
  address: string;
  parts: AddressParts | null;
  latitude: number | null;
  longitude: number | null;
  is_default: boolean;
  last_used_at: Date;
};

const savedOf = ({ latitude, longitude, is_default, last_used_at, ...row }: Row): SavedAddress => ({
  ...row,
  location: latitude === null || longitude === null ? null : { latitude, longitude },
  isDefault: is_default,
  lastUsedAt: last_used_at.toISOString(),
});

/** A customer's addresses: the default first, then the latest used. */
export async function savedAddresses(tx: Tx, customerId: string): Promise<SavedAddress[]> {
  const rows = await tx.queryPlanned<Row>(
    `select id, label, address, parts, latitude, longitude, is_default, last_used_at from customer_addresses
     where business_id = $1 and customer_id = ${standsFor}
     order by is_default desc, last_used_at desc, address limit ${keptAddresses}`,
    [tx.businessId, customerId],
  );
  return rows.map(savedOf);
}

export type UsedAddress = { address: string; addressParts: AddressParts | null; location: Location | null };

/**
 * Keeps where something was delivered as the latest. Another writing of an address that is kept already adds to it what is
 * new; the eldest beyond ten are forgotten, the default never.
 */
export async function rememberAddress(tx: Tx, customerId: string, used: UsedAddress): Promise<void> {
  const address = used.address.trim().replaceAll(/\s+/g, " ");
  if (address === "") return;
  const latest = { address, parts: used.addressParts };
  const known = (await savedAddresses(tx, customerId)).find((saved) => isSameAddress(saved, latest));
  const { parts, address: written } = known ? joinAddresses(known, latest) : latest;
  const location = used.location ?? known?.location ?? null;
  // What it was written like before goes first: the words are the key of the row.
  if (known) await deleteAddress(tx, customerId, known.id);
  await tx.query(
    `insert into customer_addresses (business_id, customer_id, id, label, address, parts, latitude, longitude, is_default, last_used_at)
     values ($1, $2, coalesce($3, gen_random_uuid()), $4, $5, $6, $7, $8, $9, $10)
     on conflict (business_id, customer_id, address) do update set last_used_at = excluded.last_used_at`,
    [
      ...[tx.businessId, customerId, known?.id ?? null, known?.label ?? "", written, parts && JSON.stringify(parts)],
      ...[location?.latitude ?? null, location?.longitude ?? null, known?.isDefault ?? false, tx.now()],
    ],
  );
  await tx.query(
    `delete from customer_addresses where business_id = $1 and customer_id = $2 and address in (
       select address from customer_addresses where business_id = $1 and customer_id = $2
       order by is_default desc, last_used_at desc, address offset ${keptAddresses})`,
    [tx.businessId, customerId],
  );
}

/**
 * Names an address, writes it otherwise or makes it the default; the one that was the default is no more.
 * @throws `customer.address_not_found`
 */
export async function changeAddress(
  tx: Tx,
  customerId: string,
  id: string,
  { label, address, isDefault }: z.output<typeof ChangeSavedAddress>,
): Promise<SavedAddress[]> {
  if (address !== undefined) await rewriteAddress(tx, customerId, id, address.replaceAll(/\s+/g, " "));
  if (isDefault)
    await tx.query(
      `update customer_addresses set is_default = false
       where business_id = $1 and customer_id = ${standsFor} and is_default and id <> $3`,
      [tx.businessId, customerId, id],
    );
  const rows = await tx.query(
    `update customer_addresses set label = coalesce($4, label), is_default = coalesce($5, is_default)
     where business_id = $1 and customer_id = ${standsFor} and id = $3 returning 1`,
    [tx.businessId, customerId, id, label ?? null, isDefault ?? null],
  );
  if (rows.length === 0) refuse("customer.address_not_found");
  return savedAddresses(tx, customerId);
}

/** In other words: taken apart anew, on the map only while it is the same place. One that is kept in these words goes into it. */
async function rewriteAddress(tx: Tx, customerId: string, id: string, address: string): Promise<void> {
  const all = await savedAddresses(tx, customerId);
  const before = all.find((saved) => saved.id === id) ?? refuse("customer.address_not_found");
  if (before.address === address) return;
  const twin = all.find((saved) => saved.id !== id && saved.address === address);
  if (twin) await deleteAddress(tx, customerId, twin.id);
  const areas = await listDeliveryAreas(tx);
  const parts = partsIn(areas, { address });
  const location = isSameHouse(partsIn(areas, before), parts) ? before.location : null;
  await tx.query(
    `update customer_addresses set address = $4, parts = $5, latitude = $6, longitude = $7, label = $8, is_default = $9
     where business_id = $1 and customer_id = ${standsFor} and id = $3`,
    [
      ...[tx.businessId, customerId, id, address, JSON.stringify(parts)],
      ...[location?.latitude ?? null, location?.longitude ?? null],
      ...[before.label || (twin?.label ?? ""), before.isDefault || twin?.isDefault === true],
    ],
  );
}

const isSameHouse = (a: AddressParts, b: AddressParts): boolean =>
  (["street", "building", "city"] as const).every((part) => a[part]?.toLowerCase() === b[part]?.toLowerCase());

/** @throws `customer.address_not_found` */
export async function forgetAddress(tx: Tx, customerId: string, id: string): Promise<void> {
  if (!(await deleteAddress(tx, customerId, id))) refuse("customer.address_not_found");
}

async function deleteAddress(tx: Tx, customerId: string, id: string): Promise<boolean> {
  const rows = await tx.query(
    `delete from customer_addresses where business_id = $1 and customer_id = ${standsFor} and id = $3 returning 1`,
    [tx.businessId, customerId, id],
  );
  return rows.length > 0;
}
