import { localDate, openSpans } from "./opening-spans.ts";
import { type ReadyTerms, readyFrom } from "./ready-times.ts";

const quarterMs = 15 * 60_000;

/**
 * The quarters of an hour at which something ordered now could be handed over, in order, as far ahead as orders are taken.
 * @param minutes preparation, and the way for a delivery
 */
export function possibleTimes(terms: ReadyTerms, now: Date, minutes: number): { date: string; at: Date }[] {
  const lastDay = localDate(now, terms.timeZone, terms.orderDaysAhead);
  return openSpans(terms, now, terms.orderDaysAhead).flatMap((span) => {
    const first = Math.ceil(Math.max(readyFrom(span, now, minutes).getTime(), span.from.getTime()) / quarterMs);
    const last = Math.floor(span.to.getTime() / quarterMs);
    const count = Math.max(0, last - first + 1);
    return Array.from({ length: count }, (_, step) => new Date((first + step) * quarterMs))
      .map((at) => ({ at, date: localDate(at, terms.timeZone) }))
      .filter(({ date }) => date <= lastDay);
  });
}
