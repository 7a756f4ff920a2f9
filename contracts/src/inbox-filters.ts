import { z } from "zod";
import { Id, Instant, Language } from "./basics.ts";
import { Priority } from "./teamwork.ts";

/** newest: the last message first · waiting: who waits longest first · priority: the most urgent first, then newest. */
export const inboxSorts = ["newest", "waiting", "priority"] as const;
export const InboxSort = z.enum(inboxSorts);
export type InboxSort = z.infer<typeof InboxSort>;

const some = <T extends z.ZodType>(item: T) => z.array(item).min(1).max(50);
const isOrNot = z.enum(["is", "is_not"]);
/** One of several values, or none of them. */
const among = <F extends string, T extends z.ZodType>(field: F, item: T) =>
  z.object({ field: z.literal(field), op: isOrNot, value: some(item) });
const flag = <F extends string>(field: F) =>
  z.object({ field: z.literal(field), op: z.literal("is"), value: z.boolean() });
/** A year of minutes. */
const minutes = z.int().min(1).max(527_040);

/** One line of a filter: a field, an operator and a value. */
export const InboxRule = z.discriminatedUnion("field", [
  among("status", z.enum(["open", "pending", "snoozed", "resolved"])),
  /** `me` is whoever looks; `nobody` that nobody has it. */
  among("assignee", z.union([z.enum(["me", "nobody"]), Id])),
  among("team", z.union([z.literal("nobody"), Id])),
  /** Has one of them. */
  among("label", Id),
  among("channel", Id),
  among("priority", Priority),
  flag("unread"),
  /** The customer has waited for an answer longer than so many minutes. */
  z.object({ field: z.literal("waiting"), op: z.literal("longer"), value: minutes }),
  /** `closing`: within the hour. */
  among("window", z.enum(["open", "closing", "closed"])),
  z.object({ field: z.literal("lastMessage"), op: z.enum(["before", "after"]), value: Instant }),
  /** Nobody has written for so many minutes. */
  z.object({ field: z.literal("silence"), op: z.enum(["longer", "shorter"]), value: minutes }),
  among("automation", z.enum(["on", "paused", "needs_person"])),
  flag("openOrder"),
  /** Has one of them. */
  among("customerTag", z.string().trim().min(1).max(40)),
  /** Which one the customer writes; `unknown` before anybody knows. */
  among("language", z.union([Language, z.literal("unknown")])),
]);
export type InboxRule = z.infer<typeof InboxRule>;
export type InboxField = InboxRule["field"];

/** Which conversations a list shows: those that every rule holds for, or any. */
export const InboxRules = z.object({ match: z.enum(["all", "any"]), rules: z.array(InboxRule).min(1).max(12) });
export type InboxRules = z.infer<typeof InboxRules>;

/** The same as an address and a saved view carry it: its JSON. */
export const InboxRulesText = z
  .string()
  .max(4000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue("No JSON");
      return z.NEVER;
    }
  })
  .pipe(InboxRules);

/** The filters of a saved view of the inbox, as `filters` has them by name. */
export const InboxViewFilters = z.object({
  status: z.enum(["open", "pending", "snoozed", "resolved"]).optional(),
  sort: InboxSort.optional(),
  rules: InboxRulesText.optional(),
});

const countOf = z.object({ id: Id, count: z.int() });
/** How far is counted: from here on "more than" is said. */
export const mostCounted = 1_000;
/**
 * `GET /api/conversations/view-counts`: numbers beside channels, teams, labels (of open conversations) and saved views (of
 * all that are not resolved). Those that have none are left out.
 */
export const ViewCounts = z.object({
  channels: z.array(countOf),
  teams: z.array(countOf),
  labels: z.array(countOf),
  views: z.array(countOf),
  /** There are so many conversations that only the latest were counted: each number is "at least". */
  atLeast: z.boolean(),
});
export type ViewCounts = z.infer<typeof ViewCounts>;
