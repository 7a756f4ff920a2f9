export type Day<Item> = { day: string; items: Item[] };

const formats = new Map<string, Intl.DateTimeFormat>();

/** Calendar day `YYYY-MM-DD` of an instant, in `timeZone` or else in the zone of this machine. */
export function dayOf(at: string | number, timeZone?: string): string {
  const key = timeZone ?? "";
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", { ...(timeZone && { timeZone }), dateStyle: "short" });
    formats.set(key, format);
  }
  return format.format(new Date(at));
}

/** Runs of one calendar day, in the order given. */
export function groupByDay<Item extends { at: string }>(items: readonly Item[], timeZone?: string): Day<Item>[] {
  const days: Day<Item>[] = [];
  for (const item of items) {
    const day = dayOf(item.at, timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
