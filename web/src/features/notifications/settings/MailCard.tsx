import { digestMinutes } from "@croozer/contracts/notifications";
import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../lib/session.ts";
import { SettingsCard } from "../../settings/SettingsPage.tsx";
import type { CardProps } from "./card-props.ts";
import styles from "./settings.module.css";

/** After how long a mail tells what waits. */
export function MailCard({ settings, change }: CardProps) {
  const { t } = useTranslation("notifications");
  const { user } = useMe();
  const words = (minutes: number) =>
    minutes < 60 ? t("mail.minutes", { count: minutes }) : t("mail.hours", { count: minutes / 60 });
  return (
    <SettingsCard title={t("mail")} text={t("mail.text", { email: user.email })}>
      <Select
        className={styles.narrow}
        label={t("mail.after")}
        allowDeselect={false}
        value={String(settings.mailAfterMinutes)}
        data={digestMinutes.map((minutes) => ({ value: String(minutes), label: words(minutes) }))}
        onChange={(value) => {
          const mailAfterMinutes = digestMinutes.find((minutes) => String(minutes) === value);
          if (mailAfterMinutes !== undefined) change({ mailAfterMinutes });
        }}
      />
    </SettingsCard>
  );
}
