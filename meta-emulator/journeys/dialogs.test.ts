import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, test as base, beforeAll, expect, vi } from "vitest";
import { startEmulator } from "../src/emulator.ts";
import { openBrowser } from "./browser.ts";
import { startProduct } from "./product.ts";

const app = { id: "400000000000001", secret: "test_app_secret" };
const config = "600000000000001";
const portfolio = "300000000000001";
const waba = "100000000000001";
const number = "200000000000001";

// Two at once: more only wait for the processor.
vi.setConfig({ maxConcurrency: 2 });

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

type Said = { event: string; data: Record<string, string> };
type Answer = { status: string; authResponse: Record<string, string> | null };

/** Each has an emulator and a product of its own: they go on beside each other. */
const test = base
  .extend("emulator", async ({ onTestFinished }) => {
    const emulator = await startEmulator({ port: 0 });
    onTestFinished(() => emulator.close());
    emulator.describe({
      apps: [{ ...app, name: "Demo Product", fields: ["account_update"] }],
      portfolios: [{ id: portfolio, name: "Example Ltd" }],
      wabas: [{ id: waba, name: "Example WABA", portfolioId: portfolio }],
      phoneNumbers: [{ id: number, wabaId: waba, displayPhoneNumber: "+1 555-555-0100", verifiedName: "Example" }],
      users: [
        { id: "10200000000000001", name: "Rona Example", language: "en", portfolios: [portfolio] },
        { id: "10200000000000002", name: "נועה לדוגמה", language: "he", portfolios: [portfolio] },
      ],
      loginConfigs: [{ id: config, appId: app.id }],
    });
    return emulator;
  })
  .extend("page", async ({ emulator, onTestFinished }) => {
    const product = await startProduct(emulator.url, app.id, config);
    onTestFinished(() => product.close());
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(product.url);
    await page.waitForFunction("window.ready === true");
    return page;
  })
  /** Presses the product's button, which starts what is asked for, and answers the popup. */
  .extend("start", ({ page }) => async (call: string, extras: Record<string, unknown> = {}) => {
    await page.evaluate(`window.extras = ${JSON.stringify(extras)}; window.start = () => ${call};`);
    const [popup] = await Promise.all([page.waitForEvent("popup"), page.click("#signup")]);
    await popup.waitForSelector("[data-testid=dialog]");
    return popup;
  })
  .extend("outcome", ({ page }) => async (): Promise<{ answer: Answer; heard: (Said | string)[] }> => {
    await page.waitForFunction("window.answers.length > 0");
    return page.evaluate("({ answer: window.answers.pop(), heard: window.heard.splice(0) })");
  });

/** Presses the main button and waits for the next step. */
async function next(popup: Page, step: string): Promise<void> {
  await popup.click("footer .primary");
  await popup.waitForSelector(`[data-testid=dialog][data-step=${step}]`);
}

async function signInAs(popup: Page, userId: string, step: string): Promise<void> {
  await popup.click(`button[value="${userId}"]`);
  await popup.waitForSelector(`[data-testid=dialog][data-step=${step}]`);
}

test.concurrent("a business connects a new number in the popup; the page gets the ids and a code that works", async ({
  emulator,
  start,
  outcome,
}) => {
  const popup = await start("signUp()");
  await signInAs(popup, "10200000000000001", "business");
  await next(popup, "waba");
  await next(popup, "number");
  await popup.check("input[name=number][value=new]");
  await popup.fill("input[name=phone]", "+972 55-000-0777");
  await popup.fill("input[name=displayName]", "Falafel Rona");
  await next(popup, "verify");
  const sent = (await popup.textContent("[data-testid=sent-code]")) ?? "";
  await popup.fill("input[name=code]", /\d{6}(?!\d)/.exec(sent.replace(/\+\S+ \S+/, ""))?.[0] ?? "");
  await next(popup, "permissions");
  await next(popup, "done");
  const closed = popup.waitForEvent("close");
  await popup.click("footer .primary");
  await closed;
  const { answer, heard } = await outcome();
  expect(heard.map((said) => (typeof said === "string" ? said : said.event))).toEqual(["FINISH", "not JSON"]);
  expect(heard[0]).toMatchObject({ version: 3, data: { waba_id: waba, business_id: portfolio } });
  expect(answer).toMatchObject({ status: "connected", authResponse: { userID: null, expiresIn: null } });
  const query = new URLSearchParams({
    client_id: app.id,
    client_secret: app.secret,
    code: answer.authResponse?.code ?? "",
  });
  const exchanged = await fetch(`${emulator.url}/v26.0/oauth/access_token?${query}`);
  expect(exchanged.status).toBe(200);
});

test.concurrent("a popup that is closed on the way says where, and calls back with nothing", async ({
  start,
  outcome,
}) => {
  const popup = await start("signUp()");
  await signInAs(popup, "10200000000000001", "business");
  await next(popup, "waba");
  await popup.close({ runBeforeUnload: true });
  const { answer, heard } = await outcome();
  expect(heard).toEqual([
    { type: "WA_EMBEDDED_SIGNUP", event: "CANCEL", version: 3, data: { current_step: "WABA_PHONE_PROFILE_PICKER" } },
  ]);
  expect(answer).toEqual({ status: "unknown", authResponse: null });
});

test.concurrent("going back in the popup is not leaving it, and closing it afterwards is", async ({
  start,
  outcome,
}) => {
  const popup = await start("signUp()");
  await signInAs(popup, "10200000000000001", "business");
  await next(popup, "waba");
  await popup.goBack();
  await popup.waitForSelector("[data-testid=dialog][data-step=waba]");
  await popup.close({ runBeforeUnload: true });
  const { heard } = await outcome();
  expect(heard).toMatchObject([{ event: "CANCEL", data: { current_step: "WABA_PHONE_PROFILE_PICKER" } }]);
});

test.concurrent("Enter in the field for a name signs in whom it names, not the first in the list", async ({
  start,
}) => {
  const popup = await start("signUp()");
  await popup.click("details summary");
  await popup.fill("input[name=name]", "Somebody New");
  await popup.press("input[name=name]", "Enter");
  await popup.waitForSelector("[data-testid=dialog][data-step=business]");
  expect(await popup.locator("input[name=business]").count()).toBe(1);
});

test.concurrent("a code that a voice says in Hebrew reads from its first digit, left to right", async ({ start }) => {
  const popup = await start("signUp()");
  await signInAs(popup, "10200000000000002", "business");
  await next(popup, "waba");
  await next(popup, "number");
  await popup.check("input[name=number][value=new]");
  await popup.fill("input[name=phone]", "+972 55-000-0779");
  await popup.check("input[name=method][value=VOICE]");
  await next(popup, "verify");
  const places = await popup.evaluate(`(() => {
    const text = document.querySelector("[data-testid=sent-code] p").firstChild;
    const range = document.createRange();
    return [...text.data].flatMap((letter, at) => {
      if (!/\\d/.test(letter)) return [];
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return [range.getBoundingClientRect().x];
    });
  })()`);
  expect(places).toHaveLength(6);
  expect(places).toEqual([...(places as number[])].sort((a, b) => a - b));
});

test.concurrent("closing the last page counts as finished, code included", async ({ start, outcome }) => {
  const popup = await start("signUp()", { featureType: "only_waba_sharing" });
  await signInAs(popup, "10200000000000001", "business");
  await next(popup, "waba");
  await next(popup, "permissions");
  await next(popup, "done");
  await popup.close({ runBeforeUnload: true });
  const { answer, heard } = await outcome();
  expect(heard[0]).toMatchObject({ event: "FINISH_ONLY_WABA", data: { waba_id: waba } });
  expect(answer.authResponse?.code).toMatch(/^AQ/);
});

test.concurrent("an error is reported to the page that asked", async ({ start, outcome }) => {
  const popup = await start("signUp()");
  await signInAs(popup, "10200000000000001", "business");
  await popup.click("[data-testid=tools] summary");
  await popup.click("[data-testid=tools] button[value=fail]");
  await popup.click("button[value=report]");
  const { heard } = await outcome();
  expect(heard[0]).toMatchObject({
    event: "CANCEL",
    data: { error_message: "WABA not eligible", error_code: "2388098" },
  });
});

test.concurrent("Facebook Login: a token in the page, the status, a call and signing out", async ({
  page,
  start,
  outcome,
}) => {
  expect(await page.evaluate("loginStatus()")).toEqual({ status: "unknown", authResponse: null });
  const popup = await start("logIn()");
  await signInAs(popup, "10200000000000001", "permissions");
  await popup.click("footer .primary");
  const { answer } = await outcome();
  expect(answer).toMatchObject({
    status: "connected",
    authResponse: { userID: "10200000000000001", graphDomain: "facebook", grantedScopes: "public_profile" },
  });
  expect(await page.evaluate("loginStatus()")).toMatchObject({ status: "connected" });
  expect(await page.evaluate("api('/me?fields=id,name')")).toEqual({ id: "10200000000000001", name: "Rona Example" });
  expect(await page.evaluate("logOut()")).toEqual({ status: "unknown", authResponse: null });
});

test.concurrent.for([
  ["10200000000000001", "ltr", 600],
  ["10200000000000002", "rtl", 390],
] as const)(
  "every page of Embedded Signup is good to use for %s (%s, %i wide)",
  async ([userId, direction, width], { start }) => {
    const popup = await start("signUp()");
    await popup.setViewportSize({ width, height: 700 });
    await inspect(popup, `sign-in-${direction}`);
    await signInAs(popup, userId, "business");
    expect(await popup.getAttribute("html", "dir")).toBe(direction);
    await inspect(popup, `business-${direction}`);
    await next(popup, "waba");
    await popup.check("input[name=waba][value=new]");
    await inspect(popup, `waba-${direction}`);
    await next(popup, "waba_profile");
    await inspect(popup, `profile-${direction}`);
    await next(popup, "number");
    await popup.fill("input[name=phone]", `+972 55-000-0${width}`);
    await popup.fill("input[name=displayName]", "WhatsApp Pizza");
    await popup.click("footer .primary");
    await popup.waitForSelector("[data-testid=problem]");
    expect(await popup.inputValue("input[name=displayName]")).toBe("WhatsApp Pizza");
    await inspect(popup, `number-${direction}`);
    await popup.fill("input[name=displayName]", "Falafel Rona");
    await next(popup, "verify");
    await inspect(popup, `verify-${direction}`);
    await popup.click("button[value=later]");
    await popup.waitForSelector("[data-step=permissions]");
    await inspect(popup, `permissions-${direction}`);
    await next(popup, "done");
    await inspect(popup, `done-${direction}`);
  },
);

/** Nothing stands out to the side, and assistive programs find their way. */
async function inspect(popup: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: popup }).withTags(["wcag2a", "wcag2aa"]).analyze();
  expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  expect(await popup.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
}
