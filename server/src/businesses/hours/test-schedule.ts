import type { DayHours } from "@croozer/contracts/businesses";
import type { z } from "zod";
import type { ReadyTerms } from "./ready-times.ts";

/** `"10:00-14:00 18:00-02:00"` as the settings write it; empty is closed. */
export const day = (text: string): z.infer<typeof DayHours> =>
  text.split(" ").flatMap((span) => {
    const [from, to] = span.split("-");
    return from && to ? [{ from, to }] : [];
  });

/** The same hours every day, for tests. */
export const daily = (text: string, more: Partial<ReadyTerms> = {}): ReadyTerms => ({
  timeZone: "Asia/Jerusalem",
  hours: Array.from({ length: 7 }, () => day(text)),
  exceptions: [],
  orderDaysAhead: 7,
  ...more,
});
