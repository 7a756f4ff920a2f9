import type { Customer } from "@croozer/contracts/customers";
import { useTranslation } from "react-i18next";
import { Money } from "../../../ui/Money.tsx";
import styles from "./panel.module.css";

/** What a customer bought so far. */
export function Totals({ customer }: { customer: Customer }) {
  const { t } = useTranslation("inbox");
  const { ordersCount, spentMinor } = customer;
  return (
    <div className={styles.totals}>
      <div>
        <b>{ordersCount}</b>
        <span>{t("panel.orders", { count: ordersCount })}</span>
      </div>
      <div>
        <b>
          <Money amountMinor={spentMinor} trimmed />
        </b>
        <span>{t("panel.spent")}</span>
      </div>
      <div>
        <b>
          {ordersCount === 0 ? "–" : <Money amountMinor={Math.round(spentMinor / ordersCount / 100) * 100} trimmed />}
        </b>
        <span>{t("panel.average")}</span>
      </div>
    </div>
  );
}
