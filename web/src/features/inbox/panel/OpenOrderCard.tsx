import type { OrderStatus, OrderSummary } from "@croozer/contracts/orders";
import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconChevronDown, IconPencil } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { usePermission } from "../../../lib/session.ts";
import { Isolate } from "../../../ui/Isolate.tsx";
import { Money } from "../../../ui/Money.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { StatusChip } from "../../../ui/StatusChip.tsx";
import { usualStep } from "../../orders/board-columns.ts";
import { OrderItems } from "../../orders/OrderItems.tsx";
import { PaymentMark } from "../../orders/PaymentMark.tsx";
import { useOrderActs } from "../../orders/use-order-acts.ts";
import { useStepName } from "../../orders/use-step-name.ts";
import { OrderLink } from "../OrderLink.tsx";
import styles from "./panel.module.css";

const OrderEditor = lazy(async () => ({ default: (await import("./order/OrderEditor.tsx")).OrderEditor }));

const minuteMs = 60_000;
const steps: Record<OrderSummary["fulfilment"], OrderStatus[]> = {
  delivery: ["pending", "confirmed", "preparing", "ready", "out_for_delivery", "delivered"],
  pickup: ["pending", "confirmed", "preparing", "ready", "delivered"],
};

function Steps({ order }: { order: OrderSummary }) {
  const { t } = useTranslation("inbox");
  const { t: ui } = useTranslation("ui");
  const all = steps[order.fulfilment];
  const at = all.indexOf(order.status);
  const words = t("panel.step", { status: ui(`status_${order.status}`), step: at + 1, steps: all.length });
  return (
    <div
      className={styles.steps}
      role="img"
      aria-label={words}
      title={words}
      style={{ gridTemplateColumns: `repeat(${all.length}, 1fr)` }}
    >
      {all.map((step, index) => (
        <i key={step} data-step={index < at ? "done" : index === at ? "now" : "later"} />
      ))}
    </div>
  );
}

const readyInMinutes = [15, 25, 40, 60];

/** Accepting says when it will be ready, as on the board. */
function Accept({ order, step }: { order: OrderSummary; step: ReturnType<typeof useOrderActs>["step"] }) {
  const { t } = useTranslation("inbox");
  const dates = useDates();
  const stepName = useStepName();
  return (
    <Menu position="bottom-start" width="target">
      <Menu.Target>
        <Button
          size="xs"
          className={styles.grow ?? ""}
          loading={step.isPending}
          rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden="true" />}
          data-testid="next-step"
        >
          {stepName("confirmed", order.fulfilment)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("panel.readyIn")}</Menu.Label>
        {readyInMinutes.map((minutes) => (
          <Menu.Item
            key={minutes}
            data-testid="ready-in"
            data-minutes={minutes}
            onClick={() => step.mutate({ order, change: { status: "confirmed", readyInMinutes: minutes } })}
          >
            {dates.length(minutes * minuteMs)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** An order that is not finished, with its usual next step. */
export function OpenOrderCard({ order }: { order: OrderSummary }) {
  const { t } = useTranslation("inbox");
  const dates = useDates();
  const stepName = useStepName();
  const { step } = useOrderActs();
  const { t: tPanel } = useTranslation("panel");
  const mayAdvance = usePermission("order.advance");
  const mayEdit = usePermission("order.edit");
  const [editing, setEditing] = useState(false);
  const next = usualStep(order);
  return (
    <section className={styles.card} data-testid="open-order" data-order-id={order.id} data-status={order.status}>
      <h3 className={styles.title}>
        {t("panel.order")} <Isolate>#{order.shortNumber}</Isolate>
        <span className={styles.push}>
          <StatusChip status={order.status} />
        </span>
        {mayEdit && !editing && (
          <ActionIcon
            className="thumb"
            variant="subtle"
            color="gray"
            size="1.875rem"
            aria-label={tPanel("order.edit")}
            title={tPanel("order.edit")}
            onClick={() => setEditing(true)}
            data-testid="order-edit"
          >
            <IconPencil size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        )}
      </h3>
      <Steps order={order} />
      <p className={styles.times}>
        <span>
          {t("panel.placed")} <Isolate>{dates.time(order.placedAt)}</Isolate>
        </span>
        {order.promisedFor !== null ? (
          <span>
            {t("panel.promised")} <bdi className={styles.strong}>{dates.due(order.promisedFor)}</bdi>
          </span>
        ) : (
          order.requestedFor !== null && (
            <span>
              {t("panel.requested")} <bdi className={styles.strong}>{dates.due(order.requestedFor)}</bdi>
            </span>
          )
        )}
      </p>
      <div className={styles.items}>
        {editing ? (
          <Suspense fallback={<OrderItems items={order.items} currency={order.currency} priced />}>
            <OrderEditor order={order} onDone={() => setEditing(false)} />
          </Suspense>
        ) : (
          <OrderItems items={order.items} currency={order.currency} priced />
        )}
        <p className={styles.fact}>
          <PersonText>
            {order.address === null
              ? t(`order.${order.fulfilment}`)
              : `${t(`order.${order.fulfilment}`)}, ${order.address}`}
          </PersonText>
          {order.deliveryFeeMinor > 0 && <Money amountMinor={order.deliveryFeeMinor} currency={order.currency} />}
        </p>
      </div>
      <div className={styles.sum}>
        <PaymentMark order={order} />
        <Money amountMinor={order.totalMinor} currency={order.currency} className={styles.total} />
      </div>
      <div className={styles.acts}>
        {next === "confirmed" && mayAdvance && <Accept order={order} step={step} />}
        {next !== null && next !== "confirmed" && mayAdvance && (
          <Button
            size="xs"
            className={styles.grow ?? ""}
            loading={step.isPending}
            onClick={() => step.mutate({ order, change: { status: next } })}
            data-testid="next-step"
          >
            {stepName(next, order.fulfilment)}
          </Button>
        )}
        <OrderLink orderId={order.id} />
      </div>
    </section>
  );
}
