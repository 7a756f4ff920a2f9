import { type EditOrder, OrderChanged } from "@croozer/contracts/order-acts";
import { OrderDetail } from "@croozer/contracts/orders";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { isProblem, patch, post } from "../../../lib/http.ts";
import { keyOf } from "../../../lib/query.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { useErrorText } from "../../../ui/use-error-text.ts";
import { orderQuery } from "../orders-queries.ts";

export type Notes = Pick<z.input<typeof EditOrder>, "kitchenNote" | "customerNote" | "internalNote" | "tags">;

/** What is noted around an order where it is shown: notes, tags, whose it is, what the kitchen has seen. */
export function useOrderChanges(order: OrderDetail) {
  const businessId = useBusinessId();
  const client = useQueryClient();
  const { t } = useTranslation("orders");
  const errorText = useErrorText();
  const { queryKey } = orderQuery(businessId, order.id);
  const path = `/api/orders/${order.id}`;
  const settled = {
    scope: { id: `order-${order.id}` },
    onSuccess: (changed: OrderDetail) => {
      client.setQueryData(queryKey, changed);
    },
    onError: (error: unknown) =>
      notifications.show({
        color: "red",
        title: t(isProblem(error, "order.changed_meanwhile") ? "changedMeanwhile" : "notDone"),
        message: errorText(error),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(businessId, "orders") }),
  };
  // Of the order as the one before left it.
  const version = () => client.getQueryData(queryKey)?.version ?? order.version;
  return {
    note: useMutation({
      mutationFn: async (notes: Notes) =>
        (await patch(path, OrderChanged, { ...notes, version: version() }, { businessId })).order,
      ...settled,
    }),
    assign: useMutation({
      mutationFn: (memberId: string | null) =>
        post(`${path}/assign`, OrderDetail, { memberId, version: version() }, { businessId }),
      ...settled,
    }),
    see: useMutation({
      mutationFn: () => post(`${path}/seen`, OrderDetail, { version: version() }, { businessId }),
      ...settled,
    }),
  };
}
