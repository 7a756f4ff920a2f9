import { useSyncExternalStore } from "react";

const storageKey = "croozer.board.print";
const watchers = new Set<() => void>();

/** Since when this device prints by itself; null when it does not. */
const since = (): number | null => {
  const kept = Number(localStorage.getItem(storageKey) ?? Number.NaN);
  return Number.isNaN(kept) ? null : kept;
};

export function setAutoPrint(on: boolean): void {
  if (on) localStorage.setItem(storageKey, String(Date.now()));
  else localStorage.removeItem(storageKey);
  for (const watcher of watchers) watcher();
}

const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};
export const useAutoPrintSince = (): number | null => useSyncExternalStore(watch, since);
