import type { Fulfilment, OrderStatus } from "@croozer/contracts/orders";
import { useTexts } from "../../lib/use-texts.ts";

/** What the button of a step says. */
export function useStepName(): (
  status: Exclude<OrderStatus, "pending" | "cancelled">,
  fulfilment: Fulfilment,
) => string {
  const t = useTexts("orders");
  return (status, fulfilment) =>
    status === "delivered" && fulfilment === "pickup" ? t("step_pickedUp") : t(`step_${status}`);
}
