import { type TouchEvent, useRef, useState } from "react";

/** Pulled at least this far, in px, a message is answered. */
const enoughPx = 56;
const farthestPx = 72;

/** Pulling a message aside with a finger, to the end of the line, answers it, as messengers have it. */
export function usePull(rightToLeft: boolean, onPulled: (() => void) | null) {
  const from = useRef<{ x: number; y: number } | null>(null);
  const [pulledPx, setPulledPx] = useState(0);
  const sign = rightToLeft ? -1 : 1;

  function start(event: TouchEvent): void {
    const touch = event.touches[0];
    from.current = touch && event.touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : null;
  }
  function move(event: TouchEvent): void {
    const touch = event.touches[0];
    if (!from.current || !touch) return;
    const along = (touch.clientX - from.current.x) * sign;
    // A finger that goes up or down is scrolling.
    if (pulledPx === 0 && Math.abs(touch.clientY - from.current.y) > Math.abs(along)) from.current = null;
    else setPulledPx(Math.max(0, Math.min(along - 8, farthestPx)));
  }
  function end(): void {
    if (pulledPx >= enoughPx) onPulled?.();
    from.current = null;
    setPulledPx(0);
  }

  if (!onPulled) return {};
  return {
    onTouchStart: start,
    onTouchMove: move,
    onTouchEnd: end,
    onTouchCancel: () => setPulledPx(0),
    "data-pulled": pulledPx >= enoughPx,
    style: pulledPx > 0 ? { translate: `${pulledPx * sign}px 0` } : undefined,
  };
}
