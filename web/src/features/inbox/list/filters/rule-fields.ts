import { type InboxField, InboxRule } from "@croozer/contracts/inbox-filters";

/** A line being filled in: its value may still be missing. */
export type Draft = { key: number; field: InboxField; op: string; value: unknown };

/** How a field is filled in. */
export type Kind = "choices" | "tags" | "flag" | "length" | "date";

export const fields: Record<InboxField, { kind: Kind; ops: readonly string[]; value: unknown }> = {
  status: { kind: "choices", ops: ["is", "is_not"], value: [] },
  assignee: { kind: "choices", ops: ["is", "is_not"], value: [] },
  team: { kind: "choices", ops: ["is", "is_not"], value: [] },
  label: { kind: "choices", ops: ["is", "is_not"], value: [] },
  channel: { kind: "choices", ops: ["is", "is_not"], value: [] },
  priority: { kind: "choices", ops: ["is", "is_not"], value: [] },
  unread: { kind: "flag", ops: ["is"], value: true },
  waiting: { kind: "length", ops: ["longer"], value: 30 },
  window: { kind: "choices", ops: ["is", "is_not"], value: [] },
  silence: { kind: "length", ops: ["longer", "shorter"], value: 1440 },
  lastMessage: { kind: "date", ops: ["before", "after"], value: "" },
  automation: { kind: "choices", ops: ["is", "is_not"], value: [] },
  openOrder: { kind: "flag", ops: ["is"], value: true },
  customerTag: { kind: "tags", ops: ["is", "is_not"], value: [] },
  language: { kind: "choices", ops: ["is", "is_not"], value: [] },
};
export const fieldNames = Object.keys(fields) as InboxField[];

/** A line for a field, with nothing chosen yet. */
export const draftFor = (key: number, field: InboxField): Draft => ({
  ...{ key, field, op: fields[field].ops[0] ?? "is", value: fields[field].value },
});

/** The rule that a line says, or null while something is missing. */
export function ruleIn({ field, op, value }: Draft): InboxRule | null {
  return InboxRule.safeParse({ field, op, value }).data ?? null;
}

/** Minutes as the largest unit that says them whole. */
export function lengthOf(minutes: number): { count: number; unit: Unit } {
  const unit = units.findLast(({ minutes: each }) => minutes % each === 0) ?? units[0];
  return { count: minutes / unit.minutes, unit: unit.name };
}
export const units = [
  { name: "minutes", minutes: 1 },
  { name: "hours", minutes: 60 },
  { name: "days", minutes: 1440 },
] as const;
export type Unit = (typeof units)[number]["name"];
export const minutesIn = (count: number, unit: Unit): number =>
  count * (units.find(({ name }) => name === unit)?.minutes ?? 1);
