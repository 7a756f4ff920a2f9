import type { OrderDetail, OrderSummary } from "@croozer/contracts/orders";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { Money } from "../../../ui/Money.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { customerOrdersQuery } from "../../customers/customer-queries.ts";
import styles from "./detail.module.css";

const mostShown = 5;
const contentsOf = ({ items }: OrderSummary) =>
  items.map(({ name, quantity }) => (quantity === 1 ? name : `${quantity} × ${name}`)).join(", ");

/** What the same customer had before. */
export function Previous({ order, customerId }: { order: OrderDetail; customerId: string }) {
  const { t } = useTranslation("orderDetail");
  const dates = useDates();
  const { data } = useQuery(customerOrdersQuery(useBusinessId(), customerId));
  if (data === undefined) return null;
  const before = data.items.filter(({ id, placedAt }) => id !== order.id && placedAt <= order.placedAt);
  return (
    <section>
      <h3>{t("previous")}</h3>
      {before.length === 0 && data.nextCursor === null && <p className={styles.quiet}>{t("firstOrder")}</p>}
      <ul>
        {before.slice(0, mostShown).map((one) => (
          <li key={one.id}>
            <Link
              to="."
              search={(search: Record<string, unknown>) => ({ ...search, order: one.id })}
              className={styles.previous ?? ""}
              data-cancelled={one.status === "cancelled" || undefined}
              title={t("open", { number: one.number })}
            >
              <span className={styles.quiet}>{dates.day(one.placedAt)}</span>
              <PersonText className={styles.what}>{contentsOf(one)}</PersonText>
              <Money amountMinor={one.totalMinor} currency={one.currency} trimmed />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
