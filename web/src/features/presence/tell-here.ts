import { type Here, type Typing, typingEveryMs } from "@croozer/contracts/presence";
import { connectionNow, tellHere, watchConnection } from "../../lib/socket.ts";

/** Who pauses for so long looks again. */
const pauseMs = 5_000;

let conversationId: string | null = null;
let typing: Typing | null = null;
let typingToldAt = 0;
let pause: ReturnType<typeof setTimeout> | undefined;

const here = (): Here => ({ conversationId, isVisible: document.visibilityState === "visible", typing });
const tell = () => tellHere(here());

let wasOnline = false;
watchConnection(() => {
  const isOnline = connectionNow() === "online";
  if (isOnline && !wasOnline) tell();
  wasOnline = isOnline;
});
document.addEventListener("visibilitychange", tell);

/** This conversation is on the screen, until the returned function is called. */
export function lookAt(id: string): () => void {
  stopTyping();
  conversationId = id;
  tell();
  return () => {
    if (conversationId !== id) return;
    stopTyping();
    conversationId = null;
    tell();
  };
}

/** A key was pressed in what is written. */
export function noteTyping(kind: Typing): void {
  const isNew = typing !== kind;
  typing = kind;
  clearTimeout(pause);
  pause = setTimeout(() => {
    stopTyping();
    tell();
  }, pauseMs);
  if (!isNew && performance.now() - typingToldAt < typingEveryMs) return;
  typingToldAt = performance.now();
  tell();
}

/** What was written was sent or taken away. */
export function noteWritten(): void {
  if (typing === null) return;
  stopTyping();
  tell();
}

function stopTyping(): void {
  clearTimeout(pause);
  typing = null;
}

// Also without a conversation: whether the page is in front decides which other devices are told of things.
tell();
