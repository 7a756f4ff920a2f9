import { type MouseEvent, type PointerEvent, useMemo } from "react";
import { isPicking, pick } from "./picked.ts";
import { watchRest } from "./rest.ts";

const rowOf = (target: EventTarget): string | null =>
  target instanceof Element
    ? (target.closest("[data-conversation-id]")?.getAttribute("data-conversation-id") ?? null)
    : null;

/** On a list under a finger: resting on a row picks it, and while any is picked a tap picks too. */
export function useRestToPick(mayPick: boolean, orderNow: () => readonly string[]) {
  return useMemo(() => {
    if (!mayPick) return {};
    let byFinger = false;
    const rest = watchRest<string>((id) => {
      navigator.vibrate?.(10);
      pick(id, orderNow(), false);
    });
    return {
      onPointerDown: ({ pointerType, target, clientX, clientY }: PointerEvent) => {
        byFinger = pointerType === "touch";
        const id = rowOf(target);
        if (byFinger && id !== null) rest.down(id, { x: clientX, y: clientY });
      },
      onPointerMove: ({ clientX, clientY }: PointerEvent) => rest.move({ x: clientX, y: clientY }),
      onPointerUp: rest.leave,
      onPointerCancel: rest.leave,
      // The browser would offer to open the link in another tab.
      onContextMenu: (event: MouseEvent) => byFinger && event.preventDefault(),
      onClickCapture: (event: MouseEvent) => {
        const id = rowOf(event.target);
        if (!byFinger || id === null) return;
        const rested = rest.takeRested();
        if (!rested && !isPicking()) return;
        event.preventDefault();
        if (!rested) pick(id, orderNow(), false);
      },
    };
  }, [mayPick, orderNow]);
}
