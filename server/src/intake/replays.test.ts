import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import { newId } from "../platform/db/new-id.ts";
import { intakeJobs } from "./jobs.ts";
import { newNumber, openTestIntake, type TestIntake, textFrom, wrap } from "./test-intake.ts";

let at: TestIntake;
beforeAll(async () => {
  at = await openTestIntake();
});
afterAll(() => at.close());

const url = "/api/admin/webhooks/replays";
const ask = (payload: object) => at.http.app.inject({ method: "POST", url, payload });
/** Asks, waits until it is through, and gives what became of it. */
const replay = async (payload: object) => {
  const answer = await ask(payload);
  expect(answer.statusCode, answer.body).toBe(202);
  await at.intake.replay();
  return (await at.http.app.inject(`${url}/${answer.json().id}`)).json();
};
const received = (business: TestBusiness) =>
  business.inTx((tx) =>
    tx.query<{ payload: { messageId: string; again?: boolean } }>(
      "select payload from events where business_id = $1 and type = 'message.received' order by id",
      [business.id],
    ),
  );
let numbers = 0;
/** Deliveries of a number that nobody had connected, then it is. */
const connectedLate = async (...messages: object[]) => {
  const phoneNumberId = `26666666666${String(++numbers).padStart(4, "0")}`;
  for (const message of messages) await at.deliver(wrap({ messages: [message] }, { phoneNumberId }));
  const business = await openTestBusiness(at.platform, { phoneNumberId, accountId: `1${phoneNumberId.slice(1)}` });
  return { phoneNumberId, business };
};

test("what was stored is known: nothing is doubled and nothing is told again", async () => {
  await at.deliver(wrap({ messages: [textFrom(newNumber(), "wamid.had")] }));
  const [delivery] = await at.deliveries();
  const before = await received(at.business);
  const done = await replay({ ids: [delivery?.id] });
  expect(done).toMatchObject({ total: 1, done: 1, stored: 0, known: 1, failed: 0, requestedBy: "Operator" });
  expect(done.finishedAt).not.toBeNull();
  expect(await at.messages("provider_id = 'wamid.had'")).toHaveLength(1);
  expect(await received(at.business)).toEqual(before);
  const [kept] = await at.deliveries();
  expect(kept).toMatchObject({ outcome: "done", units: [{ outcome: "stored" }], replayedAt: expect.any(String) });
});

test("what came before its number was connected is stored with its own time and left to a person", async () => {
  const wroteAt = Math.floor(Date.now() / 1000) - 3 * 86_400;
  const { phoneNumberId, business } = await connectedLate(textFrom(newNumber(), "wamid.early", "hello?", wroteAt));
  const done = await replay({ filter: { phoneNumberId, outcome: "unrouted" } });
  expect(done).toMatchObject({ total: 1, done: 1, stored: 1, unrouted: 0 });
  const [message] = await at.messages("true", business);
  expect(message).toMatchObject({ provider_id: "wamid.early", at: new Date(wroteAt * 1000) });
  expect(message?.replayed_at).not.toBeNull();
  expect((await at.deliveries("unrouted")).filter(({ units }) => units[0]?.phoneNumberId === phoneNumberId)).toEqual(
    [],
  );
});

test("asked to, what is new counts as said now and what was known is told of again", async () => {
  const { phoneNumberId, business } = await connectedLate(textFrom(newNumber(), "wamid.answer.me"));
  await replay({ filter: { phoneNumberId }, resendAnswers: true });
  expect((await at.messages("true", business))[0]?.replayed_at).toBeNull();
  expect((await received(business)).map(({ payload }) => payload.again ?? false)).toEqual([false]);
  await replay({ filter: { phoneNumberId }, resendAnswers: true });
  expect((await received(business)).map(({ payload }) => payload.again ?? false)).toEqual([false, true]);
});

test("each business learns from its audit log, once a replay", async () => {
  const { phoneNumberId, business } = await connectedLate(
    ...Array.from({ length: 40 }, (_, n) => textFrom(newNumber(), `wamid.audit.${n}`)),
  );
  const done = await replay({ filter: { phoneNumberId } });
  expect(done).toMatchObject({ total: 40, done: 40, stored: 40 });
  const entries = await business.inTx((tx) =>
    tx.query("select actor, target from audit_entries where business_id = $1 and action = 'webhooks.replayed'", [
      business.id,
    ]),
  );
  expect(entries).toEqual([{ actor: { kind: "system", name: "Operator" }, target: done.id }]);
});

test("two processes share a replay without doing anything twice", async () => {
  const second = await at.openAnother();
  const { phoneNumberId, business } = await connectedLate(
    ...Array.from({ length: 70 }, (_, n) => textFrom(newNumber(), `wamid.shared.${n}`)),
  );
  const { id } = (await ask({ filter: { phoneNumberId } })).json();
  await Promise.all([at.intake.replay(), second.intake.replay()]);
  await at.intake.replay();
  await second.http.app.close();
  expect((await at.http.app.inject(`${url}/${id}`)).json()).toMatchObject({ total: 70, done: 70, stored: 70 });
  expect(await at.messages("true", business)).toHaveLength(70);
});

test("a connected number is offered what came before it; the last day's is replayed by itself", async () => {
  const { phoneNumberId, business } = await connectedLate(textFrom(newNumber(), "wamid.itself"));
  const waiting = async () =>
    (await at.http.app.inject("/api/admin/webhooks/waiting"))
      .json<{ items: { phoneNumberId: string }[] }>()
      .items.filter((item) => item.phoneNumberId === phoneNumberId);
  expect(await waiting()).toMatchObject([{ businessId: business.id, deliveries: 1 }]);
  const [job] = intakeJobs(at.platform);
  await job?.run({ payload: { phoneNumberId } } as never);
  await at.intake.replay();
  expect(await at.messages("true", business)).toHaveLength(1);
  expect(await waiting()).toEqual([]);
  // Connected again, its token renewed: there is nothing to replay, and that is no failure.
  await job?.run({ payload: { phoneNumberId } } as never);
});

test("what failed for a reason that is gone is written", async () => {
  const { phoneNumberId, business } = await connectedLate();
  await at.deliver(wrap({ messages: [textFrom(newNumber(), "wamid.unlucky")] }, { phoneNumberId }));
  const [delivery] = await at.deliveries();
  await business.inTx((tx) => tx.query("delete from messages where business_id = $1", [business.id]));
  expect(await replay({ ids: [delivery?.id] })).toMatchObject({ stored: 1 });
});

test("replays are bounded, need something to replay, and are the operator's alone", async () => {
  expect((await ask({ filter: { providerId: "wamid.nobody" } })).json().code).toBe("webhook.nothing_to_replay");
  for (const payload of [{}, { ids: [] }, { ids: [newId()], filter: {} }, { ids: Array.from({ length: 501 }, newId) }])
    expect((await ask(payload)).statusCode).toBe(400);
  expect((await at.http.app.inject(`${url}/${newId()}`)).json().code).toBe("webhook.replay_not_found");
  expect((await at.http.app.inject(url)).json().items.length).toBeGreaterThan(3);
  at.caller.isOperator = false;
  for (const method of ["GET", "POST"] as const)
    expect((await at.http.app.inject({ method, url, ...(method === "POST" ? { payload: {} } : {}) })).statusCode).toBe(
      404,
    );
  at.caller.isOperator = true;
});

test("a delivery that is gone meanwhile is passed over", async () => {
  expect(await replay({ ids: [newId()] })).toMatchObject({ total: 1, done: 1, stored: 0, known: 0 });
});
