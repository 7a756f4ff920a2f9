import { useEffect } from "react";

const kept = 20;
/** Where the focus was, the latest last. */
const trail: Element[] = [];
/** Whoever has been nowhere yet just arrived with the page. */
export const hasBeenAround = (): boolean => trail.length > 0;

const remember = ({ target }: FocusEvent) => {
  if (!(target instanceof Element)) return;
  trail.push(target);
  if (trail.length > kept) trail.shift();
};

/** Notes where the focus is, so that what closes can give it back. */
export function useFocusTrail(): void {
  useEffect(() => {
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
}

/** What closes has let go of the focus by then. */
const fadeMs = 20;

type Place = Pick<Element, "isConnected" | "checkVisibility">;

/** The last of these places that is still to be seen, outside of what closes. */
export const latestPlace = <P extends Place>(places: readonly P[], isInClosing: (place: P) => boolean): P | undefined =>
  places.findLast((place) => place.isConnected && !isInClosing(place) && place.checkVisibility());

const inClosing = (element: Element) => element.closest('[role="dialog"], [role="menu"]');

/**
 * Gives the focus back to where it was before a dialog opened, or to what it was opened from. The kit does so for
 * dialogs that were on the page before they were opened: not for those that arrive open and go with what opened them.
 */
export function useFocusBack(isOpen = true): void {
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      const then = document.activeElement;
      // Who closed it may give the focus to something of theirs.
      setTimeout(() => {
        const now = document.activeElement;
        const closing = now === null ? null : inClosing(now);
        const isLost = now === null || now === document.body || (now === then && closing !== null);
        if (!isLost) return;
        const place = latestPlace(trail, (one) => closing?.contains(one) === true);
        if (place instanceof HTMLElement) place.focus({ preventScroll: true });
      }, fadeMs);
    };
  }, [isOpen]);
}
