import type { OrderSummary } from "@croozer/contracts/orders";
import { IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTexts } from "../../lib/use-texts.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { StatusChip } from "../../ui/StatusChip.tsx";
import styles from "./BoardColumns.module.css";
import { FoldButton } from "./FoldButton.tsx";

type Props = { orders: readonly OrderSummary[]; onOpen: (order: OrderSummary) => void; takes: string | undefined };

/** What is done today: a number at the end of the board, a list when it is opened. */
export function DoneColumn({ orders, onOpen, takes }: Props) {
  const t = useTexts("orders");
  const [unfolded, setUnfolded] = useState(false);
  return (
    <section
      className={styles.column}
      data-folded={!unfolded || undefined}
      aria-label={t("done")}
      data-testid="column-done"
      data-place="done"
      data-takes={takes}
    >
      <FoldButton name={t("done")} count={orders.length} isOpen={unfolded} onToggle={() => setUnfolded(!unfolded)}>
        <IconCircleCheck size={18} stroke={1.75} aria-hidden="true" />
      </FoldButton>
      {unfolded && (
        <div className={styles.cards}>
          {orders.map((order) => (
            <button
              type="button"
              key={order.id}
              className={styles.doneOrder}
              onClick={() => onOpen(order)}
              data-handle
              aria-describedby="card-hint"
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
