import type { OrderSummary } from "@croozer/contracts/orders";
import { useTranslation } from "react-i18next";
import { useDates, useNow } from "../../../lib/dates.ts";
import styles from "../NewOrderTakeover.module.css";

type Props = { order: Pick<OrderSummary, "requestedFor">; onAccept: () => void };

/** What was asked for later is promised for then: minutes from now would be another time than the customer's. */
export function AcceptAsAsked({ order: { requestedFor }, onAccept }: Props) {
  const { t } = useTranslation("board");
  const dates = useDates();
  const now = useNow();
  if (requestedFor === null || Date.parse(requestedFor) <= now) return null;
  return (
    <button type="button" className={styles.asked} data-autofocus onClick={onAccept} data-testid="accept-as-asked">
      {t("asAsked")}
      <small>{dates.due(requestedFor, now)}</small>
    </button>
  );
}
