import { useEffect, useEffectEvent, useRef } from "react";

/**
 * Escape closes what is open, unless it was pressed in something else: a dialog over it, a menu, a list. The kit would
 * close both, for each of its dialogs listens to the whole window.
 * @param isOwn whether an element is part of what is closed
 */
export function useEscapeAlone(isOpen: boolean, isOwn: (element: Element) => boolean, close: () => void): void {
  /** Pressed in something else, as the page was when it was pressed: what hears it first closes at once. */
  const elsewhere = useRef(false);
  const pressed = useEffectEvent(({ key, target }: KeyboardEvent) => {
    elsewhere.current = false;
    if (key !== "Escape" || !(target instanceof Element)) return;
    // Off the page already: it closed with what it was pressed in.
    elsewhere.current = !target.isConnected || isInElse(target, isOwn);
  });
  const heard = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing || event.defaultPrevented || elsewhere.current) return;
    close();
  });
  useEffect(() => {
    if (!isOpen) return;
    const before = (event: KeyboardEvent) => pressed(event);
    const listen = (event: KeyboardEvent) => heard(event);
    window.addEventListener("keydown", before, { capture: true });
    window.addEventListener("keydown", listen);
    return () => {
      window.removeEventListener("keydown", before, { capture: true });
      window.removeEventListener("keydown", listen);
    };
  }, [isOpen]);
}

/** A dialog over it, a menu, a list that is open. */
function isInElse(target: Element, isOwn: (element: Element) => boolean): boolean {
  const around = target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]');
  if (around !== null && !isOwn(around)) return true;
  return ["aria-expanded", "data-mantine-stop-propagation"].some((name) => target.getAttribute(name) === "true");
}
