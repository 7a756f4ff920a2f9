import { useEffect, useEffectEvent } from "react";

/** Names of key presses by place on the keyboard, so that they are the same on a Hebrew layout: `Alt+KeyJ`, `Ctrl+Slash`. */
const nameOf = (event: KeyboardEvent): string => {
  const command = event.ctrlKey || event.metaKey ? "Ctrl+" : "";
  return `${command}${event.altKey ? "Alt+" : ""}${event.shiftKey ? "Shift+" : ""}${event.code}`;
};

/** Calls an act when its keys are pressed anywhere on the page, unless a dialog is open. */
export function useKeys(acts: Record<string, () => void>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = acts[nameOf(event)];
    if (act === undefined || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}
