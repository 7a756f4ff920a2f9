import type { PaymentSettings } from "@croozer/contracts/payments";
import { useTranslation } from "react-i18next";
import { CopyField } from "../../ui/CopyField.tsx";
import styles from "./Payments.module.css";

/** What has to be typed in at the provider, so that it tells of payments. */
export function WebhookAddress({ settings: { webhookUrl, webhookEvents } }: { settings: PaymentSettings }) {
  const { t } = useTranslation("payments");
  return (
    <section className={styles.webhook}>
      <CopyField label={t("webhookUrl")} value={webhookUrl} testId="payment-webhook-url" />
      <p className={styles.hint}>{t("webhookText")}</p>
      <ul className={styles.events} dir="ltr">
        {webhookEvents.map((event) => (
          <li key={event}>
            <code>{event}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
