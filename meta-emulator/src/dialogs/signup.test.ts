import { afterEach, beforeEach, expect, test } from "vitest";
import type { ConfigOverrides } from "../config.ts";
import { appToken, type Desk, ids, openDesk } from "../testing/desk.ts";
import { DialogVisitor } from "../testing/dialog-visitor.ts";
import { readFixture, shapeOf } from "../testing/fixtures.ts";
import { problemWords } from "./problem-words.ts";
import { problems } from "./problems.ts";

const rona = "10200000000000001";
const config = "600000000000001";
const origin = "http://127.0.0.1:3999";
const partner = "300000000000099";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  describe();
});
afterEach(() => desk.close());

function describe(): void {
  desk.emulator.describe({
    portfolios: [{ id: partner, name: "Partner Ltd" }],
    apps: [{ id: ids.app, businessId: partner, fields: ["messages", "account_update"] }],
    users: [{ id: rona, name: "Rona Example", portfolios: [ids.portfolio] }],
    loginConfigs: [{ id: config, appId: ids.app }],
  });
}

const client = { client_id: ids.app, client_secret: ids.secret };

async function launch(extras: Record<string, unknown> = {}, more: Record<string, string> = {}): Promise<DialogVisitor> {
  const query = {
    ...{ client_id: ids.app, config_id: config, response_type: "code", sdk: "joey", callback: "f1", origin },
    extras: JSON.stringify({ setup: {}, ...extras }),
    ...more,
  };
  return new DialogVisitor(desk.emulator.url).open("/www.facebook.com/v26.0/dialog/oauth", query);
}

/** Signed in, portfolio and account chosen. */
async function toNumber(extras: Record<string, unknown> = {}): Promise<DialogVisitor> {
  const dialog = await launch(extras);
  await dialog.press("", { userId: rona });
  await dialog.press("business", { business: ids.portfolio });
  return dialog.press("waba", { waba: ids.waba });
}

function sessionInfo(
  messages: string[] | null,
): Record<string, never> & { event: string; data: Record<string, string> } {
  return JSON.parse(messages?.[0] ?? "null");
}

const newNumber = { number: "new", phone: "+972 55-000-0777", displayName: "Falafel Rona", method: "SMS" };

test("a business signs up with everything new, and what it made works by the API", async () => {
  const dialog = await launch();
  expect(dialog.step).toBe("sign_in");
  await dialog.press("", { userId: rona });
  expect(dialog.step).toBe("business");
  await dialog.press("business", { business: "new", name: "Falafel Ltd", email: "rona@example.com" });
  expect(dialog.step).toBe("waba");
  await dialog.press("waba", { waba: "new" });
  await dialog.press("waba_profile", { name: "Falafel WABA", timezone: "70" });
  await dialog.press("number", newNumber);
  expect(dialog.step).toBe("verify");
  const { codes } = (await desk.call("GET", "/control/codes")).body as unknown as { codes: { code: string }[] };
  expect(codes.map(({ code }) => code)).toEqual([dialog.sentCode]);
  const wrong = dialog.sentCode === "000000" ? "000001" : "000000";
  await dialog.press("verify", { code: wrong });
  expect(dialog.step).toBe("verify");
  expect(dialog.problem).toMatch(/code/);
  await dialog.press("verify", { code: dialog.sentCode });
  expect(dialog.step).toBe("permissions");
  await dialog.press("permissions");
  expect(dialog.step).toBe("done");
  await dialog.press("finish");

  const [said, answer] = dialog.task.now ?? [];
  expect(dialog.task.origin).toBe(origin);
  const event = JSON.parse(said ?? "");
  expect(shapeOf(event)).toEqual(shapeOf(readFixture("embedded-signup.event.finish")));
  const result = new URLSearchParams(answer);
  expect(result.get("cb")).toBe("f1");
  const exchanged = await desk.call("POST", "/v26.0/oauth/access_token", { ...client, code: result.get("code") }, null);
  const token = String(exchanged.body.access_token);
  const { waba_id, phone_number_id, business_id } = event.data;
  const waba = await desk.call(
    "GET",
    `/v26.0/${waba_id}?fields=name,timezone_id,owner_business_info`,
    undefined,
    token,
  );
  expect(waba.body).toMatchObject({
    name: "Falafel WABA",
    timezone_id: "70",
    owner_business_info: { id: business_id, name: "Falafel Ltd" },
  });
  const numbers = await desk.call("GET", `/v26.0/${waba_id}/phone_numbers`, undefined, token);
  expect(numbers.body.data).toMatchObject([
    { id: phone_number_id, verified_name: "Falafel Rona", code_verification_status: "VERIFIED" },
  ]);
  const debugged = await desk.call("GET", `/debug_token?input_token=${token}`, undefined, appToken());
  expect(debugged.body.data).toMatchObject({
    type: "SYSTEM_USER",
    granular_scopes: [
      { scope: "whatsapp_business_management", target_ids: [waba_id] },
      { scope: "whatsapp_business_messaging", target_ids: [waba_id] },
    ],
  });
  const pin = { messaging_product: "whatsapp", pin: "123456" };
  expect((await desk.call("POST", `/v26.0/${phone_number_id}/register`, pin, token)).body).toEqual({ success: true });
  expect((await desk.call("POST", `/v26.0/${waba_id}/subscribed_apps`, undefined, token)).body).toEqual({
    success: true,
  });
  expect((await desk.call("GET", `/v26.0/${ids.waba}`, undefined, token)).body.error).toMatchObject({
    error_subcode: 33,
  });
});

test("the partner hears who was added, with its own business as the entry", async () => {
  const dialog = await toNumber({ setup: { solutionID: "1710000000000001" } });
  await dialog.press("number", { number: ids.number });
  await dialog.press("permissions");
  await desk.receiver.until(() => desk.receiver.received.length === 2);
  const added = desk.receiver.received.map(({ payload }) => payload);
  const kinds = added.map(({ entry }) => shapeOf(entry));
  expect(kinds).toContainEqual(shapeOf(readFixture("whatsapp.account.partner-added").entry));
  expect(kinds).toContainEqual(shapeOf(readFixture("whatsapp.account.partner-app-installed").entry));
  expect(added.map(({ entry }) => entry?.[0]?.id)).toEqual([partner, partner]);
});

test("the code's 30 seconds begin when it is handed over, also by closing the last page", async () => {
  const dialog = await toNumber();
  await dialog.press("number", { number: ids.number });
  await dialog.press("permissions");
  const { onClose, beacon } = dialog.task;
  expect(shapeOf(JSON.parse(onClose[0] ?? ""))).toEqual(shapeOf(readFixture("embedded-signup.event.finish")));
  await desk.call("POST", "/control/clock", { advanceMs: 600_000 });
  await fetch(`${desk.emulator.url}${beacon}`, { method: "POST" });
  const code = new URLSearchParams(onClose[1]).get("code");
  await desk.call("POST", "/control/clock", { advanceMs: 29_000 });
  expect((await desk.call("POST", "/oauth/access_token", { ...client, code }, null)).status).toBe(200);
});

test("closing any page before names the step, the first one nothing", async () => {
  const dialog = await launch();
  expect(dialog.task.onClose).toEqual([]);
  const seen: string[] = [];
  const look = () => seen.push(sessionInfo(dialog.task.onClose).data.current_step ?? "");
  await dialog.press("", { userId: rona });
  expect(shapeOf(sessionInfo(dialog.task.onClose))).toEqual(shapeOf(readFixture("embedded-signup.event.cancel-step")));
  look();
  await dialog.press("business", { business: ids.portfolio });
  look();
  await dialog.press("waba", { waba: "new" });
  look();
  await dialog.press("waba_profile", { name: "New" });
  look();
  await dialog.press("number", newNumber);
  look();
  await dialog.press("later");
  look();
  expect(seen).toEqual([
    "BUSINESS_ACCOUNT_SELECTION",
    "WABA_PHONE_PROFILE_PICKER",
    "WHATSAPP_BUSINESS_PROFILE_SETUP",
    "PHONE_NUMBER_SETUP",
    "PHONE_NUMBER_VERIFICATION",
    "PERMISSIONS",
  ]);
  await dialog.press("cancel");
  expect(sessionInfo(dialog.task.now)).toMatchObject({ event: "CANCEL", data: { current_step: "PERMISSIONS" } });
  expect(new URLSearchParams(dialog.task.now?.[1]).get("error")).toBe("access_denied");
});

test("back leads where it came from, and nothing is lost", async () => {
  const dialog = await toNumber();
  await dialog.press("back");
  expect(dialog.step).toBe("waba");
  await dialog.press("back");
  await dialog.press("back");
  expect(dialog.step).toBe("sign_in");
  await dialog.press("", { userId: rona });
  expect(dialog.html).toContain(`value="${ids.portfolio}" checked`);
});

test("an error that is reported is a CANCEL with the error, one that ends it an ERROR", async () => {
  const dialog = await toNumber();
  await dialog.press("number", { ...newNumber, displayName: "WhatsApp Pizza" });
  expect(dialog.problem).toMatch(/guidelines/);
  await dialog.press("report");
  const cancelled = sessionInfo(dialog.task.now);
  const reported = readFixture("embedded-signup.event.cancel-reported-error");
  expect(shapeOf(cancelled)).toEqual(shapeOf(reported));
  expect(cancelled.data).toMatchObject({ error_code: "524126", session_id: expect.stringMatching(/^[0-9a-f]{15}$/) });

  const order = { message: "WABA not eligible", event: "ERROR", step: "waba" };
  await desk.call("POST", "/control/dialogs/next-problem", order);
  const second = await toNumber();
  expect(sessionInfo(second.task.now)).toEqual(readFixture("embedded-signup.event.error"));
});

test.each([
  ["a number of another account", { phone: "+1 555-555-0199" }, /another WhatsApp account/],
  ["a number twice", { phone: "+1 555-555-0100" }, /already in your list/],
  ["no number", { phone: "12" }, /valid/],
  ["a name of two letters", { displayName: "ab" }, /guidelines/],
])("%s is refused on the spot", async (_what, change, problem) => {
  const other = { id: "100000000000002", portfolioId: partner };
  desk.emulator.describe({
    wabas: [other],
    phoneNumbers: [{ wabaId: other.id, displayPhoneNumber: "+1 555-555-0199", verifiedName: "Other" }],
  });
  const dialog = await toNumber();
  await dialog.press("number", { ...newNumber, ...change });
  expect(dialog.step).toBe("number");
  expect(dialog.problem).toMatch(problem);
});

test("an employee of a portfolio cannot connect it", async () => {
  desk.emulator.describe({ users: [{ id: rona, portfolios: [{ id: ids.portfolio, role: "employee" }] }] });
  const dialog = await launch();
  await dialog.press("", { userId: rona });
  await dialog.press("business", { business: ids.portfolio });
  expect(dialog.step).toBe("business");
  expect(dialog.problem).toMatch(/admin/);
});

test("an account made in the popup pays at once, or when its owner has added a payment method", async () => {
  const made = async (config: ConfigOverrides) => {
    await desk.close();
    desk = await openDesk(config);
    describe();
    const dialog = await launch();
    await dialog.press("", { userId: rona });
    await dialog.press("business", { business: ids.portfolio });
    await dialog.press("waba", { waba: "new" });
    await dialog.press("waba_profile", { name: "Falafel WABA" });
    const { body } = await desk.call("GET", "/control/world");
    const wabas = body.wabas as unknown as { name: string; standing: { fundingId: string | null } }[];
    return wabas.find(({ name }) => name === "Falafel WABA")?.standing.fundingId;
  };
  expect(await made({})).toMatch(/^\d+$/);
  expect(await made({ dialogs: { newAccountPays: false } })).toBeNull();
});

test("who reads Hebrew is told in Hebrew what is wrong; the page is told in Meta's words", async () => {
  desk.emulator.describe({ users: [{ id: rona, language: "he" }] });
  const dialog = await toNumber();
  await dialog.press("number", newNumber);
  await dialog.press("verify", { code: "nonsense" });
  expect(dialog.problem).toBe("הקוד שגוי.");
  await dialog.press("report");
  expect(sessionInfo(dialog.task.now).data.error_message).toBe("The verification code is wrong.");
  const portfolios = [{ id: ids.portfolio, standing: { maxPhoneNumbers: 2 } }];
  desk.emulator.describe({ portfolios });
  const full = await toNumber();
  await full.press("number", { ...newNumber, phone: "+972 55-000-0778" });
  expect(full.problem).toMatch(/^העסק הגיע .*: 2\.$/u);
});

test.each(Object.values(problems))("$message is said in Hebrew too", ({ message }) => {
  expect(problemWords(message, "he")).toMatch(/\p{Script=Hebrew}/u);
});

test("what the page knows beforehand is filled in", async () => {
  const setup = {
    business: { name: "Known Ltd", email: "known@example.com", phone: { code: 972, number: "550000888" } },
    phone: { displayName: "Known Display", category: "RESTAURANT" },
  };
  const dialog = await launch({ setup });
  await dialog.press("", { userId: rona });
  expect(dialog.html).toContain('value="Known Ltd"');
  expect(dialog.html).toContain('value="known@example.com"');
  await dialog.press("business", { business: ids.portfolio });
  await dialog.press("waba", { waba: ids.waba });
  expect(dialog.html).toContain('value="Known Display"');
  expect(dialog.html).toContain('value="+972550000888"');
  expect(dialog.html).toContain('value="RESTAURANT" selected');
});

test("a number that the partner proved beforehand moves to the customer", async () => {
  desk.emulator.describe({
    wabas: [{ id: "100000000000003", portfolioId: partner }],
    phoneNumbers: [
      {
        id: "200000000000003",
        wabaId: "100000000000003",
        displayPhoneNumber: "+972 55-000-0333",
        verifiedName: "Pool",
      },
    ],
  });
  const dialog = await toNumber({ setup: { preVerifiedPhone: { ids: ["200000000000003"] } } });
  await dialog.press("number", { number: "200000000000003" });
  await dialog.press("permissions");
  await dialog.press("finish");
  expect(sessionInfo(dialog.task.now).data).toMatchObject({ waba_id: ids.waba, phone_number_id: "200000000000003" });
});

test("only sharing the account skips the number", async () => {
  const dialog = await toNumber({ featureType: "only_waba_sharing" });
  expect(dialog.step).toBe("permissions");
  await dialog.press("permissions");
  await dialog.press("finish");
  const said = sessionInfo(dialog.task.now);
  expect(said.event).toBe("FINISH_ONLY_WABA");
  expect(shapeOf(said)).toEqual(shapeOf(readFixture("embedded-signup.event.finish-only-waba")));
});

test("a number of the WhatsApp Business app stays there and needs no registration", async () => {
  const dialog = await toNumber({ featureType: "whatsapp_business_app_onboarding" });
  await dialog.press("number", newNumber);
  await dialog.press("verify", { code: dialog.sentCode, shareHistory: "yes" });
  await dialog.press("permissions");
  await dialog.press("finish");
  const said = sessionInfo(dialog.task.now);
  expect(said.event).toBe("FINISH_WHATSAPP_BUSINESS_APP_ONBOARDING");
  expect(shapeOf(said)).toEqual(shapeOf(readFixture("embedded-signup.event.finish-coexistence")));
  const fields = "fields=is_on_biz_app,platform_type,verified_name";
  const { body } = await desk.call("GET", `/v26.0/${ids.waba}/phone_numbers?${fields}`);
  expect(body.data).toContainEqual(
    expect.objectContaining({ is_on_biz_app: true, platform_type: "CLOUD_API", verified_name: "Falafel Rona" }),
  );
});

test("installing only the app grants access and shares nothing", async () => {
  const dialog = await toNumber({ features: [{ name: "app_only_install" }] });
  await dialog.press("permissions");
  await dialog.press("finish");
  expect(sessionInfo(dialog.task.now).event).toBe("FINISH_GRANT_ONLY_API_ACCESS");
  await desk.receiver.until(() => desk.receiver.received.length === 1);
  expect(desk.receiver.values()[0]).toMatchObject({ event: "PARTNER_APP_INSTALLED" });
});

test("several accounts are shared at once, and stay so when signing up again", async () => {
  const second = "100000000000002";
  desk.emulator.describe({ wabas: [{ id: second, portfolioId: ids.portfolio, name: "Second" }] });
  const dialog = await launch();
  await dialog.press("", { userId: rona });
  await dialog.press("business", { business: ids.portfolio });
  await dialog.press("waba", { waba: ids.waba, more: [second] });
  await dialog.press("number", { number: ids.number });
  await dialog.press("permissions");
  await dialog.press("finish");
  const said = sessionInfo(dialog.task.now);
  const multi = readFixture("embedded-signup.event.finish-multi-waba") as { data: Record<string, unknown> };
  const { catalog_ids: _optional, ...data } = multi.data;
  expect(shapeOf(said)).toEqual(shapeOf({ ...multi, data }));
  const code = new URLSearchParams(dialog.task.now?.[1]).get("code");
  await desk.call("POST", "/oauth/access_token", { ...client, code }, null);

  const again = await toNumber();
  await again.press("number", { number: ids.number });
  await again.press("permissions");
  await again.press("finish");
  const newCode = new URLSearchParams(again.task.now?.[1]).get("code");
  const { body } = await desk.call("POST", "/oauth/access_token", { ...client, code: newCode }, null);
  expect((await desk.call("GET", `/v26.0/${second}`, undefined, String(body.access_token))).body.id).toBe(second);
});

test("without the SDK the answer comes by the address", async () => {
  const redirectUri = "http://127.0.0.1:3999/connected?from=meta";
  const way = { sdk: undefined, redirect_uri: redirectUri, state: "s-1" } as unknown as Record<string, string>;
  const query = { client_id: ids.app, config_id: config, response_type: "code", ...way };
  const known = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
  const dialog = await new DialogVisitor(desk.emulator.url).open("/www.facebook.com/v26.0/dialog/oauth", known);
  await dialog.press("", { userId: rona });
  await dialog.press("business", { business: ids.portfolio });
  await dialog.press("waba", { waba: ids.waba });
  await dialog.press("number", { number: "none" });
  await dialog.press("permissions");
  await dialog.press("finish");
  const address = new URL(dialog.address ?? "");
  expect(`${address.origin}${address.pathname}${address.hash}`).toBe("http://127.0.0.1:3999/connected#_=_");
  expect(address.searchParams.get("state")).toBe("s-1");
  const exchange = { ...client, code: address.searchParams.get("code"), redirect_uri: redirectUri };
  expect((await desk.call("POST", "/oauth/access_token", exchange, null)).status).toBe(200);
});

test.each([
  ["an app nobody knows", { client_id: "1" }, /Invalid App ID/],
  ["a configuration of nobody", { config_id: "1" }, /config_id/],
  ["no origin", { origin: "" }, /host domain/],
])("%s does not open", async (_what, change, message) => {
  expect((await launch({}, change)).refusal).toMatch(message);
});
