import { type TouchEvent, useRef } from "react";

const heldMs = 450;
/** A finger that moves farther than this, in px, is doing something else. */
const stillPx = 10;

/** Holding a finger still does something; a mouse has buttons for it. */
export function useLongPress(onHeld: (() => void) | null) {
  const held = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null);
  const stop = () => {
    if (held.current) clearTimeout(held.current.timer);
    held.current = null;
  };
  function start(event: TouchEvent): void {
    stop();
    const touch = event.touches[0];
    if (!touch || event.touches.length > 1 || !onHeld) return;
    const timer = setTimeout(() => {
      held.current = null;
      onHeld();
    }, heldMs);
    held.current = { timer, x: touch.clientX, y: touch.clientY };
  }
  function move(event: TouchEvent): void {
    const touch = event.touches[0];
    if (!held.current || !touch) return;
    if (Math.hypot(touch.clientX - held.current.x, touch.clientY - held.current.y) > stillPx) stop();
  }
  return { start, move, stop };
}
