import { useSyncExternalStore } from "react";

/** How far uploads are, by client id, 0 to 1. Apart from the outbox, which is written to storage with every change. */
const parts = new Map<string, number>();
const watchers = new Set<() => void>();

export function noteProgress(clientId: string, part: number | null): void {
  // Whole percents: a screen shows no more.
  const rounded = part === null ? null : Math.round(part * 100) / 100;
  if ((parts.get(clientId) ?? null) === rounded) return;
  if (rounded === null) parts.delete(clientId);
  else parts.set(clientId, rounded);
  for (const watcher of watchers) watcher();
}

const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};
export const useProgress = (clientId: string): number | null =>
  useSyncExternalStore(watch, () => parts.get(clientId) ?? null);
