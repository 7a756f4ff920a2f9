import { useSyncExternalStore } from "react";
import { z } from "zod";

export const textSizes = ["small", "medium", "large"] as const;
export type TextSize = (typeof textSizes)[number];

/** What somebody chose on this very screen; the one beside it may show something else. */
const Chosen = z.object({
  textSize: z.enum(textSizes).catch("medium"),
  /** Categories by business. */
  stations: z.record(z.string(), z.array(z.string())).catch({}),
  /** Cancelled orders that were seen. */
  seenCancelled: z.array(z.string()).catch([]),
});
type Chosen = z.infer<typeof Chosen>;

const storageKey = "croozer.kitchen";
const watchers = new Set<() => void>();
let chosen = read();

function read(): Chosen {
  try {
    return Chosen.parse(JSON.parse(localStorage.getItem(storageKey) ?? "{}"));
  } catch {
    return { textSize: "medium", stations: {}, seenCancelled: [] };
  }
}

export function choose(change: Partial<Chosen>): void {
  chosen = { ...chosen, ...change };
  localStorage.setItem(storageKey, JSON.stringify(chosen));
  for (const watcher of watchers) watcher();
}

const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

export const useChosen = (): Chosen => useSyncExternalStore(watch, () => chosen);

export const chooseStation = (businessId: string, categoryIds: readonly string[]): void =>
  choose({ stations: { ...chosen.stations, [businessId]: [...categoryIds] } });

/** More than are cancelled in an hour. */
const rememberedCancelled = 50;
export const seeCancelled = (orderId: string): void =>
  choose({ seenCancelled: [...chosen.seenCancelled, orderId].slice(-rememberedCancelled) });
