import { OrderChanged } from "@croozer/contracts/order-acts";
import type { OrderSummary } from "@croozer/contracts/orders";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isProblem, post } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";
import { useBusinessId } from "../../lib/session.ts";
import { useErrorText } from "../../ui/use-error-text.ts";

/** Takes an order's last step back. */
export function useRecall() {
  const businessId = useBusinessId();
  const client = useQueryClient();
  const { t } = useTranslation("orders");
  const errorText = useErrorText();
  return useMutation({
    mutationFn: ({ id, version }: OrderSummary) =>
      post(`/api/orders/${id}/recall`, OrderChanged, { version }, { businessId }),
    onError: (error) =>
      notifications.show({
        color: "red",
        title: t(isProblem(error, "order.changed_meanwhile") ? "changedMeanwhile" : "notDone"),
        message: errorText(error),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(businessId, "orders") }),
  });
}
