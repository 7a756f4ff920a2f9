import { type Here, type Typing, typingEveryMs } from "@croozer/contracts/presence";
import { connectionNow, hearPresence, tellHere, watchConnection } from "../../lib/socket.ts";

/** Who pauses for so long looks again. */
const pauseMs = 5_000;

let conversationId: string | null = null;
let typing: Typing | null = null;
let typingToldAt = 0;
let pause: ReturnType<typeof setTimeout> | undefined;

/** A page that nobody touched for so long is in front of nobody: their telephone is told instead. */
const idleMs = 5 * 60_000;
const lookEveryMs = 30_000;
let activeAt = performance.now();
let isIdle = false;

const isVisible = () => document.visibilityState === "visible" && !isIdle;
const here = (): Here => ({ conversationId, isVisible: isVisible(), typing });
const tell = () => tellHere(here());

function noteActive(): void {
  activeAt = performance.now();
  if (!isIdle) return;
  isIdle = false;
  tell();
}
for (const touch of ["pointermove", "pointerdown", "keydown", "wheel", "focus"])
  window.addEventListener(touch, noteActive, { passive: true, capture: true });
setInterval(() => {
  if (isIdle || performance.now() - activeAt < idleMs) return;
  isIdle = true;
  tell();
}, lookEveryMs);

let wasOnline = false;
watchConnection(() => {
  const isOnline = connectionNow() === "online";
  if (isOnline && !wasOnline) tell();
  wasOnline = isOnline;
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") noteActive();
  tell();
});
// The server begins anew with each business that is joined.
hearPresence(({ whole }) => {
  if (whole) tell();
});

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
