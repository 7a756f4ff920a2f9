import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { lookAtAccounts, receiveAccountEvents } from "../channels/channels.ts";
import { openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import type { AccountEvent } from "../meta/account-events.ts";
import type { AccountUnit } from "../meta/units.ts";
import { RetryLater } from "../platform/jobs/jobs.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { learnTemplate } from "./learn-template.ts";
import { prepareTemplates, submitTemplate } from "./prepare-templates.ts";
import { templateKeys, templateOf } from "./template.ts";
import { findApproved, sendTemplateTo, submitAgain } from "./templates.ts";
import { openTestAccount, type TestAccount } from "./test-account.ts";

let meta: TestAccount;
let platform: TestPlatform;
let business: TestBusiness;
let count = 0;
beforeAll(async () => {
  meta = await openTestAccount();
  platform = await openTestPlatform({ env: { META_GRAPH_URL: meta.url } });
});
afterAll(async () => {
  await platform.close();
  await meta.close();
});
beforeEach(async () => {
  count += 1;
  meta.templates = [];
  meta.refusing.clear();
  meta.calls = [];
  business = await openTestBusiness(platform, {
    phoneNumberId: `20000000000010${count}`,
    accountId: `10000000000010${count}`,
  });
});

const all = templateKeys.length * 2;
const publicUrl = () => platform.config.publicUrl;
const prepare = (when: "now" | "due" = "now") =>
  prepareTemplates(platform, business.inTx, { channelId: business.channelId, when });
const approveAll = () => {
  for (const template of meta.templates) template.status = "APPROVED";
};
type Row = { key: string; language: string; status: string; reason: string | null; category: string | null };
const rows = () =>
  business.inTx((tx) => tx.query<Row>("select * from message_templates where business_id = $1", [business.id]));
const row = async (key: string, language = "en") =>
  (await rows()).find((one) => one.key === key && one.language === language);
const approvedIn = (languages: ("he" | "en")[], key: "ready_pickup" | "cancelled" = "ready_pickup") =>
  business.inTx((tx) => findApproved(tx, publicUrl(), { channelId: business.channelId, key, languages }));

/** Meta tells of a template of the account, as its webhook does, and the room hears of it. */
async function tell(event: AccountEvent, at: Date): Promise<void> {
  const said = await business.inTx(async (tx) => {
    const unit: AccountUnit = {
      unit: "account",
      kind: "field.x",
      phoneNumberId: null,
      accountId: null,
      raw: {},
      field: "x",
      at,
      event,
    };
    await receiveAccountEvents(tx, [{ unit, channelId: business.channelId, receivedAt: at }]);
    return tx.events.filter(({ type }) => type === "template.told").map(({ payload }) => payload);
  });
  for (const payload of said)
    await business.inTx((tx) => learnTemplate(tx, payload as Parameters<typeof learnTemplate>[1]));
}
const template = (key: (typeof templateKeys)[number], language: "he" | "en" = "en") => {
  const { name } = templateOf(key, language, publicUrl());
  const id = meta.templates.find((one) => one.name === name && one.language === language)?.id ?? "9";
  return { id, name, language };
};
const status = (key: (typeof templateKeys)[number], status: string, at: Date, reason: string | null = null) =>
  tell({ event: "template_status", template: template(key), status, reason, detail: null }, at);

test("an account is given every template in both languages, once, however often it is looked at", async () => {
  await prepare();
  expect(meta.templates).toHaveLength(all);
  await Promise.all([prepare(), prepare()]);
  expect(meta.templates).toHaveLength(all);
  expect((await rows()).every((one) => one.status === "pending")).toBe(true);
  const calls = meta.calls.length;
  await prepare("due");
  expect(meta.calls).toHaveLength(calls);
});

test("what Meta has already is found in whatever state it is, not handed in again", async () => {
  await prepare();
  approveAll();
  const [ready] = meta.templates.filter(({ name }) => name === template("ready_pickup").name);
  if (ready) ready.status = "REJECTED";
  await business.inTx((tx) => tx.query("delete from message_templates where business_id = $1", [business.id]));
  await prepare();
  expect(meta.calls.filter((call) => call.startsWith("POST"))).toHaveLength(all);
  expect(await row("cancelled")).toMatchObject({ status: "approved", category: "UTILITY" });
  expect((await rows()).filter((one) => one.status === "rejected")).toHaveLength(1);
});

test("one that Meta does not take says why and keeps no other from being taken", async () => {
  meta.refusing.set("croozer_edited", { code: 100, error_subcode: 2388019, error_user_msg: "at most 250 templates" });
  await prepare();
  expect(await row("edited")).toMatchObject({ status: "unsent", reason: "2388019" });
  expect(await row("cancelled")).toMatchObject({ status: "pending" });
  meta.refusing.clear();
  await prepare();
  expect(await row("edited")).toMatchObject({ status: "pending", reason: null });
});

test("where Meta is over its head it is asked again later", async () => {
  meta.refusing.set("croozer_", { code: 80007 });
  await expect(prepare()).rejects.toBeInstanceOf(RetryLater);
});

test("what was told last counts, in whatever order it arrives, and before our own answer is there", async () => {
  await prepare();
  const at = (second: number) => new Date(1_800_000_000_000 + second * 1000);
  await status("cancelled", "APPROVED", at(5));
  await status("cancelled", "PENDING", at(1));
  expect(await row("cancelled")).toMatchObject({ status: "approved" });
  await status("cancelled", "PAUSED", at(9));
  expect(await row("cancelled")).toMatchObject({ status: "paused" });
  await status("edited", "REJECTED", at(2), "TAG_CONTENT_MISMATCH");
  expect(await row("edited")).toMatchObject({ status: "rejected", reason: "TAG_CONTENT_MISMATCH" });
  await tell(
    { event: "template_category", template: template("cancelled"), from: "UTILITY", to: "MARKETING", due: at(99) },
    at(10),
  );
  expect(await row("cancelled")).toMatchObject({ category: "UTILITY" });
  await tell(
    { event: "template_category", template: template("cancelled"), from: "UTILITY", to: "MARKETING", due: null },
    at(11),
  );
  expect(await row("cancelled")).toMatchObject({ status: "paused", category: "MARKETING" });
});

test("one that was deleted at Meta is not handed in again by itself", async () => {
  await prepare();
  meta.templates = meta.templates.filter(({ name }) => name !== template("cancelled").name);
  await prepare();
  expect(await row("cancelled")).toMatchObject({ status: "deleted" });
  expect(meta.templates.some(({ name }) => name.startsWith("croozer_cancelled"))).toBe(false);
});

test("a rejected one is handed in once more under its id, one that is gone as a new one", async () => {
  await prepare();
  await status("edited", "REJECTED", new Date(), "PROMOTIONAL");
  const { id } = template("edited");
  const again = (wasRejected: string | null) =>
    submitTemplate(platform, business.inTx, {
      channelId: business.channelId,
      key: "edited",
      language: "en",
      wasRejected,
    });
  await again(id);
  expect(await row("edited")).toMatchObject({ status: "rejected" });
  await business.inTx((tx) => submitAgain(tx, { key: "edited", language: "en" }));
  await again(id);
  expect(meta.calls.at(-1)).toBe(`POST ${id}`);
  expect(await row("edited")).toMatchObject({ status: "pending", reason: null });
  meta.templates = meta.templates.filter((one) => one.id !== id);
  await prepare();
  await business.inTx((tx) => submitAgain(tx, { key: "edited", language: "en" }));
  await again(null);
  expect(meta.templates).toHaveLength(all);
  expect(await row("edited")).toMatchObject({ status: "pending" });
});

test("older words go once the new ones are approved", async () => {
  const { name } = template("preparing");
  const older = {
    id: "777",
    name: `${name.slice(0, -8)}00000000`,
    language: "en",
    status: "APPROVED",
    category: "UTILITY",
  };
  meta.templates = [older, { ...older, id: "778", name: "their_own" }];
  await prepare();
  expect(meta.templates).toContainEqual(older);
  approveAll();
  await prepare();
  expect(meta.templates).not.toContainEqual(older);
  expect(meta.templates).toHaveLength(all + 1);
});

test("one is found in the first language that Meta has approved", async () => {
  await prepare();
  expect(await approvedIn(["he", "en"])).toBeNull();
  await status("ready_pickup", "APPROVED", new Date());
  expect(await approvedIn(["he", "en"])).toMatchObject({ language: "en" });
  expect(await approvedIn(["he"])).toBeNull();
});

test("the owner, who never wrote, is told by a template; without an approved one nobody is made up", async () => {
  const values = { business: "Napoli\nPizza", count: 3, minutes: 7 };
  const send = () =>
    business.inTx((tx) =>
      sendTemplateTo(tx, publicUrl(), {
        phone: "+972550000999",
        template: "orders_waiting",
        languages: ["he", "en"],
        values,
      }),
    );
  const people = () => business.inTx((tx) => tx.query("select 1 from customers where business_id = $1", [business.id]));
  await prepare();
  expect(await send()).toEqual({ messageId: null, reason: "template_not_approved" });
  expect(await people()).toHaveLength(0);
  approveAll();
  await prepare();
  const { messageId } = await send();
  const [message] = await business.inTx((tx) =>
    tx.query<{ status: string; content: object }>(
      "select status, content from messages where business_id = $1 and id = $2",
      [business.id, messageId],
    ),
  );
  expect(message).toMatchObject({
    status: "queued",
    content: { type: "template", language: "he", body: expect.stringContaining("אצל Napoli Pizza: 3") },
  });
});

test("accounts that were connected before are looked at too, one number of each", async () => {
  await lookAtAccounts(platform, "prepare_templates");
  const admin = new pg.Client(platform.databaseUrl);
  await admin.connect();
  const sql = "select 1 from graphile_worker.jobs where task_identifier = 'prepare_templates' and key like $1";
  const jobs = await admin.query(sql, [`${business.id}:%`]);
  await admin.end();
  expect(jobs.rows).toHaveLength(1);
});
