import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/**
 * Leaves a conversation for the list. Where somebody came from the list this is the browser's own way back, so that a
 * swipe and the button do the same and the list is not twice in the history.
 */
export function useBackToList(conversationId: string | null, toList: () => void): () => void {
  const router = useRouter();
  const cameFromList = useRef(false);
  const before = useRef(conversationId);
  useEffect(() => {
    if (before.current === conversationId) return;
    cameFromList.current = before.current === null;
    before.current = conversationId;
  }, [conversationId]);
  return () => {
    if (cameFromList.current && router.history.canGoBack()) router.history.back();
    else toList();
  };
}
