import { OrderChanged } from "@croozer/contracts/order-acts";
import { OrderDetail, type OrderSummary } from "@croozer/contracts/orders";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isProblem, post } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";
import { useBusinessId } from "../../lib/session.ts";
import { useErrorText } from "../../ui/use-error-text.ts";

/** What is done to an order besides moving it on: its last step taken back, what is due taken. */
export function useOrderDeeds() {
  const businessId = useBusinessId();
  const client = useQueryClient();
  const { t } = useTranslation("orders");
  const errorText = useErrorText();
  const told = {
    onError: (error: unknown) =>
      notifications.show({
        color: "red",
        title: t(isProblem(error, "order.changed_meanwhile") ? "changedMeanwhile" : "notDone"),
        message: errorText(error),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(businessId, "orders") }),
  };
  const recall = useMutation({
    mutationFn: ({ id, version }: OrderSummary) =>
      post(`/api/orders/${id}/recall`, OrderChanged, { version }, { businessId }),
    ...told,
  });
  const takePayment = useMutation({
    mutationFn: ({ id, version }: OrderSummary) =>
      post(`/api/orders/${id}/payments`, OrderDetail, { version }, { businessId }),
    ...told,
  });
  return { recall, takePayment };
}
