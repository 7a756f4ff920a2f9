import { whenOpen } from "../../businesses/businesses.ts";
import { localIso } from "../../platform/clock/zones.ts";
import type { DialogueContext } from "./context.ts";
import type { Language } from "./dialogue.ts";
import { timeInWords } from "./requested-time.ts";

/** Whether it is open now, and the week. */
export function hoursFact(language: Language, context: DialogueContext): string {
  const { business, now, texts } = context;
  const { timeZone } = business.settings;
  const opening = whenOpen(business.settings, now);
  const t = texts(language);
  const at = (instant: Date) =>
    timeInWords({ time: instant.toISOString(), timeSaidAt: null }, now, timeZone, language, t);
  const today = opening.open
    ? opening.until && [t("openUntil", { clock: localIso(opening.until, timeZone).slice(11, 16) })]
    : [opening.opensAt === null ? t("closedForLong") : t("closedUntil", { time: at(opening.opensAt) })];
  return [...(today || []), hoursText(language, context)].join("\n");
}

/** The week's hours, days that are alike together: `Sunday–Thursday: 10:00–23:00`. */
export function hoursText(language: Language, { business, texts }: DialogueContext): string {
  const t = texts(language);
  const { hours } = business.settings;
  const spans = hours.map((day) => day.map(({ from, to }) => `${from}–${to}`).join(", ") || t("closedDay"));
  const runs: { from: number; to: number; spans: string }[] = [];
  for (const [day, shown] of spans.entries()) {
    const last = runs.at(-1);
    if (last?.spans === shown) last.to = day;
    else runs.push({ from: day, to: day, spans: shown });
  }
  const lines = runs.map((run) => {
    const days =
      run.from === run.to ? dayName(run.from, language) : `${dayName(run.from, language)}–${dayName(run.to, language)}`;
    return t("hoursLine", { days, hours: run.spans });
  });
  return [t("hoursTitle"), ...lines].join("\n");
}

function dayName(day: number, language: Language): string {
  // The first of January 2023 was a Sunday.
  const format = new Intl.DateTimeFormat(language === "he" ? "he-IL" : "en-GB", { timeZone: "UTC", weekday: "long" });
  return format.format(Date.UTC(2023, 0, 1 + day));
}
