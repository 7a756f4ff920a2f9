import { afterAll, beforeAll, expect, test } from "vitest";
import { hear, openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { accountTemplates, noteAccountTemplate } from "./account-templates.ts";
import { openTestAccount, type TestAccount } from "./test-account.ts";

let meta: TestAccount;
let platform: TestPlatform;
let business: TestBusiness;
let conversationId: string;
beforeAll(async () => {
  meta = await openTestAccount();
  platform = await openTestPlatform({ env: { META_GRAPH_URL: meta.url } });
  business = await openTestBusiness(platform);
  ({ conversationId } = await hear(business));
});
afterAll(async () => {
  await platform.close();
  await meta.close();
});

const body = (text: string) => ({ type: "BODY", text });
const template = (id: string, components: object[], more: object = {}) => ({
  ...{ id, name: `t${id}`, language: "he", status: "APPROVED", category: "UTILITY", components },
  ...more,
});
const look = (fresh = false) => accountTemplates(platform, business.inTx, { conversationId, fresh });

test("an account's approved templates are there as they are filled in, and Meta is asked once for a while", async () => {
  meta.templates = [
    template("1", [
      { type: "HEADER", format: "IMAGE" },
      body("Hi {{1}}"),
      { type: "FOOTER", text: "Napoli" },
      { type: "BUTTONS", buttons: [{ type: "URL", text: "Track", url: "https://example.com/{{1}}" }] },
    ]),
    template("2", [body("Code {{1}}")], { category: "AUTHENTICATION" }),
    template("3", [body("Cards"), { type: "CAROUSEL", cards: [] }]),
  ];
  const first = await look();
  expect(first).toMatchObject({
    items: [
      {
        id: "1",
        name: "t1",
        header: { format: "image", text: null },
        body: "Hi {{1}}",
        footer: "Napoli",
        buttons: [{ type: "url", text: "Track", url: "https://example.com/{{1}}" }],
      },
    ],
    others: 2,
    problem: null,
  });
  const calls = meta.calls.length;
  expect(await look()).toEqual(first);
  expect(meta.calls).toHaveLength(calls);
});

test("one that Meta pauses is not offered any more, and a new one is asked for", async () => {
  const integration = await business.inTx((tx) =>
    tx.query<{ id: string }>("select id from integrations where business_id = $1", [business.id]),
  );
  const integrationId = integration[0]?.id ?? "";
  const tell = (providerId: string, status: string) =>
    business.inTx((tx) => noteAccountTemplate(tx, { integrationId, providerId, status }));
  await tell("1", "PAUSED");
  expect((await look()).items).toEqual([]);
  meta.templates = [template("4", [body("New")])];
  await tell("4", "APPROVED");
  expect((await look()).items.map(({ id }) => id)).toEqual(["4"]);
});

test("without an answer of Meta's stays what was known, with the reason", async () => {
  await meta.close();
  const past = new Date(Date.now() - 3_600_000);
  await business.inTx((tx) =>
    tx.query("update template_lists set asked_at = $2 where business_id = $1", [business.id, past]),
  );
  expect(await look()).toMatchObject({ items: [{ id: "4" }], problem: "unreachable" });
});
