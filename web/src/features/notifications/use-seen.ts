import { useEffect } from "react";
import { queryClient } from "../../lib/query.ts";
import { useBusinessId, useMembership } from "../../lib/session.ts";
import { useNotices } from "../../lib/socket.ts";
import { closeShown } from "./badge.ts";
import { markRead, summaryQuery } from "./queries.ts";

/** What is told of the conversation in front of somebody is read by that. */
export function useSeen(conversationId: string): void {
  const businessId = useBusinessId();
  const { memberId } = useMembership();
  useNotices(["notification"], ({ id }) => {
    if (id === memberId) void see(businessId, conversationId, true);
  });
  useEffect(() => {
    const look = () => void see(businessId, conversationId, false);
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [businessId, conversationId]);
}

async function see(businessId: string, conversationId: string, isNew: boolean): Promise<void> {
  if (document.visibilityState !== "visible") return;
  const known = queryClient.getQueryData(summaryQuery(businessId).queryKey);
  if (!isNew && known !== undefined && known.newest === null) return;
  // Whether any of it is of this conversation the server knows; what is left unread comes back with the answer.
  await markRead(businessId, { conversationId }).catch(() => undefined);
  await closeShown((tag) => tag === conversationId);
}
