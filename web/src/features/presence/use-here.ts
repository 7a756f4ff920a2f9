import type { Typing } from "@croozer/contracts/presence";
import { useEffect, useRef } from "react";
import { lookAt, noteTyping, noteWritten } from "./tell-here.ts";

/** Tells colleagues that this conversation is on the screen, and when something is written in it. */
export function useHere(conversationId: string, kind: Typing, text: string): void {
  useEffect(() => lookAt(conversationId), [conversationId]);
  // A draft that was here already was not typed now, nor is the other tab's.
  const seen = useRef({ kind, text });
  useEffect(() => {
    const before = seen.current;
    seen.current = { kind, text };
    if (before.kind !== kind) return noteWritten();
    if (before.text === text) return;
    if (text.trim() === "") noteWritten();
    else noteTyping(kind);
  }, [kind, text]);
}
