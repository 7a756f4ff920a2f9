import type { OrderSummary } from "@croozer/contracts/orders";
import { IconCalendarTime, IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useSteady } from "../../lib/use-steady.ts";
import { useTexts } from "../../lib/use-texts.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { StatusChip, statusColors } from "../../ui/StatusChip.tsx";
import styles from "./BoardColumns.module.css";
import { type BoardLayout, columns, type Lead, type usualStep } from "./board-columns.ts";
import { LaterOrder } from "./LaterOrder.tsx";
import { OrderCard } from "./OrderCard.tsx";
import { useAgeing } from "./orders-queries.ts";

type Step = NonNullable<ReturnType<typeof usualStep>>;
type Props = {
  layout: BoardLayout;
  lead: Lead | undefined;
  onStep: (order: OrderSummary, status: Step) => void;
  onCancel: (order: OrderSummary) => void;
  onOpen: (order: OrderSummary) => void;
};

/** Columns by status, the lane of what is for later above, what is done folded at the end. */
export function BoardColumns({ layout, lead, onStep, onCancel, onOpen }: Props) {
  const t = useTexts("orders");
  const ageing = useAgeing();
  const acts = { onStep: useSteady(onStep), onCancel: useSteady(onCancel), onOpen: useSteady(onOpen) };
  return (
    <div className={styles.board}>
      {layout.later.length > 0 && (
        <section className={styles.later} aria-label={t("later")}>
          <h2>
            <IconCalendarTime size={18} stroke={1.75} aria-hidden="true" />
            {t("later")}
          </h2>
          {layout.later.map((order) => (
            <LaterOrder key={order.id} order={order} lead={lead} onOpen={() => onOpen(order)} />
          ))}
        </section>
      )}
      <div className={styles.columns}>
        {columns.map((status) => (
          <section
            key={status}
            className={styles.column}
            aria-label={t(`column_${status}`)}
            data-testid={`column-${status}`}
          >
            <h2>
              <i style={{ background: statusColors(status).dot }} />
              {t(`column_${status}`)}
              <span className={styles.count}>{layout.columns[status].length}</span>
            </h2>
            <div className={styles.cards}>
              {layout.columns[status].map((order) => (
                <OrderCard key={order.id} order={order} ageing={ageing} {...acts} />
              ))}
              {layout.columns[status].length === 0 && <p className={styles.empty}>{t("emptyColumn")}</p>}
            </div>
          </section>
        ))}
        <DoneColumn orders={layout.done} onOpen={onOpen} />
      </div>
    </div>
  );
}

function DoneColumn({ orders, onOpen }: { orders: readonly OrderSummary[]; onOpen: (order: OrderSummary) => void }) {
  const t = useTexts("orders");
  const [unfolded, setUnfolded] = useState(false);
  return (
    <section
      className={styles.column}
      data-folded={!unfolded || undefined}
      aria-label={t("done")}
      data-testid="column-done"
    >
      <button type="button" className={styles.fold} aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
        <IconCircleCheck size={18} stroke={1.75} aria-hidden="true" />
        <b>{orders.length}</b>
        <span>{t("done")}</span>
      </button>
      {unfolded && (
        <div className={styles.cards}>
          {orders.map((order) => (
            <button
              type="button"
              key={order.id}
              className={styles.doneOrder}
              onClick={() => onOpen(order)}
              data-testid="done-order"
              data-order-id={order.id}
            >
              <b>
                <Isolate>{order.shortNumber}</Isolate>
              </b>
              <PersonText className={styles.doneName}>{order.customer.name}</PersonText>
              <StatusChip status={order.status} small />
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
