import type { OrderSummary } from "@croozer/contracts/orders";
import { UnstyledButton } from "@mantine/core";
import { IconMotorbike, IconPaperBag } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { Isolate } from "../../../ui/Isolate.tsx";
import { Money } from "../../../ui/Money.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { StatusChip } from "../../../ui/StatusChip.tsx";
import { PaymentMark } from "../PaymentMark.tsx";
import styles from "./OrderList.module.css";

type Props = { orders: readonly OrderSummary[]; onOpen: (orderId: string) => void };

/** A line an order; the whole line opens it. */
export const OrderTable = ({ orders, onOpen }: Props) => (
  <ul className={styles.rows}>
    {orders.map((order) => (
      <li key={order.id}>
        <Row order={order} onOpen={onOpen} />
      </li>
    ))}
  </ul>
);

function Row({ order, onOpen }: { order: OrderSummary; onOpen: Props["onOpen"] }) {
  const { t } = useTranslation("orders");
  const dates = useDates();
  const WayIcon = order.fulfilment === "delivery" ? IconMotorbike : IconPaperBag;
  const items = order.items.map(({ quantity, name }) => `${quantity} × ${name}`).join(" · ");
  return (
    <UnstyledButton
      className={styles.row}
      onClick={() => onOpen(order.id)}
      data-testid="order-row"
      data-order-id={order.id}
    >
      <span className={styles.number}>
        <b>
          <Isolate>#{order.shortNumber}</Isolate>
        </b>
        <time dateTime={order.placedAt}>{dates.dateTime(order.placedAt)}</time>
      </span>
      <span className={styles.who}>
        <PersonText>{order.customer.name || t("nobody")}</PersonText>
        <small>{order.customer.phone !== null && <Isolate>{order.customer.phone}</Isolate>}</small>
      </span>
      <span className={styles.what}>
        <WayIcon size={16} stroke={1.75} role="img" aria-label={t(order.fulfilment)} />
        <PersonText>{items}</PersonText>
      </span>
      <StatusChip status={order.status} small />
      <PaymentMark order={order} brief />
      <Money className={styles.total} amountMinor={order.totalMinor} currency={order.currency} />
    </UnstyledButton>
  );
}
