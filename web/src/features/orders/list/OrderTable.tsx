import type { OrderSummary } from "@croozer/contracts/orders";
import { Checkbox, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconMotorbike, IconPaperBag } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { Isolate } from "../../../ui/Isolate.tsx";
import { Money } from "../../../ui/Money.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { StatusChip } from "../../../ui/StatusChip.tsx";
import { PaymentMark } from "../PaymentMark.tsx";
import type { Bulk } from "./bulk/use-bulk.ts";
import styles from "./OrderList.module.css";

type Props = { orders: readonly OrderSummary[]; bulk: Bulk; onOpen: (orderId: string) => void };

/** A line an order: the box in front picks it, the line opens it. */
export function OrderTable({ orders, bulk, onOpen }: Props) {
  const { t } = useTranslation("bulk");
  const ids = orders.map(({ id }) => id);
  const isAll = bulk.picked.length === orders.length;
  return (
    <>
      <div className={styles.pickAll}>
        <Checkbox
          label={t("pickAll")}
          checked={isAll}
          indeterminate={!isAll && bulk.picked.length > 0}
          onChange={() => bulk.pick(ids, !isAll)}
          data-testid="pick-all"
        />
      </div>
      <ul className={styles.rows}>
        {orders.map((order) => (
          <li key={order.id} data-picked={bulk.isPicked(order.id) || undefined}>
            <span className={styles.pick}>
              <Checkbox
                label={<VisuallyHidden>{t("pick", { number: order.shortNumber })}</VisuallyHidden>}
                checked={bulk.isPicked(order.id)}
                onChange={(event) => bulk.pick([order.id], event.currentTarget.checked)}
                data-testid="pick-order"
              />
            </span>
            <Row order={order} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Row({ order, onOpen }: { order: OrderSummary; onOpen: Props["onOpen"] }) {
  const { t } = useTranslation("orders");
  const { t: tCouriers } = useTranslation("couriers");
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
        {order.courier !== null && (
          <small>
            {tCouriers("courier")}: <PersonText>{order.courier.name}</PersonText>
          </small>
        )}
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
