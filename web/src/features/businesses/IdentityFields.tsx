import { BusinessType } from "@croozer/contracts/auth";
import { Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Fields } from "../settings/SettingsPage.tsx";
import type { BusinessFormApi } from "./business-form.ts";

export function IdentityFields({ form }: { form: BusinessFormApi }) {
  const { t } = useTranslation("businesses");
  const { t: tIdentity } = useTranslation("identity");
  return (
    <Fields>
      <TextInput label={t("name")} dir="auto" data-testid="business-name" {...form.getInputProps("name")} />
      <Select
        label={t("type")}
        allowDeselect={false}
        data={BusinessType.options.map((type) => ({ value: type, label: tIdentity(`type_${type}`) }))}
        {...form.getInputProps("type")}
      />
      <TextInput label={t("phone")} type="tel" dir="ltr" {...form.getInputProps("phone")} />
      <TextInput label={t("email")} type="email" dir="ltr" {...form.getInputProps("email")} />
      <TextInput label={t("address")} dir="auto" {...form.getInputProps("address")} />
    </Fields>
  );
}
