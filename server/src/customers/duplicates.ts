import { Id } from "@croozer/contracts/basics";
import { type duplicateReasons, LikelyDuplicates } from "@croozer/contracts/customer-merge";
import type { Customer } from "@croozer/contracts/customers";
import { z } from "zod";
import { searchedWords } from "../platform/db/search.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Http } from "../platform/http/http.ts";
import { tenantRoute } from "../platform/http/route.ts";
import { getCustomer } from "./customers.ts";
import { readCustomer, readCustomers } from "./queries.ts";

type Reason = (typeof duplicateReasons)[number];
const mostShown = 5;
/** Of those who share a name, or an address, or an e-mail: the latest to write. */
const mostLookedAt = 20;

/** Customers that may be the same person: by number, e-mail, or a name together with an address. */
async function likelyDuplicates(tx: Tx, id: string): Promise<LikelyDuplicates["items"]> {
  const one = await getCustomer(tx, id);
  const look = async (search: string) =>
    (await readCustomers(tx, { search, after: null, limit: mostLookedAt })).map(({ customer }) => customer);
  const found = [
    ...(searchedWords(one.name).length > 0 ? await look(one.name) : []),
    ...(one.phone === null ? [] : await look(one.phone)),
    ...(await sharing(tx, one)),
  ];
  const others = new Map(found.map((customer) => [customer.id, customer]));
  others.delete(one.id);
  return [...others.values()]
    .map((customer) => ({ customer, because: inCommon(one, customer) }))
    .filter(({ customer, because }) => isLikely(one, customer, because))
    .toSorted((a, b) => b.because.length - a.because.length)
    .slice(0, mostShown);
}

async function sharing(tx: Tx, { id, email, addresses }: Customer): Promise<Customer[]> {
  const rows = await tx.query<{ id: string }>(
    `select id from (
       select id from customers where business_id = $1 and email = $3 and merged_into is null
       union
       select customer_id from customer_addresses where business_id = $1 and address = any ($4)
     ) c where id <> $2 limit ${mostLookedAt}`,
    [tx.businessId, id, email, addresses],
  );
  const customers = await Promise.all(rows.map((row) => readCustomer(tx, row.id)));
  return customers.filter((customer) => customer !== null);
}

const nameOf = ({ name }: Customer): string => searchedWords(name).toSorted().join(" ");

function inCommon(one: Customer, other: Customer): Reason[] {
  const has = (is: boolean, reason: Reason): Reason[] => (is ? [reason] : []);
  return [
    ...has(one.phone !== null && one.phone === other.phone, "phone"),
    ...has(one.email !== null && one.email === other.email, "email"),
    ...has(nameOf(one) !== "" && nameOf(one) === nameOf(other), "name"),
    ...has(
      one.addresses.some((address) => other.addresses.includes(address)),
      "address",
    ),
  ];
}

/** Many have one name, and many live in one house; where a number is missing, a whole name is worth a look. */
function isLikely(one: Customer, other: Customer, because: readonly Reason[]): boolean {
  if (because.includes("phone") || because.includes("email")) return true;
  if (!because.includes("name")) return false;
  const isWhole = nameOf(one).includes(" ");
  return because.includes("address") || (isWhole && (one.phone === null) !== (other.phone === null));
}

export function duplicateRoutes(http: Http): void {
  tenantRoute(http, {
    method: "GET",
    url: "/api/customers/:id/duplicates",
    summary: "Customers that may be the same person, with what they have in common",
    tag: "Customers",
    access: "customer.read",
    params: z.object({ id: Id }),
    answer: LikelyDuplicates,
    handle: async (tx, { params }) => ({ items: await likelyDuplicates(tx, params.id) }),
  });
}
