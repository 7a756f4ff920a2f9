import type { OrderSummary } from "@croozer/contracts/orders";
import { Link } from "@tanstack/react-router";
import { useDates, useNow } from "../../../../lib/dates.ts";
import { PersonText } from "../../../../ui/PersonText.tsx";
import { StatusChip } from "../../../../ui/StatusChip.tsx";
import { atAnother } from "../../inbox-search.ts";
import styles from "./SearchResults.module.css";

/** An order that was found: opens its conversation, or the order where it came by another way. */
export function FoundOrderRow({ order }: { order: OrderSummary }) {
  const dates = useDates();
  const now = useNow();
  const content = (
    <span className={styles.lines}>
      <span className={styles.line}>
        <StatusChip status={order.status} shortNumber={order.shortNumber} small />
        <PersonText className={styles.name}>{order.customer.name}</PersonText>
        <time className={styles.time} dateTime={order.placedAt}>
          {dates.ago(order.placedAt, now)}
        </time>
      </span>
    </span>
  );
  const props = { className: styles.row, "data-testid": "found-order" };
  return order.conversationId === null ? (
    <Link to="/orders" search={{ order: order.id }} {...props}>
      {content}
    </Link>
  ) : (
    <Link to="/inbox/$conversationId" params={{ conversationId: order.conversationId }} search={atAnother} {...props}>
      {content}
    </Link>
  );
}
