import type { InboxRule, InboxRules } from "@croozer/contracts/inbox-filters";
import { priorities } from "@croozer/contracts/teamwork";
import type { Tx } from "../../platform/db/tx.ts";
import type { Values } from "./values.ts";

/** A window that closes within this time is closing soon. */
export const soonMs = 3_600_000;
/** Whose "mine" it is; a program has none. */
export const myself = (tx: Tx): string | null => (tx.actor.kind === "member" ? tx.actor.memberId : null);

const minutesAgo = (tx: Tx, minutes: number): Date => new Date(tx.now().getTime() - minutes * 60_000);

/** What must hold for a conversation `c` of the business `$1` to be among those that the rules mean. */
export function conditionOf(tx: Tx, { match, rules }: InboxRules, values: Values): string {
  return `(${rules.map((rule) => holds(tx, rule, values)).join(match === "all" ? " and " : " or ")})`;
}

/** Nothing known is no: "is not Dana" holds for what nobody has. */
const holds = (tx: Tx, rule: InboxRule, values: Values): string =>
  rule.op === "is_not" ? `not coalesce(${said(tx, rule, values)}, false)` : said(tx, rule, values);

function said(tx: Tx, rule: InboxRule, values: Values): string {
  switch (rule.field) {
    case "status":
    case "automation":
      return `c.${rule.field} = any (${values.add(rule.value, "text[]")})`;
    case "assignee":
      return oneOf(
        "c.assignee_id",
        rule.value.map((value) => (value === "me" ? myself(tx) : value)),
        values,
      );
    case "team":
      return oneOf("c.team_id", rule.value, values);
    case "channel":
      return `c.channel_id = any (${values.add(rule.value, "uuid[]")})`;
    case "priority":
      return `c.priority = any (${values.add(
        rule.value.map((value) => priorities.indexOf(value)),
        "smallint[]",
      )})`;
    case "label":
      return `exists (select 1 from conversation_labels j where j.business_id = $1 and j.conversation_id = c.id
        and j.label_id = any (${values.add(rule.value, "uuid[]")}))`;
    case "unread":
      return rule.value ? "c.unread > 0" : "c.unread = 0";
    case "waiting":
      return `c.waiting_since < ${values.add(minutesAgo(tx, rule.value), "timestamptz")}`;
    case "silence":
      return `c.last_message_at ${rule.op === "longer" ? "<" : ">"} ${values.add(minutesAgo(tx, rule.value), "timestamptz")}`;
    case "lastMessage":
      return `c.last_message_at ${rule.op === "before" ? "<" : ">"} ${values.add(rule.value, "timestamptz")}`;
    case "window":
      return `(${rule.value.map((state) => windowIs(tx, state, values)).join(" or ")})`;
    case "openOrder":
      return `${rule.value ? "" : "not "}exists (select 1 from orders o where o.business_id = $1 and o.conversation_id = c.id
        and o.status not in ('delivered', 'cancelled'))`;
    case "customerTag":
      return customer(`p.tags && ${values.add(rule.value, "text[]")}`);
    case "language":
      return customer(`coalesce(p.language, 'unknown') = any (${values.add(rule.value, "text[]")})`);
  }
}

const customer = (condition: string): string =>
  `exists (select 1 from customers p where p.business_id = $1 and p.id = c.customer_id and ${condition})`;

function oneOf(column: string, wanted: readonly (string | null)[], values: Values): string {
  const ids = wanted.filter((value) => value !== null && value !== "nobody");
  const known = `${column} = any (${values.add(ids, "uuid[]")})`;
  return wanted.includes("nobody") ? `(${column} is null or ${known})` : known;
}

export function windowIs(tx: Tx, state: "open" | "closing" | "closed", values: Values): string {
  const now = tx.now();
  if (state === "closed") return `coalesce(c.window_ends_at <= ${values.add(now, "timestamptz")}, true)`;
  const soon = new Date(now.getTime() + soonMs);
  if (state === "open") return `c.window_ends_at > ${values.add(soon, "timestamptz")}`;
  // A window is 24 hours from a message, so that the latest are all that need to be looked at.
  return `(c.window_ends_at > ${values.add(now, "timestamptz")} and c.window_ends_at <= ${values.add(soon, "timestamptz")}
    and c.last_message_at >= ${values.add(new Date(now.getTime() - 24 * soonMs), "timestamptz")})`;
}
