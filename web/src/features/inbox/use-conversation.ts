import { useQuery } from "@tanstack/react-query";
import { useBusinessId } from "../../lib/session.ts";
import { findLoadedConversation } from "./inbox-cache.ts";
import { conversationQuery } from "./inbox-queries.ts";

/** One conversation; what the list knows of it is shown until the answer comes. */
export function useConversation(id: string | null) {
  const businessId = useBusinessId();
  return useQuery({
    ...conversationQuery(businessId, id ?? ""),
    enabled: id !== null,
    placeholderData: () => (id === null ? undefined : (findLoadedConversation(businessId, id) ?? undefined)),
  });
}
