import type { Conversation, ConversationQuery } from "@croozer/contracts/conversations";
import type { InboxSort } from "@croozer/contracts/inbox-filters";
import type { z } from "zod";
import { foldedWords, orderNumberIn } from "../../platform/db/search.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { messagesSaying } from "../search/search-messages.ts";
import { formsOf } from "../search/word-forms.ts";
import { getConversations } from "../views.ts";
import { isOfPerson } from "./people.ts";
import { conditionOf, myself, windowIs } from "./rules-sql.ts";
import { Values } from "./values.ts";

type Filter = z.output<typeof ConversationQuery>;
type Status = Conversation["status"];
/** Where a list goes on: in which part of it, after the last line's time and id. */
export type Position = { part: number; at: string; id: string };
export type ConversationPage = { items: Conversation[]; next: Position | null };

/**
 * A list is its parts one after another, each of which an index has in order: who waits comes before who does not, each
 * priority before the next. Who waits begins with the longest, everything else with the newest.
 */
type Part = { where: string; by: "last_message_at" | "waiting_since" };
const newest = (where: string): Part => ({ where, by: "last_message_at" });
const parts: Record<InboxSort, readonly Part[]> = {
  newest: [newest("true")],
  waiting: [{ where: "c.waiting_since is not null", by: "waiting_since" }, newest("c.waiting_since is null")],
  priority: [4, 3, 2, 1, 0].map((priority) =>
    newest(priority === 0 ? "c.priority = 0" : `c.priority > 0 and c.priority = ${priority}`),
  ),
};

const unresolved: readonly Status[] = ["open", "pending", "snoozed"];
const all: readonly Status[] = [...unresolved, "resolved"];

/** In which states a list looks. Without a word about it in those not resolved; a search in all. */
function statusesOf({ status, rules, search, person, among }: Filter): readonly Status[] {
  if (status !== undefined) return [status];
  if (search || person || among || rules?.rules.some(({ field }) => field === "status")) return all;
  return unresolved;
}

/** A page of conversations in the order that is asked for. */
export async function listConversations(
  tx: Tx,
  filter: Filter,
  page: { after: Position | null; limit: number },
): Promise<ConversationPage> {
  const values = new Values(tx.businessId);
  const condition = await conditionsOf(tx, filter, values);
  const statuses = statusesOf(filter);
  const sorted = parts[filter.sort];
  const found: Position[] = [];
  for (let part = page.after?.part ?? 0; part < sorted.length && found.length <= page.limit; part += 1) {
    const after = page.after?.part === part ? page.after : null;
    const each = new Values(...values.list);
    const rows = await tx.query<{ at: Date | null; id: string }>(
      statement(
        sorted[part] ?? newest("true"),
        { condition, statuses, after, wanted: page.limit + 1 - found.length },
        each,
      ),
      each.list,
    );
    // A conversation begins with its first message, so that every one has a time.
    found.push(...rows.map(({ at, id }) => ({ part, id, at: (at ?? new Date(0)).toISOString() })));
  }
  const shown = found.slice(0, page.limit);
  return {
    items: await inOrder(
      tx,
      shown.map(({ id }) => id),
    ),
    next: found.length > page.limit ? (shown.at(-1) ?? null) : null,
  };
}

type Ask = { condition: string; statuses: readonly Status[]; after: Position | null; wanted: number };

/** Each state by itself, as the indexes have them, and the first of them all. */
function statement({ where, by }: Part, { condition, statuses, after, wanted }: Ask, values: Values): string {
  const order = by === "waiting_since" ? "at, id" : "at desc nulls last, id desc";
  const from = after
    ? `and (c.${by}, c.id) ${by === "waiting_since" ? ">" : "<"} (${values.add(after.at, "timestamptz")}, ${values.add(after.id, "uuid")})`
    : "";
  const limit = `limit ${values.add(wanted, "integer")}`;
  const each = statuses.map(
    (status) => `(select c.${by} as at, c.id from conversations c
      where c.business_id = $1 and c.status = '${status}' and ${where} and ${condition} ${from}
      order by ${order.replace(/at/, `c.${by}`).replace(/id/, "c.id")} ${limit})`,
  );
  return `select at, id from (${each.join(" union all ")}) picked order by ${order} ${limit}`;
}

async function conditionsOf(tx: Tx, filter: Filter, values: Values): Promise<string> {
  const conditions: string[] = [];
  if (filter.assigned === "me") conditions.push(`c.assignee_id = ${values.add(myself(tx), "uuid")}`);
  if (filter.assigned === "nobody") conditions.push("c.assignee_id is null");
  if (filter.needsPerson) conditions.push("c.automation = 'needs_person'");
  if (filter.closingSoon) conditions.push(windowIs(tx, "closing", values));
  if (filter.unread) conditions.push("c.unread > 0");
  if (filter.channel) conditions.push(`c.channel_id = ${values.add(filter.channel, "uuid")}`);
  if (filter.team) conditions.push(`c.team_id = ${values.add(filter.team, "uuid")}`);
  if (filter.label)
    conditions.push(`exists (select 1 from conversation_labels j
      where j.business_id = $1 and j.conversation_id = c.id and j.label_id = ${values.add(filter.label, "uuid")})`);
  if (filter.mentioned)
    conditions.push(`exists (select 1 from message_mentions m
      where m.business_id = $1 and m.member_id = ${values.add(myself(tx), "uuid")} and m.conversation_id = c.id)`);
  if (filter.rules) conditions.push(conditionOf(tx, filter.rules, values));
  if (filter.person) conditions.push(await isOfPerson(tx, filter.person, values));
  if (filter.search) conditions.push(await isAbout(tx, filter.search, values));
  if (filter.among) conditions.push(`c.id = any (${values.add(filter.among, "uuid[]")})`);
  return conditions.length > 0 ? conditions.join(" and ") : "true";
}

/** Messages that a search by everything looks at. */
const messagesRead = 500;

/** Orders of one number that are looked at: every day has its own. */
const ordersRead = 500;

/** One of whose latest orders has that number. */
const hasOrder = (number: string, values: Values): string => `c.id = any (array(
    select o.conversation_id from order_words w join orders o on o.business_id = w.business_id and o.id = w.order_id
    where w.business_id = $1 and w.word = ${values.add(number, "text")} and o.short_number = ${values.add(Number(number), "integer")}
      and o.conversation_id is not null
    order by o.placed_at desc limit ${ordersRead}))`;

/** Of somebody who is called so, or in one of whose latest messages it is said. */
async function isAbout(tx: Tx, typed: string, values: Values): Promise<string> {
  const number = orderNumberIn(typed);
  if (number !== null) return hasOrder(number, values);
  const words = foldedWords(typed);
  const ids = words.some((word) => [...word].length > 1)
    ? await messagesSaying(tx, words.map(formsOf), { before: null, wanted: messagesRead })
    : [];
  return `(${await isOfPerson(tx, typed, values)} or c.id = any (array(
    select m.conversation_id from messages m where m.business_id = $1 and m.id = any (${values.add(ids, "uuid[]")}))))`;
}

async function inOrder(tx: Tx, ids: readonly string[]): Promise<Conversation[]> {
  if (ids.length === 0) return [];
  const known = new Map((await getConversations(tx, ids)).map((one) => [one.id, one]));
  return ids.flatMap((id) => known.get(id) ?? []);
}
