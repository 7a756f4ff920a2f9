import { useEffect, useEffectEvent } from "react";

/** ⌘K or Ctrl+K, by the physical key: on a Hebrew layout it types another letter. */
const isPaletteKey = (event: KeyboardEvent) =>
  event.code === "KeyK" && (event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey;

export function usePaletteKeys(act: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!isPaletteKey(event)) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
