import type { OrderSummary } from "@croozer/contracts/orders";
import { Button } from "@mantine/core";
import { IconArrowBackUp, IconCash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Money } from "../../ui/Money.tsx";
import { PaymentActions } from "../payments/PaymentActions.tsx";
import { TakeMoneyDialog } from "../payments/TakeMoneyDialog.tsx";
import { useRecall } from "./use-recall.ts";

/** What the server says that this member may do to the order besides moving it on. */
export function OrderDeeds({ order }: { order: OrderSummary }) {
  const { t } = useTranslation("orders");
  const { t: tUi } = useTranslation("ui");
  const recall = useRecall();
  const [isTaking, setTaking] = useState(false);
  return (
    <>
      {order.nextPaymentSteps.includes("pay") && order.dueMinor > 0 && (
        <Button
          variant="default"
          leftSection={<IconCash size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => setTaking(true)}
          data-testid="take-payment"
        >
          {t("takePayment")}&nbsp;
          <Money amountMinor={order.dueMinor} currency={order.currency} />…
        </Button>
      )}
      <TakeMoneyDialog order={order} opened={isTaking} onClose={() => setTaking(false)} />
      <PaymentActions order={order} />
      {order.recallTo !== null && (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={18} stroke={1.75} aria-hidden="true" />}
          loading={recall.isPending}
          onClick={() => recall.mutate(order)}
          data-testid="recall"
        >
          {t("recall", { status: tUi(`status_${order.recallTo}`) })}
        </Button>
      )}
    </>
  );
}
