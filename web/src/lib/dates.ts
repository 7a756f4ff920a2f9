import { useSyncExternalStore } from "react";
import { type Dates, datesIn } from "./dates-in.ts";
import { useMaybeMembership } from "./session.ts";
import { useLanguage } from "./use-language.ts";

export { type Dates, datesIn, type Moment } from "./dates-in.ts";

/** On the clock of the business that is open, in the language on the screen. */
export function useDates(): Dates {
  const language = useLanguage();
  const timeZone = useMaybeMembership()?.business.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return datesIn(language, timeZone);
}

/** How often what shows an age is drawn again. One timer for all of them. */
const tickMs = 10_000;
const watchers = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | null = null;

function watchClock(watcher: () => void) {
  watchers.add(watcher);
  if (timer === null) {
    now = Date.now();
    timer = setInterval(() => {
      now = Date.now();
      for (const each of watchers) each();
    }, tickMs);
  }
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0 && timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  };
}
/** The present in milliseconds, renewed every ten seconds. */
export const useNow = (): number => useSyncExternalStore(watchClock, () => now);
/** What is to be said at present: drawn again only when that is something else. */
export const useFromNow = <Said extends string | number | boolean>(say: (now: number) => Said): Said =>
  useSyncExternalStore(watchClock, () => say(now));
