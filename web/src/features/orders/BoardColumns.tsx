import type { OrderStatus, OrderSummary } from "@croozer/contracts/orders";
import { VisuallyHidden } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconAlertTriangle, IconCalendarTime } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useFromNow } from "../../lib/dates.ts";
import { usePermission } from "../../lib/session.ts";
import { useSteady } from "../../lib/use-steady.ts";
import { useTexts } from "../../lib/use-texts.ts";
import { statusColors } from "../../ui/StatusChip.tsx";
import styles from "./BoardColumns.module.css";
import { ageOf, type BoardLayout, columns, type Lead, type usualStep } from "./board-columns.ts";
import { DoneColumn } from "./DoneColumn.tsx";
import type { Place } from "./drag/drops.ts";
import { useCardDrag } from "./drag/use-card-drag.ts";
import { FoldButton } from "./FoldButton.tsx";
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
  /** Takes its last step back. */
  onRecall: (order: OrderSummary, to: OrderStatus) => void;
};

/** On a tablet four columns are wide enough to work in: what is out is folded as what is done, and opens by a touch. */
const tablet = "(min-width: 768px) and (max-width: 1279px)";

/** Columns by status, the lane of what is for later above, what is done folded at the end. */
export function BoardColumns({ layout, lead, onStep, onCancel, onOpen, onRecall }: Props) {
  const t = useTexts("orders");
  const tDrag = useTexts("drag");
  const ageing = useAgeing();
  const acts = { onStep: useSteady(onStep), onCancel: useSteady(onCancel), onOpen: useSteady(onOpen) };
  const board = useRef<HTMLDivElement>(null);
  const { lifted, said, keys } = useCardDrag({
    board,
    isEnabled: usePermission("order.advance"),
    find: (orderId) => allOf(layout).find(({ id }) => id === orderId),
    onDrop: (order, drop) => (drop.kind === "step" ? onStep(order, drop.status) : onRecall(order, drop.to)),
  });
  const isTablet = useMediaQuery(tablet, false, { getInitialValueInEffect: false });
  const [showsOut, setShowsOut] = useState(false);
  // What is folded still says that somebody waits for it.
  const isOutLate = useFromNow((now) =>
    layout.columns.out_for_delivery.some((order) => ageOf(order, now, ageing) === "late"),
  );
  useEffect(() => {
    if (showsOut) board.current?.querySelector('[data-place="done"]')?.scrollIntoView({ block: "nearest" });
  }, [showsOut]);
  const outFolds = (status: (typeof columns)[number]) => isTablet && status === "out_for_delivery";
  const takes = (place: Place) =>
    lifted === null ? undefined : !lifted.drops.has(place) ? "no" : lifted.over === place ? "here" : "yes";
  return (
    // Keys pressed on the handles of its cards.
    <div ref={board} className={styles.board} {...keys}>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <span id="card-hint" hidden>
        {tDrag("hint")}
      </span>
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
      <div
        className={styles.columns}
        data-out-folded={(isTablet && !showsOut) || undefined}
        data-dragging={lifted !== null || undefined}
      >
        {columns.map((status) => (
          <section
            key={status}
            className={styles.column}
            aria-label={t(`column_${status}`)}
            data-testid={`column-${status}`}
            data-place={status}
            data-takes={takes(status)}
            data-folded={(outFolds(status) && !showsOut) || undefined}
          >
            {outFolds(status) ? (
              <FoldButton
                name={t(`column_${status}`)}
                count={layout.columns[status].length}
                isOpen={showsOut}
                onToggle={() => setShowsOut(!showsOut)}
              >
                {isOutLate ? (
                  <IconAlertTriangle
                    className={styles.late}
                    size={18}
                    stroke={2}
                    role="img"
                    aria-label={t("overdue")}
                  />
                ) : (
                  <i style={{ background: statusColors(status).dot }} />
                )}
              </FoldButton>
            ) : (
              <h2>
                <i style={{ background: statusColors(status).dot }} />
                {t(`column_${status}`)}
                <span className={styles.count}>{layout.columns[status].length}</span>
              </h2>
            )}
            {(!outFolds(status) || showsOut) && (
              <div className={styles.cards}>
                {layout.columns[status].map((order) => (
                  <OrderCard key={order.id} order={order} ageing={ageing} {...acts} />
                ))}
                {layout.columns[status].length === 0 && <p className={styles.empty}>{t("emptyColumn")}</p>}
              </div>
            )}
          </section>
        ))}
        <DoneColumn orders={layout.done} onOpen={onOpen} takes={takes("done")} />
      </div>
    </div>
  );
}

const allOf = ({ columns: standing, later, done }: BoardLayout) => [
  ...Object.values(standing).flat(),
  ...later,
  ...done,
];
