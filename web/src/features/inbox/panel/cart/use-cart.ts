import { type Cart, CartView, type SaveCart } from "@croozer/contracts/conversations";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ApiProblem, isProblem, post, request } from "../../../../lib/http.ts";
import { useBusinessId } from "../../../../lib/session.ts";
import { useErrorText } from "../../../../ui/use-error-text.ts";
import { cartQuery } from "../../inbox-queries.ts";
import { toastFailed } from "../../toast.tsx";
import { refusedProblem } from "./cart-problems.ts";

/** Why a line cannot be sold as a member put it together. */
const lineCodes: readonly string[] = [
  ...["order.product_unavailable", "order.option_invalid", "order.option_missing"],
  ...["order.quantity_invalid", "order.too_large"],
];
export const isOfLine = (error: unknown): boolean => error instanceof ApiProblem && lineCodes.includes(error.code);

export type CartChange = Omit<SaveCart, "version">;

/**
 * The cart of a conversation and what a member does with it. Changes go one after another, each made of the cart that
 * the one before it left; whose cart is older is shown the newer one.
 */
export function useCart(conversationId: string) {
  const client = useQueryClient();
  const { t } = useTranslation("inbox");
  const errorText = useErrorText();
  const options = cartQuery(useBusinessId(), conversationId);
  const path = `/api/conversations/${conversationId}/cart`;
  const { data: view } = useQuery(options);
  const keep = (newer: CartView) => client.setQueryData(options.queryKey, newer);
  const known = () => client.getQueryData(options.queryKey);
  const settled = {
    scope: { id: `cart-${conversationId}` },
    onError: (error: unknown) => {
      const newer = isProblem(error, "conversation.cart_changed") ? CartView.safeParse(error.details) : null;
      if (newer?.success) keep(newer.data);
      // Told where it was set.
      if (refusedProblem(error) !== null || isOfLine(error)) return;
      toastFailed(t("act.failed"), errorText(error));
    },
  };
  const save = useMutation({
    ...settled,
    mutationFn: async (change: (cart: Cart | null) => CartChange) => {
      await client.cancelQueries({ queryKey: options.queryKey });
      const now = known();
      const body = { version: now?.version ?? 0, ...change(now?.cart ?? null) };
      keep(await request("PUT", path, CartView, { body }));
    },
  });
  const ask = useMutation({
    ...settled,
    mutationFn: async () => keep(await post(`${path}/ask`, CartView, { version: known()?.version ?? 0 })),
  });
  return { view, save, ask };
}
export type SaveCartAct = ReturnType<typeof useCart>["save"];

export const itemsOf = (cart: Cart | null) => cart?.lines.map(({ item }) => item) ?? [];
