import {
  type ChangeCourier,
  Courier,
  CourierDay,
  CourierMessage,
  type CourierReason,
  HandedManyToCourier,
  HandedToCourier,
  type SaveCourier,
} from "@croozer/contracts/couriers";
import { notifications } from "@mantine/notifications";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { get, patch, post, request } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";
import { useBusinessId } from "../../lib/session.ts";
import { useErrorText } from "../../ui/use-error-text.ts";

const Couriers = z.object({ items: z.array(Courier) });

export const couriersQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "couriers"),
    queryFn: ({ signal }) => get("/api/couriers", Couriers, { signal, businessId }),
    staleTime: 60_000,
  });

type Save = { id: null; wish: z.input<typeof SaveCourier> } | { id: string; wish: z.input<typeof ChangeCourier> };

/** Adds one, or changes the one with this id. */
export function useSaveCourier() {
  const businessId = useBusinessId();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (save: Save) =>
      save.id === null
        ? post("/api/couriers", Courier, save.wish, { businessId })
        : patch(`/api/couriers/${save.id}`, Courier, save.wish, { businessId }),
    onSettled: () => client.invalidateQueries({ queryKey: couriersQuery(businessId).queryKey }),
  });
}

type Handing = { orderId: string; version: number; courierId: string | null };

type Told = { courierTold: boolean; courierReason: CourierReason | null };

/** Says whether a courier was told of what was given to them. */
export function useToldNote(): (name: string, told: Told) => void {
  const { t } = useTranslation("couriers");
  return (name, { courierTold, courierReason }) => {
    if (courierTold) notifications.show({ color: "green", message: t("told", { name }) });
    else if (courierReason !== null && courierReason !== "not_needed")
      notifications.show({ color: "yellow", title: t("notTold", { name }), message: t(`reason_${courierReason}`) });
  };
}

/** Gives an order to a courier, or to nobody, and says whether they were told. */
export function useHandToCourier() {
  const businessId = useBusinessId();
  const client = useQueryClient();
  const { t } = useTranslation("couriers");
  const errorText = useErrorText();
  const tellNote = useToldNote();
  return useMutation({
    mutationFn: ({ orderId, ...body }: Handing) =>
      post(`/api/orders/${orderId}/courier`, HandedToCourier, body, { businessId }),
    onSuccess: ({ order, ...told }) => tellNote(order.courier?.name ?? "", told),
    onError: (error) => notifications.show({ color: "red", title: t("notGiven"), message: errorText(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(businessId, "orders") }),
  });
}

/** Sends orders that are ready on their way with one courier. */
export const handManyToCourier = (
  businessId: string,
  courierId: string,
  orders: readonly { id: string; version: number }[],
): Promise<HandedManyToCourier> =>
  request("POST", `/api/couriers/${courierId}/hand-over`, HandedManyToCourier, {
    ...{ businessId, idempotencyKey: crypto.randomUUID() },
    body: { orders: orders.map(({ id, version }) => ({ id, version })) },
  });

export const courierMessageQuery = (businessId: string, orderId: string, courierId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "courier-message", orderId, courierId),
    queryFn: ({ signal }) => get(`/api/orders/${orderId}/courier-message`, CourierMessage, { signal, businessId }),
    staleTime: 0,
    gcTime: 0,
  });

// Under "orders", so that a notice of any order has it fetched again.
export const courierDayQuery = (businessId: string, day: string | undefined) =>
  queryOptions({
    queryKey: keyOf(businessId, "orders", "couriers", day ?? "today"),
    queryFn: ({ signal }) => get("/api/couriers/day", CourierDay, { query: { day }, signal, businessId }),
    refetchOnMount: "always",
  });

export function useHandIn() {
  const businessId = useBusinessId();
  const client = useQueryClient();
  const { t } = useTranslation("couriers");
  const errorText = useErrorText();
  return useMutation({
    mutationFn: ({ courierId, ...body }: { courierId: string; day: string; amountMinor: number }) =>
      post(`/api/couriers/${courierId}/hand-ins`, CourierDay, body, { businessId }),
    onError: (error) => notifications.show({ color: "red", title: t("notHandedIn"), message: errorText(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(businessId, "orders", "couriers") }),
  });
}
