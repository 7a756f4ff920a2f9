import type { KeyboardEvent } from "react";

/** Escape leaves an editor from any of its fields, except when it closes a list that is open in one. */
export const leavesOnEscape = (leave: () => void) => ({
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    const isOpen = target instanceof HTMLElement && target.getAttribute("aria-expanded") === "true";
    if (event.key !== "Escape" || event.defaultPrevented || isOpen) return;
    event.stopPropagation();
    leave();
  },
});
