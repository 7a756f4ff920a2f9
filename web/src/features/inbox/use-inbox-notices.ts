import { keyOf, queryClient } from "../../lib/query.ts";
import { useBusinessId } from "../../lib/session.ts";
import { useNotices } from "../../lib/socket.ts";
import { findLoadedConversation, refreshConversation, refreshMessage } from "./inbox-cache.ts";
import { cartQuery, conversationQuery, listsKey, threadQuery } from "./inbox-queries.ts";
import type { Thread } from "./thread.ts";

/** More changes than this at once (a campaign answered) are cheaper to fetch as a page than one by one. */
const burst = 12;
const flushEveryMs = 300;

/** Keeps lists, threads, carts and orders of the inbox as the server has them, by its notices. */
export function useInboxNotices(): void {
  const businessId = useBusinessId();
  useNotices(["conversation", "message", "cart", "order", "channel", "alert"], (notice) => {
    switch (notice.type) {
      case "conversation": {
        const known = findLoadedConversation(businessId, notice.id);
        if (known !== null && known.version >= notice.version) return;
        conversationChanged(businessId, notice.id);
        return;
      }
      case "message": {
        const thread = queryClient
          .getQueryCache()
          .find({ queryKey: threadQuery(businessId, notice.conversationId).queryKey });
        if (thread?.state.data !== undefined && thread.isActive()) refreshMessage(notice.id);
        return;
      }
      case "cart":
        void queryClient.invalidateQueries({ queryKey: cartQuery(businessId, notice.id).queryKey });
        return;
      case "channel":
      case "alert":
        // Whether a number can send is said beside each message that waits for it.
        void queryClient.invalidateQueries({ queryKey: keyOf(businessId, "thread"), predicate: hasWaiting });
        return;
      case "order":
        void queryClient.invalidateQueries({ queryKey: keyOf(businessId, "orders") });
        // Totals of the customer on the screen follow the order.
        void queryClient.invalidateQueries({ queryKey: keyOf(businessId, "customer") });
    }
  });
}

function hasWaiting({ state }: { state: { data?: unknown } }): boolean {
  const thread = state.data as Thread | undefined;
  return thread?.messages.some(({ status }) => status === "queued" || status === "sending") ?? false;
}

const changedIds = new Set<string>();
let flushing = false;
let flushedAtMs = 0;

/** The first change is fetched at once; those that follow closely are gathered. */
function conversationChanged(businessId: string, id: string): void {
  changedIds.add(id);
  if (flushing) return;
  flushing = true;
  setTimeout(
    () => {
      flushing = false;
      flushedAtMs = Date.now();
      const ids = [...changedIds];
      changedIds.clear();
      if (ids.length > burst) void queryClient.invalidateQueries({ queryKey: listsKey(businessId) });
      for (const one of ids) if (ids.length <= burst || isOpen(businessId, one)) refreshConversation(one);
    },
    Math.max(0, flushedAtMs + flushEveryMs - Date.now()),
  );
}

const isOpen = (businessId: string, id: string): boolean =>
  queryClient
    .getQueryCache()
    .find({ queryKey: conversationQuery(businessId, id).queryKey })
    ?.isActive() ?? false;
