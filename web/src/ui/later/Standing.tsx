import { type Ref, useLayoutEffect } from "react";

/** As the child of a `Menu.Target` or `Popover.Target`: stands for an element that is drawn elsewhere (`useOpener`). */
export function Standing({ element, ref }: { element: HTMLElement | null; ref?: Ref<HTMLElement> }) {
  useLayoutEffect(() => {
    if (typeof ref !== "function") return;
    const takeBack = ref(element);
    return () => (typeof takeBack === "function" ? takeBack() : void ref(null));
  }, [element, ref]);
  return null;
}
