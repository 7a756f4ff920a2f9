import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useJumps } from "./thread-jumps.tsx";

/** The message that the address names. It is gone to once; then the address is the conversation's own again. */
export function useLinkedMessage(conversationId: string): string | null {
  const { message = null } = useSearch({ strict: false });
  const navigate = useNavigate();
  const { jump } = useJumps();
  const isOpening = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each message that is named
  useEffect(() => {
    if (message === null) {
      isOpening.current = false;
      return;
    }
    // On opening, the thread is loaded around it.
    if (!isOpening.current) jump(message);
    isOpening.current = false;
    void navigate({ to: ".", search: ({ message: _, ...rest }) => rest, replace: true });
  }, [message, conversationId]);
  return message;
}
