import { useEffect, useEffectEvent, useSyncExternalStore } from "react";

/** Something that can be done on the page that is open; the command palette offers it. */
export type PageAct = { id: string; label: string; onClick: () => void };

let offered: readonly PageAct[] = [];
const watchers = new Set<() => void>();
const put = (acts: readonly PageAct[]) => {
  offered = acts;
  for (const watcher of watchers) watcher();
};
const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

export const usePageActs = (): readonly PageAct[] => useSyncExternalStore(watch, () => offered);

/** Offers acts as long as the component is on the screen. */
export function useOfferActs(acts: readonly PageAct[]): void {
  const run = useEffectEvent((id: string) => acts.find((act) => act.id === id)?.onClick());
  const shown = JSON.stringify(acts.map(({ id, label }) => ({ id, label })));
  useEffect(() => {
    const named = JSON.parse(shown) as Pick<PageAct, "id" | "label">[];
    const own = named.map(({ id, label }) => ({ id, label, onClick: () => run(id) }));
    put(own);
    // Another thread may have offered its own meanwhile.
    return () => {
      if (offered === own) put([]);
    };
  }, [shown]);
}
