import type { OrderStatus } from "@croozer/contracts/orders";
import { useTexts } from "../lib/use-texts.ts";
import { Isolate } from "./Isolate.tsx";
import styles from "./StatusChip.module.css";

const tokens: Record<OrderStatus, string> = {
  pending: "pending",
  confirmed: "confirmed",
  preparing: "preparing",
  ready: "ready",
  out_for_delivery: "out",
  delivered: "done",
  cancelled: "cancelled",
};

/** `--cz-st-…` colours of an order status: `dot`, `soft` ground, `text`. */
export const statusColors = (status: OrderStatus) => ({
  dot: `var(--cz-st-${tokens[status]})`,
  soft: `var(--cz-st-${tokens[status]}-soft)`,
  text: `var(--cz-st-${tokens[status]}-text)`,
});

type Props = { status: OrderStatus; shortNumber?: number; small?: boolean };

/** An order's status in colour and words, with its short number in lists: "#184 Preparing". */
export function StatusChip({ status, shortNumber, small = false }: Props) {
  const t = useTexts("ui");
  const { dot, soft, text } = statusColors(status);
  return (
    <span
      className={`${styles.chip} ${small ? styles.small : ""}`}
      style={{ background: soft, color: text }}
      data-status={status}
    >
      <i className={styles.dot} style={{ background: dot }} />
      {shortNumber !== undefined && <Isolate>#{shortNumber}</Isolate>}
      {t(`status_${status}`)}
    </span>
  );
}
