import type { Conversation } from "@croozer/contracts/conversations";
import type { OrderSummary } from "@croozer/contracts/orders";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { Money } from "../../../ui/Money.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import styles from "./panel.module.css";
import { RepeatOrder } from "./RepeatOrder.tsx";
import { Totals } from "./Totals.tsx";
import { useCustomer } from "./use-customer.ts";

const shown = 6;

const contentsOf = (order: OrderSummary): string =>
  order.items.map((item) => (item.quantity === 1 ? item.name : `${item.quantity} × ${item.name}`)).join(", ");

/** No order is being made: said, with how the last one ended. */
export function NoOrderCard({ last }: { last: OrderSummary | null }) {
  const { t } = useTranslation("inbox");
  const { t: ui } = useTranslation("ui");
  const dates = useDates();
  return (
    <section className={styles.card}>
      <h3 className={styles.title}>{t("panel.noOrder")}</h3>
      <p className={styles.quiet}>
        {last === null
          ? t("panel.noOrder.never")
          : t("panel.noOrder.last", {
              status: ui(`status_${last.status}`),
              day: dates.day(last.statusChangedAt),
            })}
      </p>
    </section>
  );
}

type Props = { orders: OrderSummary[]; conversation: Conversation };

/** What they had before and what it came to; the last of it again. */
export function PreviousOrders({ orders, conversation }: Props) {
  const { t } = useTranslation("inbox");
  const dates = useDates();
  const { data: customer } = useCustomer(conversation.customer.id);
  const last = orders.find(({ status }) => status !== "cancelled");
  if (orders.length === 0 && (customer?.ordersCount ?? 0) === 0) return null;
  return (
    <section className={styles.card} data-testid="previous-orders">
      <h3 className={styles.title}>{t("panel.previous")}</h3>
      {customer !== undefined && <Totals customer={customer} />}
      <ul hidden={orders.length === 0}>
        {orders.slice(0, shown).map((order) => (
          <li key={order.id}>
            <Link
              to="/orders"
              search={{ order: order.id }}
              className={styles.previous}
              data-cancelled={order.status === "cancelled"}
            >
              <span className={styles.previousDay}>{dates.day(order.placedAt)}</span>
              <PersonText className={styles.previousWhat} title={contentsOf(order)}>
                {contentsOf(order)}
              </PersonText>
              <Money amountMinor={order.totalMinor} currency={order.currency} />
            </Link>
          </li>
        ))}
      </ul>
      {last !== undefined && <RepeatOrder order={last} conversationId={conversation.id} />}
    </section>
  );
}
