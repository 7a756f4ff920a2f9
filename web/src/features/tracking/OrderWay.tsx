import type { OrderStatus } from "@croozer/contracts/orders";
import type { TrackedOrder } from "@croozer/contracts/tracking";
import { VisuallyHidden } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./Tracking.module.css";

/** The steps of the order, those behind it ticked. */
export function OrderWay({ order }: { order: TrackedOrder }) {
  const { t } = useTranslation("tracking");
  const at = order.way.indexOf(order.status);
  return (
    <ol className={styles.way} aria-label={t("way")}>
      {order.way.map((status, place) => {
        const state = place < at || order.status === "delivered" ? "done" : place === at ? "now" : "next";
        return (
          <li key={status} data-state={state} {...(state === "now" ? { "aria-current": "step" } : {})}>
            <i aria-hidden="true">{state === "done" && <IconCheck size={16} stroke={3} />}</i>
            <StepName status={status} fulfilment={order.fulfilment} />
            {state === "done" && <VisuallyHidden>{t("done")}</VisuallyHidden>}
          </li>
        );
      })}
    </ol>
  );
}

function StepName({ status, fulfilment }: { status: OrderStatus; fulfilment: TrackedOrder["fulfilment"] }) {
  const { t } = useTranslation("tracking");
  if (status === "cancelled") return null;
  return <span>{status === "delivered" && fulfilment === "pickup" ? t("step_pickedUp") : t(`step_${status}`)}</span>;
}
