import { Currency } from "@croozer/contracts/basics";
import { Checkbox, NumberInput, Select, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { languageNames, languages } from "../../lib/language.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { hintBelow } from "../../ui/hint-below.ts";
import { Fields } from "../settings/SettingsPage.tsx";
import type { BusinessFormApi } from "./business-form.ts";

export function MoneyFields({ form }: { form: BusinessFormApi }) {
  const { t } = useTranslation("businesses");
  const names = new Intl.DisplayNames([useLanguage()], { type: "currency" });
  const zones = useMemo(() => Intl.supportedValuesOf("timeZone"), []);
  return (
    <Fields>
      <Select
        label={t("currency")}
        allowDeselect={false}
        data={Currency.options.map((code) => ({ value: code, label: names.of(code) ?? code }))}
        {...form.getInputProps("currency")}
      />
      <Select
        label={t("timeZone")}
        allowDeselect={false}
        searchable
        dir="ltr"
        limit={60}
        data={zones.includes(form.values.timeZone) ? zones : [form.values.timeZone, ...zones]}
        {...form.getInputProps("timeZone")}
      />
      <NumberInput
        label={t("tax")}
        min={0}
        max={50}
        decimalScale={2}
        suffix="%"
        clampBehavior="blur"
        {...form.getInputProps("taxPercent")}
      />
      <Select
        label={t("language")}
        allowDeselect={false}
        data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
        {...form.getInputProps("language")}
      />
      <TextInput
        label={t("taxId")}
        description={t("taxIdText")}
        {...hintBelow}
        maxLength={40}
        {...form.getInputProps("taxId")}
      />
      <Checkbox label={t("ticketPrices")} {...form.getInputProps("ticketPrices", { type: "checkbox" })} />
      <Checkbox label={t("pricesIncludeTax")} {...form.getInputProps("pricesIncludeTax", { type: "checkbox" })} />
    </Fields>
  );
}
