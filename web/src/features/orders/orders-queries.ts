import { type CancelOrder, type ChangeOrderStatus, OrderCancelled, OrderChanged } from "@croozer/contracts/order-acts";
import { Board, OrderDetail, type OrderStatus, OrderSummary } from "@croozer/contracts/orders";
import { notifications } from "@mantine/notifications";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ApiProblem, get, isProblem, post } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";
import { useBusinessId } from "../../lib/session.ts";
import { useErrorText } from "../../ui/use-error-text.ts";
import { type Ageing, usualAgeing } from "./board-columns.ts";

export const boardQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "orders", "board"),
    queryFn: ({ signal }) => get("/api/orders/board", Board, { signal, businessId }),
    // A board hangs on a wall: it must not trust that it heard every notice.
    refetchInterval: 60_000,
  });

/** When the business has its orders turn amber and red, as the board that is on the screen says. */
export const useAgeing = (): Ageing =>
  useQuery({ ...boardQuery(useBusinessId()), enabled: false, select: ({ ageing }) => ageing }).data ?? usualAgeing;

export const orderQuery = (businessId: string, orderId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "orders", "one", orderId),
    queryFn: ({ signal }) => get(`/api/orders/${orderId}`, OrderDetail, { signal, businessId }),
    // What becomes of a message is told to its conversation; the order it tells of stays as it is.
    refetchInterval: ({ state: { data } }) => (data?.timeline.some(isOnItsWay) ? 3_000 : false),
  });

const isOnItsWay = ({ notice }: OrderDetail["timeline"][number]): boolean => notice?.state === "waiting";

/** The order as it is by now, which a refusal for its state brings along. */
export function presentOrder(error: unknown): OrderSummary | null {
  const told = error instanceof ApiProblem ? Refused.safeParse(error.details) : null;
  return told?.data?.order ?? null;
}
const Refused = z.object({ order: OrderSummary });

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
