import { useEffect, useEffectEvent } from "react";

/**
 * Escape closes what is open, unless it was pressed in something else: a dialog over it, a menu, a list. The kit would
 * close both, for each of its dialogs listens to the whole window.
 * @param isOwn whether an element is part of what is closed
 */
export function useEscapeAlone(isOpen: boolean, isOwn: (element: Element) => boolean, close: () => void): void {
  const heard = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
    if (target instanceof Element) {
      // What it was pressed in closed with it, and is off the page by now.
      if (!target.isConnected) return;
      const around = target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]');
      if (around !== null && !isOwn(around)) return;
      const has = (name: string) => target.getAttribute(name) === "true";
      if (has("aria-expanded") || has("data-mantine-stop-propagation")) return;
    }
    close();
  });
  useEffect(() => {
    if (!isOpen) return;
    const listen = (event: KeyboardEvent) => heard(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [isOpen]);
}
