import type { CarriedOrder } from "@croozer/contracts/couriers";
import { useTranslation } from "react-i18next";
import { Money } from "../../ui/Money.tsx";
import styles from "./CourierPage.module.css";

/** What is to be taken at the door, and how. */
export function Collect({ order: { dueMinor, paymentMethod, currency } }: { order: CarriedOrder }) {
  const { t } = useTranslation("courierPage");
  if (dueMinor <= 0) return <p className={styles.paid}>{t("paid")}</p>;
  const how = paymentMethod === "cash" || paymentMethod === "card" ? paymentMethod : "other";
  return (
    <p className={styles.collect} data-testid="collect">
      {t(`collect_${how}`)} <Money amountMinor={dueMinor} currency={currency} />
    </p>
  );
}
