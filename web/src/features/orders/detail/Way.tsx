import type { OrderDetail } from "@croozer/contracts/orders";
import { VisuallyHidden } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { stepsOf } from "./steps.ts";
import styles from "./Way.module.css";

/** The steps of the order with their times; what was promised stands at its end. */
export function Way({ order }: { order: OrderDetail }) {
  const { t } = useTranslation("orderDetail");
  const { t: tUi } = useTranslation("ui");
  const { t: tOrders } = useTranslation("orders");
  const dates = useDates();
  const steps = stepsOf(order);
  const isCancelled = order.status === "cancelled";
  return (
    <ol className={styles.way} aria-label={t("way")} data-cancelled={isCancelled || undefined} data-testid="order-way">
      {steps.map(({ status, state, at }, place) => {
        const isLast = place === steps.length - 1;
        const promised = isLast && at === null && !isCancelled ? order.promisedFor : null;
        return (
          <li key={status} data-state={state} {...(state === "now" ? { "aria-current": "step" } : {})}>
            <i aria-hidden="true">{state === "done" && <IconCheck size={14} stroke={3} />}</i>
            <b>
              {status === "delivered" && order.fulfilment === "pickup"
                ? tOrders("step_pickedUp")
                : tUi(`status_${status}`)}
            </b>
            {state === "done" && <VisuallyHidden>{t("stepDone")}</VisuallyHidden>}
            <span>
              {at !== null && (state === "now" ? t("since", { time: dates.due(at) }) : dates.due(at))}
              {promised !== null && t("promisedAt", { time: dates.due(promised) })}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
