import { OrderDetail, type OrderSummary } from "@croozer/contracts/orders";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isProblem, post } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";
import { useBusinessId } from "../../lib/session.ts";
import { useErrorText } from "../../ui/use-error-text.ts";

/** Takes money for an order or gives it back; whoever was looking at an older one is told. */
export function useMoneyAct(order: OrderSummary, kind: "payments" | "refunds", onDone: () => void) {
  const businessId = useBusinessId();
  const client = useQueryClient();
  const { t } = useTranslation("payments");
  const errorText = useErrorText();
  return useMutation({
    mutationFn: (wish: Record<string, unknown>) =>
      post(`/api/orders/${order.id}/${kind}`, OrderDetail, { ...wish, version: order.version }, { businessId }),
    onSuccess: onDone,
    onError: (error) =>
      notifications.show({
        color: "red",
        title: t(isProblem(error, "order.changed_meanwhile") ? "changedMeanwhile" : "notDone"),
        message: errorText(error),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(businessId, "orders") }),
  });
}
