import type { BusinessSettings } from "@croozer/contracts/businesses";
import { daysAhead, openAt } from "./opening.ts";
import { localDate, type OpenSpan, openSpans, type Schedule } from "./opening-spans.ts";

export type ReadyTerms = Schedule & Pick<BusinessSettings, "orderDaysAhead">;

/** Why a time is not possible, and the first possible one from there on (rounded up to five minutes). */
export type TimeProblem = { reason: "past" | "too_soon" | "closed" | "too_far"; suggestion: Date | null };

const minuteMs = 60_000;
const plus = (at: Date, minutes: number) => new Date(at.getTime() + minutes * minuteMs);
const later = (a: Date, b: Date) => (a > b ? a : b);
const roundedUp = (at: Date) => new Date(Math.ceil(at.getTime() / (5 * minuteMs)) * 5 * minuteMs);

/**
 * From when on something can be handed over within a span. Work begins when the business opens, unless it takes longer
 * than it is ever open at a stretch: then it is not work of those hours, and counts from now alone.
 */
export function readyFrom(span: OpenSpan, now: Date, minutes: number): Date {
  const soonest = plus(now, minutes);
  const fromOpening = plus(span.from, minutes);
  return later(soonest, now >= span.from ? soonest : fromOpening > span.to ? span.from : fromOpening);
}

/**
 * When an order placed now is ready at the earliest. What is ordered before closing is still made; what is ordered while
 * closed is made from the next opening on. Null when there is no such opening.
 * @param minutes preparation, and the way for a delivery
 */
export function earliestReady(terms: ReadyTerms, now: Date, minutes: number): Date | null {
  return openAt(terms, now) ? plus(now, minutes) : firstPossible(terms, now, now, minutes);
}

/** The first time from `wanted` on that is within hours and late enough. */
function firstPossible(terms: ReadyTerms, now: Date, wanted: Date, minutes: number): Date | null {
  for (const days of daysAhead)
    for (const span of openSpans(terms, wanted, days)) {
      const possible = later(readyFrom(span, now, minutes), wanted);
      if (possible <= span.to && roundedUp(possible) <= span.to) return roundedUp(possible);
    }
  return null;
}

/** Whether something can be handed over at the time a customer asks for; null when it can. */
export function checkTime(terms: ReadyTerms, requested: Date, now: Date, minutes: number): TimeProblem | null {
  const { timeZone, orderDaysAhead } = terms;
  const lastDay = localDate(now, timeZone, orderDaysAhead);
  const isTooFar = (at: Date) => localDate(at, timeZone) > lastDay;
  const problem = (reason: TimeProblem["reason"], wanted: Date): TimeProblem => {
    const suggestion = firstPossible(terms, now, wanted, minutes);
    return { reason, suggestion: suggestion && !isTooFar(suggestion) ? suggestion : null };
  };
  if (requested < now) return problem("past", now);
  if (isTooFar(requested)) return { reason: "too_far", suggestion: null };
  const span = openSpans(terms, requested, 1).find(({ from, to }) => from <= requested && requested <= to);
  if (!span) return problem("closed", requested);
  return requested < readyFrom(span, now, minutes) ? problem("too_soon", requested) : null;
}

/** `checkTime` in one word. */
export const fits = (terms: ReadyTerms, requested: Date, now: Date, minutes: number): boolean =>
  checkTime(terms, requested, now, minutes) === null;
