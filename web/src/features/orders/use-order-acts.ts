import { type CancelOrder, type ChangeOrderStatus, OrderCancelled, OrderChanged } from "@croozer/contracts/order-acts";
import type { Board, OrderStatus, OrderSummary } from "@croozer/contracts/orders";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { isProblem, post } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";
import { useBusinessId } from "../../lib/session.ts";
import { useErrorText } from "../../ui/use-error-text.ts";
import { boardQuery, presentOrder } from "./orders-queries.ts";

const withOrder = (board: Board, present: OrderSummary): Board => ({
  ...board,
  orders: board.orders.map((order) => (order.id === present.id ? present : order)),
});

type Step = { order: OrderSummary; change: Omit<z.input<typeof ChangeOrderStatus>, "version"> };
type Cancellation = { order: OrderSummary; change: Omit<z.input<typeof CancelOrder>, "version"> };

/** Moves an order: at once on the screen, back with a message when the server refuses. */
export function useOrderActs() {
  const businessId = useBusinessId();
  const client = useQueryClient();
  const { t } = useTranslation("orders");
  const errorText = useErrorText();
  const key = boardQuery(businessId).queryKey;

  const show = async (orderId: string, status: OrderStatus) => {
    await client.cancelQueries({ queryKey: key });
    const before = client.getQueryData(key);
    client.setQueryData(
      key,
      (board) =>
        board && {
          ...board,
          orders: board.orders.map((order) =>
            order.id === orderId
              ? { ...order, status, nextStatuses: [], statusChangedAt: new Date().toISOString() }
              : order,
          ),
        },
    );
    return { before };
  };
  const settle = () => client.invalidateQueries({ queryKey: keyOf(businessId, "orders") });
  const fail = (error: unknown, context: { before: Board | undefined } | undefined) => {
    const present = presentOrder(error);
    if (context?.before) client.setQueryData(key, present ? withOrder(context.before, present) : context.before);
    const title = isProblem(error, "order.changed_meanwhile") && present ? t("changedMeanwhile") : t("notMoved");
    notifications.show({ color: "red", title, message: errorText(error) });
  };

  const step = useMutation({
    mutationFn: ({ order, change }: Step) =>
      post(`/api/orders/${order.id}/status`, OrderChanged, { ...change, version: order.version }, { businessId }),
    onMutate: ({ order, change }) => show(order.id, change.status),
    onError: (error, _variables, context) => fail(error, context),
    onSettled: settle,
  });
  const cancel = useMutation({
    mutationFn: ({ order, change }: Cancellation) =>
      post(`/api/orders/${order.id}/cancel`, OrderCancelled, { ...change, version: order.version }, { businessId }),
    onMutate: ({ order }) => show(order.id, "cancelled"),
    onError: (error, _variables, context) => fail(error, context),
    onSettled: settle,
  });
  return { step, cancel };
}
