import type { Business } from "@croozer/contracts/businesses";
import { useTranslation } from "react-i18next";
import { SaveBar } from "../settings/SaveBar.tsx";
import { SettingsCard } from "../settings/SettingsPage.tsx";
import styles from "./BusinessForm.module.css";
import { changeFrom, exceptionError, useBusinessForm, valuesOf } from "./business-form.ts";
import { EscalationFields } from "./EscalationFields.tsx";
import { HoursEditor } from "./HoursEditor.tsx";
import { IdentityFields } from "./IdentityFields.tsx";
import { MoneyFields } from "./MoneyFields.tsx";
import { OrderingFields } from "./OrderingFields.tsx";
import { ReplyTimeFields } from "./ReplyTimeFields.tsx";
import { SpecialDays } from "./SpecialDays.tsx";
import { useSaveBusiness } from "./use-save-business.ts";

export function BusinessForm({ business }: { business: Business }) {
  const { t } = useTranslation("businesses");
  const { t: tBoard } = useTranslation("board");
  const form = useBusinessForm(business);
  const save = useSaveBusiness();
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={form.onSubmit((values) =>
        save.mutate(changeFrom(values), {
          onSuccess: (saved) => {
            form.setInitialValues(valuesOf(saved));
            form.reset();
          },
        }),
      )}
    >
      <SettingsCard title={t("identity")}>
        <IdentityFields form={form} />
      </SettingsCard>
      <SettingsCard title={t("hours")} text={t("hoursText")}>
        <HoursEditor hours={form.values.hours} onChange={(hours) => form.setFieldValue("hours", hours)} />
      </SettingsCard>
      <SettingsCard title={t("specialDays")} text={t("specialDaysText")}>
        <SpecialDays
          days={form.values.exceptions}
          onChange={(days) => form.setFieldValue("exceptions", days)}
          errorOf={(index) => exceptionError(form.errors, index)}
        />
      </SettingsCard>
      <SettingsCard title={t("orders")}>
        <OrderingFields form={form} />
      </SettingsCard>
      <SettingsCard title={tBoard("escalation")} text={tBoard("escalationText")}>
        <EscalationFields form={form} />
      </SettingsCard>
      <SettingsCard title={t("replyTimes")} text={t("replyTimesText")}>
        <ReplyTimeFields form={form} />
      </SettingsCard>
      <SettingsCard title={t("money")}>
        <MoneyFields form={form} />
      </SettingsCard>
      <SaveBar dirty={form.isDirty()} saving={save.isPending} error={save.error} onDiscard={form.reset} />
    </form>
  );
}
