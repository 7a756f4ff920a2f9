import type { OrderDetail, OrderStatus, OrderSummary } from "@croozer/contracts/orders";
import { Button, Drawer, Group } from "@mantine/core";
import { IconMapPin, IconMessageCircle, IconMotorbike, IconPaperBag, IconPhone } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/dates.ts";
import { useBusinessId, usePermission } from "../../lib/session.ts";
import { Chip } from "../../ui/Chip.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Isolate } from "../../ui/Isolate.tsx";
import { Money } from "../../ui/Money.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import { StatusChip } from "../../ui/StatusChip.tsx";
import { mayCancel, usualStep } from "./board-columns.ts";
import { OrderNotes } from "./OrderCard.tsx";
import { OrderDeeds } from "./OrderDeeds.tsx";
import styles from "./OrderDrawer.module.css";
import { OrderEvent } from "./OrderEvent.tsx";
import { OrderItems } from "./OrderItems.tsx";
import { orderQuery } from "./orders-queries.ts";
import { PaymentMark } from "./PaymentMark.tsx";
import { useStepName } from "./use-step-name.ts";
import { WayAndName } from "./WayAndName.tsx";

type Step = Exclude<OrderStatus, "pending" | "cancelled">;
type Props = {
  orderId: string | undefined;
  onClose: () => void;
  onStep: (order: OrderSummary, status: Step) => void;
  onCancel: (order: OrderSummary) => void;
};

/** One order whole: items and sums, who and where, and everything that happened to it. */
export function OrderDrawer({ orderId, onClose, onStep, onCancel }: Props) {
  const { t } = useTranslation("orders");
  return (
    <Drawer.Root opened={orderId !== undefined} onClose={onClose} position="right" size="lg">
      <Drawer.Overlay />
      <Drawer.Content aria-label={t("details")}>
        <Drawer.Body p={0}>
          {orderId !== undefined && <Loaded orderId={orderId} onClose={onClose} onStep={onStep} onCancel={onCancel} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function Loaded({ orderId, ...acts }: Omit<Props, "orderId"> & { orderId: string }) {
  const businessId = useBusinessId();
  const { data: order, error, refetch } = useQuery(orderQuery(businessId, orderId));
  if (order !== undefined) return <Detail order={order} {...acts} />;
  return error === null ? <SkeletonRows /> : <ErrorState error={error} retry={refetch} />;
}

function Detail({ order, onClose, onStep, onCancel }: Omit<Props, "orderId"> & { order: OrderDetail }) {
  const { t } = useTranslation("orders");
  const dates = useDates();
  const stepName = useStepName();
  const mayAdvance = usePermission("order.advance");
  const mayStop = usePermission("order.cancel");
  const step = usualStep(order);
  const WayIcon = order.fulfilment === "delivery" ? IconMotorbike : IconPaperBag;
  return (
    <div className={styles.detail} data-testid="order-detail">
      <header className={styles.head}>
        <div>
          <h2>
            <Isolate>#{order.shortNumber}</Isolate>
          </h2>
          <p className={styles.quiet}>
            <Isolate>{order.number}</Isolate> · {dates.dateTime(order.placedAt)}
          </p>
        </div>
        <StatusChip status={order.status} />
        <Button variant="default" onClick={onClose}>
          {t("close")}
        </Button>
      </header>
      <section className={styles.block}>
        <p className={styles.fact}>
          <WayIcon size={18} stroke={1.75} aria-hidden="true" />
          <WayAndName order={order} />
        </p>
        {order.address !== null && (
          <p className={styles.fact}>
            <IconMapPin size={18} stroke={1.75} aria-hidden="true" />
            <PersonText>{order.address}</PersonText>
            {order.deliveryArea !== null && (
              <Chip>
                <PersonText>{order.deliveryArea.name}</PersonText>
              </Chip>
            )}
          </p>
        )}
        {order.areaUnchecked && (
          <p className={styles.fact}>
            <Chip tone="warn">{t("areaUnchecked")}</Chip>
          </p>
        )}
        {order.customer.phone !== null && (
          <p className={styles.fact}>
            <IconPhone size={18} stroke={1.75} aria-hidden="true" />
            <Isolate>{order.customer.phone}</Isolate>
          </p>
        )}
        {order.requestedFor !== null && <p>{t("wantedFor", { time: dates.due(order.requestedFor) })}</p>}
        {order.promisedFor !== null && (
          <p>
            {t("promised")}: <bdi>{dates.due(order.promisedFor)}</bdi>
          </p>
        )}
        {order.cancelReason !== null && (
          <p className={styles.bad}>{t("cancelledBecause", { reason: order.cancelReason })}</p>
        )}
      </section>
      <OrderNotes order={order} />
      <section className={styles.block}>
        <OrderItems items={order.items} currency={order.currency} priced />
        <Sums order={order} />
      </section>
      <Group className={styles.block} gap="sm">
        {step !== null && mayAdvance && (
          <Button size="md" onClick={() => onStep(order, step)} data-testid="detail-step">
            {stepName(step, order.fulfilment)}
          </Button>
        )}
        <OrderDeeds order={order} />
        {order.conversationId !== null && (
          <Button
            variant="default"
            component={Link}
            to={`/inbox/${order.conversationId}`}
            leftSection={<IconMessageCircle size={18} stroke={1.75} />}
          >
            {t("openChat")}
          </Button>
        )}
        {mayCancel(order) && mayStop && (
          <Button variant="subtle" color="red" onClick={() => onCancel(order)} data-testid="detail-cancel">
            {t("cancel")}
          </Button>
        )}
      </Group>
      <section className={styles.block}>
        <h3>{t("timeline")}</h3>
        <ol className={styles.timeline}>
          {order.timeline.map((entry) => (
            <OrderEvent key={entry.id} entry={entry} orderId={order.id} currency={order.currency} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function Sums({ order }: { order: OrderDetail }) {
  const { t } = useTranslation("orders");
  const included = order.totalMinor === order.subtotalMinor + order.deliveryFeeMinor - order.discountMinor;
  const rows: [string, number][] = [
    [t("subtotal"), order.subtotalMinor],
    ...(order.deliveryFeeMinor > 0 ? [[t("deliveryFee"), order.deliveryFeeMinor] as [string, number]] : []),
    ...(order.discountMinor > 0 ? [[t("discount"), -order.discountMinor] as [string, number]] : []),
    ...(order.taxMinor > 0 ? [[t(included ? "taxIncluded" : "tax"), order.taxMinor] as [string, number]] : []),
  ];
  // Where it is paid or not as a whole, the mark says all.
  const isInParts = order.paidMinor > 0 && (order.dueMinor > 0 || order.overpaidMinor > 0 || order.refundedMinor > 0);
  const parts: [string, number][] = [
    [t("taken"), order.paidMinor],
    [t("givenBack"), order.refundedMinor],
    [t("due"), order.dueMinor],
    [t("overpaid"), order.overpaidMinor],
  ];
  const money = isInParts ? parts.filter(([, amountMinor]) => amountMinor > 0) : [];
  return (
    <dl className={styles.sums}>
      {rows.map(([name, amountMinor]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Money amountMinor={amountMinor} currency={order.currency} />
          </dd>
        </div>
      ))}
      <div className={styles.total}>
        <dt>
          {t("total")} <PaymentMark order={order} />
        </dt>
        <dd>
          <Money amountMinor={order.totalMinor} currency={order.currency} />
        </dd>
      </div>
      {money.map(([name, amountMinor]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Money amountMinor={amountMinor} currency={order.currency} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
