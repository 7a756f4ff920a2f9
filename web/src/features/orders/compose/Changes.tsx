import type { EditPreview } from "@croozer/contracts/order-quotes";
import { useTranslation } from "react-i18next";
import { Difference } from "../OrderEvent.tsx";
import styles from "./compose.module.css";

/** What an edit makes of the order, before it is saved. */
export function Changes({ preview, currency }: { preview: EditPreview | undefined; currency: string }) {
  const { t } = useTranslation("compose");
  if (preview === undefined) return <p className={styles.quiet}>{t("nothingChanged")}</p>;
  return (
    <section className={styles.changes} aria-label={t("changes")} data-testid="edit-changes">
      <h2>{t("changes")}</h2>
      <Difference difference={preview.difference} currency={currency} />
    </section>
  );
}
