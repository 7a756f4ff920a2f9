import {
  CashUp,
  PaymentLink,
  PaymentLinkSent,
  PaymentSettings,
  PaymentTest,
  type SavePaymentAccount,
} from "@croozer/contracts/payments";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { fetchFile, get, post, remove, request } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";
import { useBusinessId } from "../../lib/session.ts";

const urlOf = (businessId: string) => `/api/businesses/${businessId}/payments`;

export const paymentSettingsQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "payments"),
    queryFn: ({ signal }) => get(urlOf(businessId), PaymentSettings, { businessId, signal }),
  });

function useAct<Wish, Answer>(act: (businessId: string, wish: Wish) => Promise<Answer>) {
  const businessId = useBusinessId();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (wish: Wish) => act(businessId, wish),
    onSettled: () => queryClient.invalidateQueries({ queryKey: paymentSettingsQuery(businessId).queryKey }),
  });
}

export type AccountWish = z.input<typeof SavePaymentAccount>;

export const useSaveAccount = () =>
  useAct((businessId, wish: AccountWish) =>
    request("PUT", urlOf(businessId), PaymentSettings, { body: wish, businessId }),
  );
export const useTestAccount = () =>
  useAct((businessId) => post(`${urlOf(businessId)}/test`, PaymentTest, undefined, { businessId }));
export const useForgetAccount = () =>
  useAct((businessId) => remove(urlOf(businessId), PaymentSettings, { businessId }));

/** Asked for whenever it is opened: the same link as long as the amount is. */
export const paymentLinkQuery = (businessId: string, orderId: string, dueMinor: number) =>
  queryOptions({
    queryKey: keyOf(businessId, "payment-link", orderId, String(dueMinor)),
    queryFn: ({ signal }) =>
      post(`/api/orders/${orderId}/payment-link`, PaymentLink, undefined, { businessId, signal }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

export function useSendLink(orderId: string) {
  const businessId = useBusinessId();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post(`/api/orders/${orderId}/payment-link/send`, PaymentLinkSent, undefined, { businessId }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(businessId, "orders") }),
  });
}

// Under "orders", so that a notice of any order has it fetched again.
export const cashUpQuery = (businessId: string, day: string | undefined) =>
  queryOptions({
    queryKey: keyOf(businessId, "orders", "cash-up", day ?? "today"),
    queryFn: ({ signal }) => get("/api/orders/cash-up", CashUp, { query: { day }, signal, businessId }),
    refetchOnMount: "always",
  });

/** Hands a day's payments to the browser as a file. */
export async function saveCashUp(businessId: string, day: string): Promise<void> {
  const url = URL.createObjectURL(await fetchFile("/api/orders/cash-up/export", { query: { day }, businessId }));
  const link = Object.assign(document.createElement("a"), { href: url, download: `cash-up-${day}.csv` });
  link.click();
  URL.revokeObjectURL(url);
}
