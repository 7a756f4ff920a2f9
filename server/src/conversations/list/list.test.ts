import type { ConversationQuery } from "@croozer/contracts/conversations";
import type { InboxRule, InboxRules } from "@croozer/contracts/inbox-filters";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { hear, openTestBusiness, type TestBusiness } from "../test-business.ts";
import { countConversations, countViews } from "./counts.ts";
import { listConversations, type Position } from "./list-conversations.ts";

let platform: TestPlatform;
let business: TestBusiness;
const memberId = newId();
const [teamId, labelId] = [newId(), newId()];
/** By name, the oldest message first. */
const ids: Record<string, string> = {};
const nameOf = (id: string) => Object.keys(ids).find((name) => ids[name] === id) ?? id;

const asDana = <T>(act: (tx: Tx) => Promise<T>) =>
  platform.db.inTx(
    {
      businessId: business.id,
      requestId: newId(),
      actor: { kind: "member", id: newId(), memberId, name: "Dana" },
    },
    act,
  );

/** A conversation that began so many minutes ago, with what its row is besides. */
async function begin(name: string, minutesAgo: number, row: Record<string, unknown> = {}, body = "hi"): Promise<void> {
  const { conversationId } = await hear(business, {
    from: `97255000${String(Object.keys(ids).length).padStart(4, "0")}`,
    person: {
      waId: `97255000${String(Object.keys(ids).length).padStart(4, "0")}`,
      bsuid: null,
      profileName: name,
      username: null,
    },
    at: new Date(Date.now() - minutesAgo * 60_000),
    body,
  });
  ids[name] = conversationId;
  for (const [column, value] of Object.entries(row))
    await business.inTx((tx) =>
      tx.query(`update conversations set ${column} = $3 where business_id = $1 and id = $2`, [
        business.id,
        conversationId,
        value,
      ]),
    );
}

beforeAll(async () => {
  platform = await openTestPlatform();
  business = await openTestBusiness(platform);
  await business.inTx(async (tx) => {
    const userId = newId();
    await tx.query("insert into users (id, email, name) values ($1, 'dana@example.com', 'Dana')", [userId]);
    await tx.query("insert into members (business_id, id, user_id, role) values ($1, $2, $3, 'agent')", [
      business.id,
      memberId,
      userId,
    ]);
    await tx.query("insert into teams (business_id, id, name, created_at) values ($1, $2, 'Evening', now())", [
      business.id,
      teamId,
    ]);
    await tx.query(
      "insert into labels (business_id, id, name, colour, created_at) values ($1, $2, 'Allergy', 'plum', now())",
      [business.id, labelId],
    );
  });
  await begin("Avi", 23.5 * 60);
  await begin("Bella", 50, { assignee_id: memberId, waiting_since: null, unread: 0 });
  await begin("Carmel", 40, { priority: 4, automation: "needs_person" });
  await begin("Dan", 30, { team_id: teamId });
  await begin("Eli", 20, { priority: 2, status: "pending" }, "where is the tiramisu?");
  await begin("Fay", 10, { status: "resolved", waiting_since: null });
  await begin("Gil", 5, { status: "snoozed" });
  await business.inTx(async (tx) => {
    await tx.query("insert into conversation_labels (business_id, conversation_id, label_id) values ($1, $2, $3)", [
      business.id,
      ids.Dan,
      labelId,
    ]);
    await tx.query(
      "update customers set tags = '{vip}', language = 'en' where business_id = $1 and profile_name = 'Bella'",
      [business.id],
    );
  });
});
afterAll(() => platform.close());

type Filter = Partial<z.output<typeof ConversationQuery>>;

async function list(filter: Filter, limit = 30): Promise<string[]> {
  const names: string[] = [];
  let after: Position | null = null;
  do {
    const page: Awaited<ReturnType<typeof listConversations>> = await asDana((tx) =>
      listConversations(tx, { assigned: "anyone", sort: "newest", ...filter }, { after, limit }),
    );
    names.push(...page.items.map(({ id }) => nameOf(id)));
    after = page.next;
  } while (after !== null);
  return names;
}

const byRules = (match: InboxRules["match"], ...rules: InboxRule[]) => list({ rules: { match, rules } });

test("each order is the same whatever the size of its pages", async () => {
  const orders = {
    newest: ["Gil", "Eli", "Dan", "Carmel", "Bella", "Avi"],
    waiting: ["Avi", "Carmel", "Dan", "Eli", "Gil", "Bella"],
    priority: ["Carmel", "Eli", "Gil", "Dan", "Bella", "Avi"],
  } as const;
  for (const [sort, expected] of Object.entries(orders))
    for (const limit of [1, 2, 30])
      expect(await list({ sort: sort as keyof typeof orders }, limit), `${sort} by ${limit}`).toEqual(expected);
});

test("each view holds its conversations", async () => {
  expect(await list({ assigned: "me" })).toEqual(["Bella"]);
  expect(await list({ assigned: "nobody", status: "open" })).toEqual(["Dan", "Carmel", "Avi"]);
  expect(await list({ needsPerson: true })).toEqual(["Carmel"]);
  expect(await list({ closingSoon: true })).toEqual(["Avi"]);
  expect(await list({ unread: true, status: "open" })).toEqual(["Dan", "Carmel", "Avi"]);
  expect(await list({ team: teamId })).toEqual(["Dan"]);
  expect(await list({ label: labelId })).toEqual(["Dan"]);
  expect(await list({ channel: business.channelId, status: "resolved" })).toEqual(["Fay"]);
  expect(await list({ channel: newId() })).toEqual([]);
  expect(await list({ mentioned: true })).toEqual([]);
});

test("every field of a filter holds for what it says, and its opposite for the rest", async () => {
  const unresolved = ["Gil", "Eli", "Dan", "Carmel", "Bella", "Avi"];
  const cases: [InboxRule, string[]][] = [
    [{ field: "assignee", op: "is", value: ["me"] }, ["Bella"]],
    [{ field: "assignee", op: "is", value: ["nobody"] }, ["Gil", "Eli", "Dan", "Carmel", "Avi"]],
    [{ field: "team", op: "is", value: [teamId] }, ["Dan"]],
    [{ field: "team", op: "is", value: ["nobody", teamId] }, unresolved],
    [{ field: "label", op: "is", value: [labelId] }, ["Dan"]],
    [{ field: "channel", op: "is", value: [business.channelId] }, unresolved],
    [{ field: "priority", op: "is", value: ["urgent", "medium"] }, ["Eli", "Carmel"]],
    [{ field: "window", op: "is", value: ["closing"] }, ["Avi"]],
    [{ field: "window", op: "is", value: ["open", "closing"] }, unresolved],
    [{ field: "automation", op: "is", value: ["needs_person"] }, ["Carmel"]],
    [{ field: "customerTag", op: "is", value: ["vip", "new"] }, ["Bella"]],
    [{ field: "language", op: "is", value: ["en"] }, ["Bella"]],
  ];
  for (const [rule, expected] of cases) {
    expect(await byRules("all", rule), JSON.stringify(rule)).toEqual(expected);
    const rest = unresolved.filter((name) => !expected.includes(name));
    expect(await byRules("all", { ...rule, op: "is_not" } as InboxRule), `not ${JSON.stringify(rule)}`).toEqual(rest);
  }
  expect(await byRules("all", { field: "unread", op: "is", value: false })).toEqual(["Bella"]);
  expect(await byRules("all", { field: "openOrder", op: "is", value: true })).toEqual([]);
  expect(await byRules("all", { field: "waiting", op: "longer", value: 35 })).toEqual(["Carmel", "Avi"]);
  expect(await byRules("all", { field: "silence", op: "longer", value: 45 })).toEqual(["Bella", "Avi"]);
  const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
  expect(await byRules("all", { field: "lastMessage", op: "before", value: hourAgo })).toEqual(["Avi"]);
});

test("a filter by status looks at all of them, and rules join by and, or", async () => {
  expect(await byRules("all", { field: "status", op: "is", value: ["resolved", "snoozed"] })).toEqual(["Gil", "Fay"]);
  const urgent = { field: "priority", op: "is", value: ["urgent"] } as const;
  const mine = { field: "assignee", op: "is", value: ["me"] } as const;
  expect(await byRules("any", { ...urgent, value: ["urgent"] }, { ...mine, value: ["me"] })).toEqual([
    "Carmel",
    "Bella",
  ]);
  expect(await byRules("all", { ...urgent, value: ["urgent"] }, { ...mine, value: ["me"] })).toEqual([]);
});

test("of conversations that changed those that are of a list are told", async () => {
  const among = [ids.Bella ?? "", ids.Carmel ?? "", ids.Fay ?? ""];
  const rules: InboxRules = { match: "all", rules: [{ field: "unread", op: "is", value: true }] };
  expect(await list({ among, rules, status: "open" })).toEqual(["Carmel"]);
});

test("people are found by name and number, and conversations by what was said in them", async () => {
  expect(await list({ person: "fay" })).toEqual(["Fay"]);
  expect(await list({ person: "055-000-0002" })).toEqual(["Carmel"]);
  expect(await list({ person: "tiramisu" })).toEqual([]);
  expect(await list({ search: "tiramisu" })).toEqual(["Eli"]);
  expect(await list({ search: "gil" })).toEqual(["Gil"]);
});

test("a number behind # is that of an order: no phone has it, and its conversation is found", async () => {
  await business.inTx(async (tx) => {
    const orderId = newId();
    await tx.query(
      `insert into orders (business_id, id, number, short_number, local_day, status, source, fulfilment, customer_name,
         conversation_id, language, subtotal_minor, tax_minor, delivery_fee_minor, total_minor, tax_included, currency,
         placed_at, status_changed_at, items_text)
       values ($1, $2, 'ORD-20261129-0055', 55, '2026-11-29', 'delivered', 'chat', 'pickup', 'Dan', $3, 'en', 0, 0, 0, 0,
         true, 'ILS', now(), now(), '')`,
      [business.id, orderId, ids.Dan],
    );
    await tx.query("insert into order_words (business_id, word, order_id) values ($1, '55', $2)", [
      business.id,
      orderId,
    ]);
  });
  expect(await list({ person: "55" })).toHaveLength(7);
  expect(await list({ person: "#55" })).toEqual([]);
  expect(await list({ search: "#55" })).toEqual(["Dan"]);
  expect(await list({ search: "#5" })).toEqual([]);
});

test("a name that is typed with a mistake finds whom it is meant for, a number does not", async () => {
  expect(await list({ person: "carmle" })).toEqual(["Carmel"]);
  expect(await list({ person: "Karmel" })).toEqual(["Carmel"]);
  expect(await list({ person: "bela" })).toEqual(["Bella"]);
  expect(await list({ search: "belal" })).toEqual(["Bella"]);
  expect(await list({ person: "fai" })).toEqual([]);
  expect(await list({ person: "055-000-0092" })).toEqual([]);
});

test("the numbers beside the views are those of open conversations; a saved view has its own", async () => {
  const mine = {
    status: "open",
    rules: JSON.stringify({ match: "all", rules: [{ field: "assignee", op: "is", value: ["me"] }] }),
  };
  const views = { mine: newId(), late: newId(), broken: newId() };
  const rules = JSON.stringify({ match: "any", rules: [{ field: "priority", op: "is", value: ["urgent", "medium"] }] });
  for (const [name, filters] of Object.entries({ mine, late: { rules }, broken: { rules: "{" } }))
    await asDana((tx) =>
      tx.query(
        `insert into saved_views (business_id, id, place, name, member_id, filters, created_at) values ($1, $2, 'inbox', $3, null, $4, now())`,
        [business.id, views[name as keyof typeof views], name, JSON.stringify(filters)],
      ),
    );
  expect(await asDana(countConversations)).toEqual({
    ...{ all: 4, mine: 1, unassigned: 3, needsPerson: 1, closingSoon: 1, unread: 3, mentions: 0 },
  });
  const counts = await asDana(countViews);
  expect(counts).toMatchObject({
    channels: [{ id: business.channelId, count: 4 }],
    teams: [{ id: teamId, count: 1 }],
    labels: [{ id: labelId, count: 1 }],
    atLeast: false,
  });
  expect(new Map(counts.views.map(({ id, count }) => [id, count]))).toEqual(
    new Map([
      [views.mine, 1],
      [views.late, 2],
    ]),
  );
});
