import { useBlocker } from "@tanstack/react-router";

/** While something lies over the page, the browser's way back closes that and leaves the page: on a phone it is at hand. */
export function useBackCloses(isOpen: boolean, close: () => void): void {
  useBlocker({
    disabled: !isOpen,
    enableBeforeUnload: false,
    shouldBlockFn: ({ action }) => {
      if (action === "BACK") close();
      return action === "BACK";
    },
  });
}
