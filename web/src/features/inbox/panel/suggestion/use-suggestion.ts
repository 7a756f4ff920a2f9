import { CartSuggestionView, type TakeSuggestion } from "@croozer/contracts/cart-acts";
import { CartView, type Conversation } from "@croozer/contracts/conversations";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { get, isProblem, post } from "../../../../lib/http.ts";
import { refetchChanged } from "../../../../lib/refetch.ts";
import { useBusinessId, usePermission } from "../../../../lib/session.ts";
import { useNotices } from "../../../../lib/socket.ts";
import { useErrorText } from "../../../../ui/use-error-text.ts";
import { cartQuery } from "../../inbox-queries.ts";
import { toastFailed } from "../../toast.tsx";

// Under the cart's own key: whatever changes the cart has the suggestion read anew.
const suggestionQuery = (businessId: string, conversationId: string) => {
  const { queryKey } = cartQuery(businessId, conversationId);
  return queryOptions({
    queryKey: [...queryKey, "suggestion"] as const,
    queryFn: ({ signal }) =>
      get(`/api/conversations/${conversationId}/cart/suggestion`, CartSuggestionView, { signal }),
    refetchOnMount: "always",
  });
};

type Taken = Pick<TakeSuggestion, "keys" | "terms">;

/** What the latest messages would make of the cart while the bot is paused, and accepting it. */
export function useSuggestion({ id, automation }: Pick<Conversation, "id" | "automation">) {
  const client = useQueryClient();
  const { t } = useTranslation("panel");
  const errorText = useErrorText();
  const businessId = useBusinessId();
  const isAsked = usePermission("conversation.reply") && automation === "paused";
  const options = suggestionQuery(businessId, id);
  const { data } = useQuery({ ...options, enabled: isAsked });
  useNotices(["message"], ({ conversationId }) => {
    if (isAsked && conversationId === id) refetchChanged(options.queryKey);
  });
  const suggestion = isAsked ? (data?.suggestion ?? null) : null;
  const take = useMutation({
    scope: { id: `cart-${id}` },
    mutationFn: async (taken: Taken) => {
      if (suggestion === null) return;
      const { version, upTo } = suggestion;
      const body = { version, upTo, ...taken };
      const view = await post(`/api/conversations/${id}/cart/suggestion`, CartView, body);
      client.setQueryData(options.queryKey, { suggestion: null });
      client.setQueryData(cartQuery(businessId, id).queryKey, view);
      void client.invalidateQueries({ queryKey: options.queryKey });
    },
    onError: (error) => {
      const newer = isProblem(error, "conversation.cart_changed") ? CartView.safeParse(error.details) : null;
      if (newer?.success) client.setQueryData(cartQuery(businessId, id).queryKey, newer.data);
      void client.invalidateQueries({ queryKey: options.queryKey });
      toastFailed(t("suggestion.failed"), errorText(error));
    },
  });
  return { suggestion, take };
}
