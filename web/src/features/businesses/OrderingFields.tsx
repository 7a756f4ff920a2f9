import { Checkbox, Input, NumberInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { hintBelow } from "../../ui/hint-below.ts";
import { MoneyInput } from "../../ui/MoneyInput.tsx";
import { Fields } from "../settings/SettingsPage.tsx";
import styles from "./BusinessForm.module.css";
import type { BusinessFormApi } from "./business-form.ts";

export function OrderingFields({ form }: { form: BusinessFormApi }) {
  const { t } = useTranslation("businesses");
  const { currency, deliveryEnabled, deliveryFeeMinor, minimumOrderMinor } = form.values;
  return (
    <>
      <Fields>
        <Input.Wrapper label={t("fulfilment")} error={form.errors.pickupEnabled}>
          <div className={styles.checks}>
            <Checkbox label={t("delivery")} {...form.getInputProps("deliveryEnabled", { type: "checkbox" })} />
            <Checkbox
              label={t("pickup")}
              {...form.getInputProps("pickupEnabled", { type: "checkbox", withError: false })}
            />
          </div>
        </Input.Wrapper>
      </Fields>
      <Fields>
        {deliveryEnabled && (
          <MoneyInput
            label={t("deliveryFee")}
            description={t("deliveryFeeText")}
            {...hintBelow}
            currency={currency}
            valueMinor={deliveryFeeMinor}
            onChangeMinor={(value) => form.setFieldValue("deliveryFeeMinor", value)}
          />
        )}
        <MoneyInput
          label={t("minimumOrder")}
          description={t("minimumOrderText")}
          {...hintBelow}
          currency={currency}
          valueMinor={minimumOrderMinor}
          onChangeMinor={(value) => form.setFieldValue("minimumOrderMinor", value)}
        />
        <NumberInput
          label={t("preparation")}
          description={t("preparationText")}
          {...hintBelow}
          min={1}
          max={600}
          allowDecimal={false}
          clampBehavior="blur"
          {...form.getInputProps("preparationMinutes")}
        />
        <NumberInput
          label={t("daysAhead")}
          description={t("daysAheadText")}
          {...hintBelow}
          min={0}
          max={60}
          allowDecimal={false}
          clampBehavior="blur"
          {...form.getInputProps("orderDaysAhead")}
        />
        <NumberInput
          label={t("soonLeft")}
          description={t("soonLeftText")}
          {...hintBelow}
          min={0}
          max={240}
          allowDecimal={false}
          clampBehavior="blur"
          data-testid="soon-left"
          {...form.getInputProps("soonMinutesLeft")}
        />
        <NumberInput
          label={t("lateLeft")}
          description={t("lateLeftText")}
          {...hintBelow}
          min={0}
          max={240}
          allowDecimal={false}
          clampBehavior="blur"
          data-testid="late-left"
          {...form.getInputProps("lateMinutesLeft")}
        />
        <NumberInput
          label={t("largeOrder")}
          description={t("largeOrderText")}
          {...hintBelow}
          min={1}
          max={10_000}
          allowDecimal={false}
          clampBehavior="blur"
          data-testid="large-order"
          {...form.getInputProps("largeOrderUnits")}
        />
      </Fields>
    </>
  );
}
