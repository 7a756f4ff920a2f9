import { Checkbox, NumberInput, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { hintBelow } from "../../ui/hint-below.ts";
import { Fields } from "../settings/SettingsPage.tsx";
import type { BusinessFormApi } from "./business-form.ts";

/** What is done, and when, about a new order that nobody accepts or declines. */
export function EscalationFields({ form }: { form: BusinessFormApi }) {
  const { t } = useTranslation("board");
  const minutes = { ...hintBelow, min: 1, max: 240, allowDecimal: false, clampBehavior: "blur" } as const;
  return (
    <>
      <Fields>
        <NumberInput
          label={t("ringScreens")}
          {...minutes}
          data-testid="ring-screens-after"
          {...form.getInputProps("ringScreensAfterMinutes")}
        />
        <NumberInput
          label={t("tellOwner")}
          description={t("tellOwnerText")}
          {...minutes}
          data-testid="tell-owner-after"
          {...form.getInputProps("tellOwnerAfterMinutes")}
        />
        <NumberInput
          label={t("tellCustomer")}
          description={t("tellCustomerText")}
          {...minutes}
          data-testid="tell-customer-after"
          {...form.getInputProps("tellCustomerAfterMinutes")}
        />
        <TextInput
          label={t("alertPhone")}
          description={t("alertPhoneText")}
          {...hintBelow}
          type="tel"
          dir="ltr"
          maxLength={40}
          data-testid="alert-phone"
          {...form.getInputProps("alertPhone")}
        />
      </Fields>
      <Checkbox
        label={t("pauseWhenUnanswered")}
        data-testid="pause-when-unanswered"
        {...form.getInputProps("pauseWhenUnanswered", { type: "checkbox" })}
      />
    </>
  );
}
