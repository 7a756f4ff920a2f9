import type { CustomerField, SaveCustomerFields } from "@croozer/contracts/customer-fields";
import { audit } from "../../businesses/businesses.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";

/** What the business wants to know of its customers, in its order. */
export async function listFields(tx: Tx): Promise<CustomerField[]> {
  return tx.query<CustomerField>(
    "select id, name, kind, choices from customer_fields where business_id = $1 order by position",
    [tx.businessId],
  );
}

/**
 * Makes the fields what is asked for. The kind of one that is there stays, because customers have values of it.
 * @throws `customer.field_not_found` for an id that is not there (any more)
 */
export async function saveFields(tx: Tx, { items }: SaveCustomerFields): Promise<CustomerField[]> {
  const known = new Map((await listFields(tx)).map((field) => [field.id, field]));
  const fields = items.map(({ id, name, kind, choices }) => {
    const before = id === undefined ? null : (known.get(id) ?? refuse("customer.field_not_found"));
    const lasting = before?.kind ?? kind;
    return {
      id: before?.id ?? newId(),
      name,
      kind: lasting,
      choices: lasting === "choice" ? [...new Set(choices)] : [],
    };
  });
  await tx.query("delete from customer_fields where business_id = $1", [tx.businessId]);
  await tx.query(
    `insert into customer_fields (business_id, id, name, kind, choices, position)
     select $1, f.id, f.name, f.kind, f.choices, row_number() over ()
     from jsonb_to_recordset($2) as f (id uuid, name text, kind text, choices text[])`,
    [tx.businessId, JSON.stringify(fields)],
  );
  tx.notice({ type: "customer_fields", id: tx.businessId });
  await audit(tx, "customer_fields.saved", tx.businessId, { names: fields.map(({ name }) => name) });
  return listFields(tx);
}
