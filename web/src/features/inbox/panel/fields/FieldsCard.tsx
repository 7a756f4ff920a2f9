import { useTranslation } from "react-i18next";
import { usePermission } from "../../../../lib/session.ts";
import { useCustomerFields } from "../../../customers/fields/fields-query.ts";
import panel from "../panel.module.css";
import { useCustomer } from "../use-customer.ts";
import { FieldInput } from "./FieldInput.tsx";

/** What the business wants to know besides, each saved as it is filled in. */
export function FieldsCard({ customerId }: { customerId: string }) {
  const { t } = useTranslation("panel");
  const mayEdit = usePermission("customer.edit");
  const fields = useCustomerFields().data?.items ?? [];
  const { data: customer, update } = useCustomer(customerId);
  if (fields.length === 0 || customer === undefined) return null;
  return (
    <section className={panel.card} data-testid="customer-fields">
      <h3 className={panel.title}>{t("fields.title")}</h3>
      {fields.map((field) => (
        <FieldInput
          key={field.id}
          field={field}
          value={customer.fields[field.id] ?? null}
          readOnly={!mayEdit}
          onSave={(value) => update({ fields: { [field.id]: value } })}
        />
      ))}
    </section>
  );
}
