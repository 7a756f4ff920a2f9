import { type Granularity, periodOf } from "./periods.ts";
import type { SentMessage } from "./sent-messages.ts";

export type Group = { start: number; end: number; values: Record<string, string>; messages: SentMessage[] };

/** Messages by period and by what is asked to be told apart, oldest first. */
export function groupMessages(
  messages: SentMessage[],
  granularity: Granularity,
  valuesOf: (message: SentMessage) => Record<string, string>,
): Group[] {
  const groups = new Map<string, Group>();
  for (const message of messages) {
    const period = periodOf(message.at, granularity);
    const values = valuesOf(message);
    const key = `${period.start} ${Object.values(values).join(" ")}`;
    const group = groups.get(key) ?? { ...period, values, messages: [] };
    group.messages.push(message);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => a.start - b.start);
}

/** Sums of small prices, without the dust of binary fractions. */
export function sumOf(messages: SentMessage[]): number {
  return Math.round(messages.reduce((sum, { cost }) => sum + cost, 0) * 1e6) / 1e6;
}
