import { useSyncExternalStore } from "react";

/** Conversations picked in the list, and the last one picked, from which Shift takes the range. */
type Picked = { ids: ReadonlySet<string>; last: string | null };

let picked: Picked = { ids: new Set(), last: null };
const watchers = new Set<() => void>();
const put = (next: Picked) => {
  picked = next;
  for (const watcher of watchers) watcher();
};
const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

export const usePicked = (): ReadonlySet<string> => useSyncExternalStore(watch, () => picked.ids);
export const isPicking = (): boolean => picked.ids.size > 0;
export const useIsPicked = (id: string): boolean => useSyncExternalStore(watch, () => picked.ids.has(id));

/** Those between two rows of the list, both with them. */
export function rangeOf(order: readonly string[], from: string, to: string): string[] {
  const [a, b] = [order.indexOf(from), order.indexOf(to)];
  return a === -1 || b === -1 ? [to] : order.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** Picks or drops one; with Shift all from the last one to it. */
export function pick(id: string, order: readonly string[], withShift: boolean): void {
  const on = !picked.ids.has(id);
  const touched = withShift && picked.last !== null ? rangeOf(order, picked.last, id) : [id];
  const ids = new Set(picked.ids);
  for (const one of touched)
    if (on) ids.add(one);
    else ids.delete(one);
  put({ ids, last: id });
}

export const pickAll = (order: readonly string[]): void => put({ ids: new Set(order), last: null });
export function pickNone(): void {
  if (picked.ids.size > 0) put({ ids: new Set(), last: null });
}
