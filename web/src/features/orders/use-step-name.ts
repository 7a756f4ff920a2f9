import type { Fulfilment, OrderStatus } from "@croozer/contracts/orders";
import { useTranslation } from "react-i18next";

/** What the button of a step says. */
export function useStepName(): (
  status: Exclude<OrderStatus, "pending" | "cancelled">,
  fulfilment: Fulfilment,
) => string {
  const { t } = useTranslation("orders");
  return (status, fulfilment) =>
    status === "delivered" && fulfilment === "pickup" ? t("step_pickedUp") : t(`step_${status}`);
}
