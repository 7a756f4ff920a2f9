import { Conversation } from "@croozer/contracts/conversations";
import { type RefObject, useCallback, useEffect, useEffectEvent, useRef } from "react";
import { post } from "../../../lib/http.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { findLoadedConversation, putConversation } from "../inbox-cache.ts";
import type { Thread } from "./thread.ts";

const afterMs = 400;

/** The position of the last message that is wholly in sight. */
function lastSeenSeq(log: HTMLElement): number {
  const bottom = log.getBoundingClientRect().bottom + 8;
  let seq = 0;
  for (const row of log.querySelectorAll<HTMLElement>("[data-seq]"))
    if (row.getBoundingClientRect().bottom <= bottom) seq = Math.max(seq, Number(row.dataset.seq));
  return seq;
}

/**
 * Marks as read what was in sight on a visible page for a moment.
 * @returns to be called whenever something moved
 */
export function useMarkRead(
  log: RefObject<HTMLElement | null>,
  conversation: Conversation,
  { messages, hasNewer }: Thread,
) {
  const businessId = useBusinessId();
  const marked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const mark = useEffectEvent(async () => {
    const current = findLoadedConversation(businessId, conversation.id);
    if (log.current === null || document.visibilityState !== "visible" || !current || current.unread === 0) return;
    const upToSeq = lastSeenSeq(log.current);
    if (upToSeq <= marked.current) return;
    const before = marked.current;
    marked.current = upToSeq;
    // With newer ones that are not loaded only the server can count.
    const left = messages.filter((message) => message.direction === "inbound" && message.seq > upToSeq).length;
    if (!hasNewer) putConversation(businessId, { ...current, unread: Math.min(current.unread, left) });
    try {
      putConversation(businessId, await post(`/api/conversations/${conversation.id}/read`, Conversation, { upToSeq }));
    } catch {
      // The number comes back with the next answer; what is in sight is marked again then.
      marked.current = before;
    }
  });

  const soon = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      void mark();
    }, afterMs);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new unread message while the thread is open
  useEffect(soon, [conversation.unread, soon]);
  useEffect(() => {
    document.addEventListener("visibilitychange", soon);
    return () => {
      document.removeEventListener("visibilitychange", soon);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    };
  }, [soon]);
  return soon;
}
