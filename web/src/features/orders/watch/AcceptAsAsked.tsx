import type { OrderSummary } from "@croozer/contracts/orders";
import { useDates, useFromNow } from "../../../lib/dates.ts";
import { useTexts } from "../../../lib/use-texts.ts";
import styles from "../NewOrderTakeover.module.css";

type Props = { order: Pick<OrderSummary, "requestedFor">; onAccept: () => void };

/** What was asked for later is promised for then: minutes from now would be another time than the customer's. */
export function AcceptAsAsked({ order: { requestedFor }, onAccept }: Props) {
  const t = useTexts("board");
  const dates = useDates();
  const due = useFromNow((now) =>
    requestedFor !== null && Date.parse(requestedFor) > now ? dates.due(requestedFor, now) : "",
  );
  if (due === "") return null;
  return (
    <button type="button" className={styles.asked} data-autofocus onClick={onAccept} data-testid="accept-as-asked">
      {t("asAsked")}
      <small>{due}</small>
    </button>
  );
}
