import type { CustomerField, FieldValue } from "@croozer/contracts/customer-fields";
import { z } from "zod";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { listFields } from "./definitions.ts";

/**
 * The values as they are kept; one that says nothing is taken away.
 * @throws `customer.field_not_found`, `customer.field_invalid` with the field's id
 */
export async function checkedValues(
  tx: Tx,
  values: Readonly<Record<string, FieldValue | null>>,
): Promise<Record<string, FieldValue | null>> {
  const fields = new Map((await listFields(tx)).map((field) => [field.id, field]));
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => {
      const field = fields.get(id) ?? refuse("customer.field_not_found", { field: id });
      if (value === null || value === "") return [id, null];
      return [id, fits(field, value) ? value : refuse("customer.field_invalid", { field: id })];
    }),
  );
}

const day = z.iso.date();

function fits({ kind, choices }: CustomerField, value: FieldValue): boolean {
  switch (kind) {
    case "text":
      return typeof value === "string";
    case "number":
      return typeof value === "number";
    case "date":
      return day.safeParse(value).success;
    case "choice":
      return typeof value === "string" && choices.includes(value);
    case "yes_no":
      return typeof value === "boolean";
  }
}
