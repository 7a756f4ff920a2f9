import type { OrderDetail } from "@croozer/contracts/orders";
import { Button } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../../lib/session.ts";
import { mayCancel, usualStep } from "../board-columns.ts";
import { OrderDeeds } from "../OrderDeeds.tsx";
import { useStepName } from "../use-step-name.ts";
import styles from "./detail.module.css";
import type { DetailActs } from "./detail-acts.ts";

/** What can be done with the order now; the usual next step last and largest. */
export function Foot({ order, onStep, onCancel }: DetailActs & { order: OrderDetail }) {
  const { t } = useTranslation("orders");
  const stepName = useStepName();
  const mayAdvance = usePermission("order.advance");
  const mayStop = usePermission("order.cancel");
  const step = usualStep(order);
  return (
    <footer className={styles.foot}>
      {mayCancel(order) && mayStop && (
        <Button
          variant="default"
          color="red"
          className={styles.stop ?? ""}
          onClick={() => onCancel(order)}
          data-testid="detail-cancel"
        >
          {t("cancel")}
        </Button>
      )}
      <OrderDeeds order={order} />
      {step !== null && mayAdvance && (
        <Button
          size="md"
          className={styles.step ?? ""}
          leftSection={<IconCheck size={18} stroke={2} aria-hidden="true" />}
          onClick={() => onStep(order, step)}
          data-testid="detail-step"
        >
          {stepName(step, order.fulfilment)}
        </Button>
      )}
    </footer>
  );
}
