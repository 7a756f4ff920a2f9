import { useEffect, useState } from "react";
import { useLate } from "../lib/use-late.ts";

const load = async () => (await import("./DialogStack.tsx")).DialogStack;

/** How the kit asks for a dialog from outside of any component. */
const asks = ["mantine-modals:openModal", "mantine-modals:openConfirmModal"] as const;

/** Dialogs that are opened by a call, fetched with the first of them. */
export function Dialogs() {
  const [first, setFirst] = useState<Event | null>(null);
  useEffect(() => {
    if (first !== null) return;
    for (const ask of asks) window.addEventListener(ask, setFirst);
    return () => {
      for (const ask of asks) window.removeEventListener(ask, setFirst);
    };
  }, [first]);
  const DialogStack = useLate(load, first !== null);
  return first !== null && DialogStack !== null && <DialogStack first={first} />;
}
