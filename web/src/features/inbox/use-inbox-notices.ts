import { keyOf, queryClient } from "../../lib/query.ts";
import { refetchChanged } from "../../lib/refetch.ts";
import { useBusinessId } from "../../lib/session.ts";
import { useNotices } from "../../lib/socket.ts";
import { useTeamworkNotices } from "../teamwork/teamwork-queries.ts";
import { heardOf, loadedConversationsOf, refreshConversation, refreshMessage } from "./inbox-cache.ts";
import { cartQuery } from "./inbox-queries.ts";
import { useItemNotices } from "./products/use-item-notices.ts";
import type { Thread } from "./thread/thread.ts";
import { threadQuery } from "./thread/thread-query.ts";

/** Keeps lists, threads, carts and orders of the inbox as the server has them, by its notices. */
export function useInboxNotices(): void {
  const businessId = useBusinessId();
  useTeamworkNotices();
  useItemNotices();
  useNotices(["conversation", "message", "cart", "order", "customer", "channel", "alert"], (notice) => {
    switch (notice.type) {
      case "conversation":
        heardOf(notice.id, notice.version);
        return;
      case "message": {
        const thread = queryClient
          .getQueryCache()
          .find({ queryKey: threadQuery(businessId, notice.conversationId).queryKey });
        if (thread?.state.data !== undefined && thread.isActive()) refreshMessage(notice.id);
        return;
      }
      case "cart":
        refetchChanged(cartQuery(businessId, notice.id).queryKey);
        return;
      case "customer":
        refetchChanged(keyOf(businessId, "customer", notice.id));
        refetchChanged(keyOf(businessId, "orders", "customer", notice.id));
        // By another name, perhaps, which their conversations show.
        for (const id of loadedConversationsOf(businessId, notice.id)) refreshConversation(id);
        return;
      case "channel":
      case "alert":
        // Whether a number can send is said beside each message that waits for it.
        void queryClient.invalidateQueries({ queryKey: keyOf(businessId, "thread"), predicate: hasWaiting });
        return;
      case "order":
        // Totals of the customer on the screen follow the order; the orders themselves are looked after everywhere.
        refetchChanged(keyOf(businessId, "customer"));
    }
  });
}

function hasWaiting({ state }: { state: { data?: unknown } }): boolean {
  const thread = state.data as Thread | undefined;
  return thread?.messages.some(({ status }) => status === "queued" || status === "sending") ?? false;
}
