import type { Message } from "@croozer/contracts/conversations";
import { useEffect, useState } from "react";
import { queryClient } from "../../../lib/query.ts";
import { useBusinessId, useMembership } from "../../../lib/session.ts";
import type { Writing } from "../composer/writing.ts";
import { threadQuery } from "../thread/thread-query.ts";
import { answeredSince, keepSeen, seenBefore } from "./answered.ts";

/** Asks before a reply goes out that a colleague answered while it was being written. */
export function useAnswered(conversationId: string, { tab, text, attachments }: Writing, send: () => void) {
  const businessId = useBusinessId();
  const { memberId } = useMembership();
  const [answered, setAnswered] = useState<Message | null>(null);
  const messages = () => queryClient.getQueryData(threadQuery(businessId, conversationId).queryKey)?.messages;
  const isWriting = tab === "reply" && (text.trim() !== "" || attachments.list.length > 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: with every change of the text, until the thread is there
  useEffect(() => {
    if (!isWriting) {
      setAnswered(null);
      if (tab === "reply") keepSeen(conversationId, null);
      return;
    }
    const last = messages()?.at(-1)?.seq;
    if (seenBefore(conversationId) === undefined && last !== undefined) keepSeen(conversationId, last);
  }, [conversationId, isWriting, tab, text]);

  const know = (message: Message) => {
    keepSeen(conversationId, message.seq);
    setAnswered(null);
  };
  return {
    answered,
    send() {
      const saw = seenBefore(conversationId);
      const found = isWriting && saw !== undefined ? answeredSince(messages() ?? [], saw, memberId) : null;
      if (found === null) send();
      else setAnswered(found);
    },
    sendAnyway() {
      if (answered !== null) know(answered);
      send();
    },
    keepEditing() {
      if (answered !== null) know(answered);
    },
  };
}
