import type { Customer } from "@croozer/contracts/customers";
import type { Tx } from "../platform/db/tx.ts";
import { identifyCustomers } from "./identify.ts";
import { phoneKeyOf, readPhone } from "./phone-key.ts";
import { readCustomer } from "./queries.ts";
import { keepWords } from "./words.ts";

/** The customer with this phone number, in any writing of it. `near`: a number of the country it may be written without. */
export async function findCustomerByPhone(tx: Tx, phone: string, near?: string): Promise<string | null> {
  const rows = await tx.query<{ customer_id: string }>(
    "select customer_id from customer_identities where business_id = $1 and kind = 'phone' and value = $2",
    [tx.businessId, phoneKeyOf(readPhone(phone, near))],
  );
  return rows[0]?.customer_id ?? null;
}

/** Finds or makes the customer of a number that somebody typed or imported; once they write, they are the same one. */
export async function customerOfPhone(
  tx: Tx,
  phone: string,
  { name = null, near }: { name?: string | null; near?: string } = {},
): Promise<string> {
  const sighting = { waId: null, bsuid: null, username: null, wroteAt: null, profileName: name };
  const { customerIds } = await identifyCustomers(tx, [{ ...sighting, phone: readPhone(phone, near) }]);
  const id = customerIds[0];
  if (id === undefined) throw new Error("A number found no customer");
  return id;
}

/**
 * Who called: the customer of a number as a member typed it, newly if nobody has it, and by the name they gave while
 * nobody named them. Null when it is no number that could be called back. `near`: the business's own, for those without
 * a country.
 */
export async function customerOnPhone(
  tx: Tx,
  phone: string,
  { name, near }: { name: string | null; near: string | null },
): Promise<Customer | null> {
  const digits = await wholeNumber(tx, phone, near);
  if (digits.length < leastDigits || digits.startsWith("0")) return null;
  const id = await customerOfPhone(tx, `+${digits}`);
  const customer = await readCustomer(tx, id);
  const isNameless = customer !== null && (customer.name === "" || customer.name === customer.phone);
  if (!name || !isNameless) return customer;
  await tx.query(
    "update customers set name = $3, version = version + 1, updated_at = $4 where business_id = $1 and id = $2",
    [...[tx.businessId, customer.id, name, tx.now()]],
  );
  await keepWords(tx, [customer.id]);
  return { ...customer, name };
}

/** With the country's number. */
const leastDigits = 8;

/**
 * The customer whose whole number somebody typed into a search, by its key rather than by reading everybody; null for
 * anything else.
 */
export async function findWholeNumber(tx: Tx, typed: string, near: string | null): Promise<Customer | null> {
  if (!/^[+\d\s()./-]+$/.test(typed) || typed.replaceAll(/\D/g, "").length < leastDigits) return null;
  const id = await findCustomerByPhone(tx, `+${await wholeNumber(tx, typed, near)}`);
  return id === null ? null : readCustomer(tx, id);
}

const wholeNumber = async (tx: Tx, typed: string, near: string | null): Promise<string> =>
  readPhone(typed, near ?? (await anyNumber(tx)) ?? undefined);

/** Somebody who wrote to the business: most live in its country. */
async function anyNumber(tx: Tx): Promise<string | null> {
  const rows = await tx.query<{ phone: string }>(
    "select phone from customers where business_id = $1 and phone is not null limit 1",
    [tx.businessId],
  );
  return rows[0]?.phone ?? null;
}
