import type { CashUp } from "@croozer/contracts/payments";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { datesIn } from "../../lib/dates.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { Money } from "../../ui/Money.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import styles from "./CashUp.module.css";

/** Delivered and not wholly paid: what somebody still has to ask for. */
export function OpenOrders({ cashUp: { open, currency, timeZone } }: { cashUp: CashUp }) {
  const { t } = useTranslation("payments");
  const dates = datesIn(useLanguage(), timeZone);
  return (
    <section className={styles.card} data-testid="cash-up-open">
      {open.length === 0 ? (
        <p className={styles.fine}>{t("openNone")}</p>
      ) : (
        <table className={styles.table}>
          <caption>{t("open")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("order")}</th>
              <th scope="col">{t("customer")}</th>
              <th scope="col">{t("method")}</th>
              <th scope="col">{t("due")}</th>
            </tr>
          </thead>
          <tbody>
            {open.map(({ id, shortNumber, customerName, paymentMethod, dueMinor, completedAt }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to="/orders/list" search={{ order: id }}>
                    <Isolate>#{shortNumber}</Isolate>
                  </Link>{" "}
                  <time dateTime={completedAt}>
                    <Isolate>{dates.time(completedAt)}</Isolate>
                  </time>
                </th>
                <td data-label={t("customer")}>
                  <PersonText>{customerName}</PersonText>
                </td>
                <td data-label={t("method")}>{paymentMethod === null ? "–" : t(`method_${paymentMethod}`)}</td>
                <td className={styles.net}>
                  <Money amountMinor={dueMinor} currency={currency} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
