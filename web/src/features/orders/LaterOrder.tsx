import type { OrderSummary } from "@croozer/contracts/orders";
import { IconHourglass } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates, useNow } from "../../lib/dates.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import styles from "./BoardColumns.module.css";
import { type Lead, soonToStartMs, startAt } from "./board-columns.ts";

type Props = { order: OrderSummary; lead: Lead | undefined; onOpen: () => void };

/** Within this long the minutes to its beginning say more than when it is wanted. */
const nearMs = 90 * 60_000;

/** An order that waits for its time: when it begins, and when it is wanted. */
export function LaterOrder({ order, lead, onOpen }: Props) {
  const { t } = useTranslation("board");
  const dates = useDates();
  const now = useNow();
  const leftMs = (startAt(order, lead) ?? now) - now;
  return (
    <button
      type="button"
      className={styles.laterOrder}
      data-soon={leftMs <= soonToStartMs || undefined}
      onClick={onOpen}
      data-handle
      aria-describedby="card-hint"
      data-testid="later-order"
      data-order-id={order.id}
    >
      {leftMs <= soonToStartMs && <IconHourglass size={16} stroke={1.75} aria-hidden="true" />}
      <b>
        <Isolate>{order.shortNumber}</Isolate>
      </b>
      <span>
        {leftMs <= nearMs && <>{t("startIn", { time: dates.length(Math.max(leftMs, 60_000)) })} · </>}
        {order.requestedFor !== null && t("for", { time: dates.due(order.requestedFor, now) })}
      </span>
      <PersonText>{order.customer.name}</PersonText>
    </button>
  );
}
