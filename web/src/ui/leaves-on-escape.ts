import type { KeyboardEvent } from "react";

/** Escape leaves an editor, or the panel around it, from any of its fields; a list or menu that is open in it goes first. */
export const leavesOnEscape = (leave: () => void) => ({
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    const has = (name: string) => target instanceof HTMLElement && target.getAttribute(name) === "true";
    // The kit marks what closes something of its own.
    if (event.key !== "Escape" || has("aria-expanded") || has("data-mantine-stop-propagation")) return;
    event.stopPropagation();
    leave();
  },
});
