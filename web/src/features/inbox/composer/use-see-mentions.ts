import type { NoteMention } from "@croozer/contracts/mentions";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { z } from "zod";
import { post } from "../../../lib/http.ts";
import { useBusinessId, useMembership } from "../../../lib/session.ts";
import { threadQuery } from "../thread/thread-query.ts";

/** The newest note of each conversation that was told as seen by this page. */
const told = new Map<string, number>();
const Seen = z.object({ seen: z.int() });

/** Who was in a team when it was named, the server remembers. */
const mayName = (mention: NoteMention, memberId: string) => "teamId" in mention || mention.memberId === memberId;

/** What names the reader counts as seen once its thread is open on a visible page. */
export function useSeeMentions(conversationId: string): void {
  const businessId = useBusinessId();
  const { memberId } = useMembership();
  const newest = useQuery({
    ...threadQuery(businessId, conversationId),
    // The thread itself fetches it.
    enabled: false,
    select: ({ messages }) =>
      messages.findLast(({ mentions }) => mentions?.some((one) => mayName(one, memberId)))?.seq ?? 0,
  }).data;
  useEffect(() => {
    const tell = () => {
      if (!newest || document.visibilityState !== "visible" || (told.get(conversationId) ?? 0) >= newest) return;
      told.set(conversationId, newest);
      post(`/api/conversations/${conversationId}/mentions/seen`, Seen).catch(() => told.delete(conversationId));
    };
    tell();
    document.addEventListener("visibilitychange", tell);
    return () => document.removeEventListener("visibilitychange", tell);
  }, [conversationId, newest]);
}
