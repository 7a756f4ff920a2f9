import { afterAll, beforeAll, expect, test } from "vitest";
import { listAlerts, listChannels } from "../channels/channels.ts";
import { getConversation } from "../conversations/conversations.ts";
import { openTestBusiness } from "../conversations/test-business.ts";
import { asMetaSends, fixture } from "../meta/test-fixtures.ts";
import { newNumber, openTestIntake, type TestIntake, textFrom, wrap } from "./test-intake.ts";

let at: TestIntake;
beforeAll(async () => {
  at = await openTestIntake();
});
afterAll(() => at.close());

const own = "15555550100";
const day = 86_400;
const start = 1_767_225_600;
const threadOf = async (providerId: string) => {
  const [message] = await at.messages(`provider_id = '${providerId}'`);
  return (await at.conversation(message?.conversation_id))!;
};
const eventsOf = (conversationId: string) =>
  at.business.inTx((tx) =>
    tx.query("select 1 from events where business_id = $1 and payload ->> 'conversationId' = $2", [
      at.business.id,
      conversationId,
    ]),
  );
const history = (value: Record<string, unknown>) => wrap(value, { field: "history" });
const chunk = (id: string, ...messages: unknown[]) =>
  history({ history: [{ metadata: { phase: 0 }, threads: [{ id, messages }] }] });
const customer = async (phone: string) =>
  (
    await at.business.inTx((tx) =>
      tx.query<{ id: string; marketing_stopped_at: Date | null }>(
        "select id, marketing_stopped_at from customers where business_id = $1 and phone = $2",
        [at.business.id, `+${phone}`],
      ),
    )
  )[0];

test("five pictures at once, in both writings of a new customer's number, are one customer and one conversation", async () => {
  const second = await at.openAnother();
  await Promise.all(
    Array.from({ length: 5 }, (_, n) => {
      const from = n % 2 === 0 ? "5511987654321" : "551187654321";
      const picture = { from, id: `wamid.br.${n}`, timestamp: String(start), type: "image", image: { id: `8${n}` } };
      return at.post(asMetaSends(wrap({ messages: [picture] })), {}, n < 3 ? at.http.app : second.http.app);
    }),
  );
  await Promise.all([at.intake.drained(), second.intake.drained()]);
  await second.http.app.close();
  const found = await at.messages("provider_id like 'wamid.br.%'");
  expect(found).toHaveLength(5);
  expect(new Set(found.map((message) => message.conversation_id)).size).toBe(1);
});

test("the advertisement stays with the conversation: the newest, whatever comes late", async () => {
  const from = newNumber();
  const ad = (id: string, seconds: number, headline: string) => ({
    ...textFrom(from, id, "more?", seconds),
    referral: { source_url: "https://fb.me/a", source_id: "7", source_type: "ad", headline, ctwa_clid: `click-${id}` },
  });
  await at.deliver(wrap({ messages: [ad("wamid.ad2", start + day, "Autumn")] }));
  await at.deliver(
    wrap({ messages: [ad("wamid.ad1", start, "Summer"), textFrom(from, "wamid.ad3", "hi", start + 2 * day)] }),
  );
  const { id } = await threadOf("wamid.ad2");
  const { referral } = await at.business.inTx((tx) => getConversation(tx, id));
  expect(referral).toMatchObject({
    headline: "Autumn",
    sourceId: "7",
    sourceType: "ad",
    ctwaClid: "click-wamid.ad2",
    at: new Date((start + day) * 1000).toISOString(),
  });
});

test("chunks of history that overtake each other stand in order of time and wake nobody", async () => {
  const from = newNumber();
  const said = (id: string, seconds: number) => textFrom(from, id, id, seconds);
  await at.deliver(chunk(from, said("wamid.c3", 1_760_003_000), said("wamid.c4", 1_760_004_000)));
  await at.deliver(chunk(from, said("wamid.c1", 1_760_001_000), said("wamid.c2", 1_760_002_000)));
  await at.deliver(
    chunk(from, said("wamid.c5", 1_760_005_000), { ...said("wamid.c35", 1_760_003_500), from: own, to: from }),
  );
  const conversation = await threadOf("wamid.c1");
  const thread = await at.messages(`conversation_id = '${conversation.id}'`);
  expect(thread.map(({ provider_id }) => provider_id?.slice(6))).toEqual(["c1", "c2", "c3", "c35", "c4", "c5"]);
  expect(thread.every(({ seq }) => seq < 1)).toBe(true);
  expect(conversation).toMatchObject({ unread: 0, window_ends_at: null, waiting_since: null });
  expect(conversation.last_message?.preview).toBe("wamid.c5");
  expect(await eventsOf(conversation.id)).toEqual([]);
  await at.deliver(wrap({ messages: [textFrom(from, "wamid.c6")] }));
  expect((await at.messages("provider_id = 'wamid.c6'"))[0]?.seq).toBe(1);
});

test("files of history come later, the business's own as its own, and fill their places", async () => {
  const from = newNumber();
  const placeholder = (id: string, sender: object) => ({
    ...sender,
    id,
    timestamp: "1760000000",
    type: "media_placeholder",
  });
  await at.deliver(chunk(from, placeholder("wamid.p1", { from }), placeholder("wamid.p2", { from: own, to: from })));
  const file = (id: string, sender: object) =>
    history({
      messages: [{ ...sender, id, timestamp: "1760000000", type: "image", image: { id: "9", caption: `file ${id}` } }],
    });
  await at.deliver(file("wamid.p2", { from: own, to: from }));
  await at.deliver(file("wamid.p1", { from }));
  const thread = await at.messages(`conversation_id = '${(await threadOf("wamid.p1")).id}'`);
  expect(thread).toMatchObject([
    { provider_id: "wamid.p1", type: "image", direction: "inbound", content: { caption: "file wamid.p1" } },
    { provider_id: "wamid.p2", type: "image", direction: "outbound", content: { caption: "file wamid.p2" } },
  ]);
  expect((await threadOf("wamid.p1")).last_message?.preview).toBe("file wamid.p2");
});

test("what the owner writes on the phone stands as theirs; they take it back there, and it is gone here", async () => {
  const to = newNumber();
  const echo = (message: Record<string, unknown>) =>
    at.deliver(
      wrap({ message_echoes: [{ from: own, timestamp: String(start), ...message }] }, { field: "smb_message_echoes" }),
    );
  await echo({ id: "wamid.e1", to, type: "text", text: { body: "on my way" } });
  const edit = { original_message_id: "wamid.e1", message: { type: "text", text: { body: "almost there" } } };
  await echo({ id: "wamid.e2", timestamp: String(start + 10), type: "edit", edit });
  expect((await at.messages("provider_id = 'wamid.e1'"))[0]).toMatchObject({
    direction: "outbound",
    origin: "phone_app",
    content: { body: "almost there" },
  });
  expect(await threadOf("wamid.e1")).toMatchObject({ unread: 0, window_ends_at: null });
  await echo({
    id: "wamid.e3",
    timestamp: String(start + 20),
    type: "revoke",
    revoke: { original_message_id: "wamid.e1" },
  });
  expect((await at.messages("provider_id = 'wamid.e1'"))[0]?.history).toMatchObject([
    { by: "edit", content: { body: "on my way" } },
    { by: "revoke", content: { body: "almost there" } },
  ]);
});

test("a customer's call opens the window and waits for an answer; its end says nothing new", async () => {
  const from = newNumber();
  const call = (part: Record<string, unknown>) =>
    wrap(
      { calls: [{ id: "wacid.1", from, to: own, timestamp: String(start), direction: "USER_INITIATED", ...part }] },
      { field: "calls" },
    );
  await at.deliver(call({ event: "connect" }));
  await at.deliver(call({ event: "terminate", timestamp: String(start + 60), status: "FAILED" }));
  const conversation = await threadOf("wacid.1");
  expect(conversation).toMatchObject({ unread: 1, window_ends_at: new Date((start + day) * 1000) });
  const thread = await at.messages(`conversation_id = '${conversation.id}'`);
  expect(thread.map(({ content }) => content.event)).toEqual(["call_in", "call_failed"]);
});

test("no marketing any more is kept with the customer; the newest word counts", async () => {
  const from = newNumber();
  const say = (value: string, seconds: number) =>
    at.deliver(
      wrap(
        { user_preferences: [{ wa_id: from, category: "marketing_messages", value, timestamp: seconds }] },
        { field: "user_preferences" },
      ),
    );
  await say("stop", start + 60);
  await say("resume", start);
  expect((await customer(from))?.marketing_stopped_at).toEqual(new Date((start + 60) * 1000));
  await say("resume", start + 120);
  expect((await customer(from))?.marketing_stopped_at).toBeNull();
});

test("whoever gets another id is still the same customer", async () => {
  const from = newNumber();
  await at.deliver(wrap({ messages: [{ ...textFrom(from, "wamid.id1"), from_user_id: "US.old" }] }));
  const user_id = { previous: "US.old", current: "US.new" };
  await at.deliver(wrap({ user_id_update: [{ user_id, timestamp: start }] }, { field: "user_id_update" }));
  await at.deliver(wrap({ messages: [{ ...textFrom("", "wamid.id2"), from: undefined, from_user_id: "US.new" }] }));
  expect((await threadOf("wamid.id2")).id).toBe((await threadOf("wamid.id1")).id);
});

test("a changed number that is told twice joins nobody to whoever has the old number by then", async () => {
  const [old, next] = [newNumber(), newNumber()];
  const system = { type: "system", system: { type: "user_changed_number", body: "changed", wa_id: next } };
  const change = wrap({ messages: [{ from: old, id: "wamid.moved", timestamp: String(start + 10), ...system }] });
  await at.deliver(wrap({ messages: [textFrom(old, "wamid.m1", "hi", start)] }));
  await at.deliver(change);
  await at.deliver(wrap({ messages: [textFrom(old, "wamid.m2", "I am new here", start + day)] }));
  await at.deliver(change);
  await at.deliver(wrap({ messages: [textFrom(next, "wamid.m3", "still me", start + day)] }));
  const threads = await Promise.all(["wamid.m1", "wamid.m2", "wamid.m3"].map(threadOf));
  expect(threads[2]!.id).toBe(threads[0]!.id);
  expect(threads[1]!.id).not.toBe(threads[0]!.id);
});

test("whatever is wrong with the account, what customers write comes in", async () => {
  const from = newNumber();
  await at.deliver(fixture("whatsapp.account.partner-removed"));
  await at.deliver(fixture("whatsapp.account.deleted"));
  const [channel] = await at.business.inTx(listChannels);
  expect(channel?.status).toBe("error");
  await at.deliver(wrap({ messages: [textFrom(from, "wamid.still")] }));
  expect(await at.messages("provider_id = 'wamid.still'")).toHaveLength(1);
});

test("partner events go to the account they name; those of nobody's account stay in the log", async () => {
  await at.deliver(fixture("whatsapp.account.partner-removed"));
  await at.deliver(fixture("whatsapp.account.partner-added"));
  const [known, removed] = await at.deliveries();
  expect([known?.units[0]?.outcome, removed?.outcome]).toEqual(["stored", "done"]);
  await at.deliver({
    ...(fixture("whatsapp.account.disabled") as object),
    entry: [{ id: "999", time: start, changes: [{ field: "account_update", value: { event: "ACCOUNT_DELETED" } }] }],
  });
  expect((await at.deliveries())[0]).toMatchObject({ outcome: "unrouted", units: [{ kind: "field.account_update" }] });
});

test("an account whose numbers belong to two businesses concerns both", async () => {
  const [one, two] = await Promise.all(
    ["200000000000071", "200000000000072"].map((phoneNumberId) =>
      openTestBusiness(at.platform, { phoneNumberId, accountId: "100000000000077" }),
    ),
  );
  const entry = {
    id: "100000000000077",
    time: start,
    changes: [{ field: "account_review_update", value: { decision: "REJECTED" } }],
  };
  await at.deliver({ object: "whatsapp_business_account", entry: [entry] });
  for (const business of [one, two])
    expect(await business?.inTx((tx) => listAlerts(tx, "open"))).toMatchObject([{ kind: "account_rejected" }]);
});
