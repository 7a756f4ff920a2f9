import { rm } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, test as base, beforeAll, expect, vi } from "vitest";
import { startEmulator } from "../src/emulator.ts";
import { deskOf, ids, testWorld } from "../src/testing/desk.ts";
import { Receiver } from "../src/testing/receiver.ts";
import { openBrowser } from "./browser.ts";
import { buildPage } from "./build-page.ts";

const tabs = ["time", "faults", "webhooks", "calls", "templates", "numbers", "limits"];

// Two at once: more only wait for the processor.
vi.setConfig({ maxConcurrency: 2 });

let browser: Browser;
let pageDir: string;

beforeAll(async () => {
  pageDir = await buildPage();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(pageDir, { recursive: true });
});

/** Each has a desk of its own: they go on beside each other. */
const test = base
  .extend("desk", async ({ onTestFinished }) => {
    const receiver = await new Receiver().start();
    const emulator = await startEmulator({ port: 0, pageDir, timing: { sentMs: 0, deliveredMs: 0 } });
    const world = testWorld(receiver.url);
    emulator.describe({ ...world, templates: [{ name: "order_ready", body: "Your order is ready." }] });
    emulator.describe({
      apps: [
        {
          id: ids.app,
          fields: ["messages", "message_template_status_update", "phone_number_quality_update", "smb_message_echoes"],
        },
      ],
    });
    const desk = deskOf(emulator, receiver);
    onTestFinished(() => desk.close());
    return desk;
  })
  .extend("open", ({ desk, onTestFinished }) => async (language: "en" | "he", width = 1440) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    onTestFinished(() => context.close());
    await context.addInitScript((chosen) => localStorage.setItem("phone.language", chosen), language);
    const page = await context.newPage();
    await page.goto(`${desk.emulator.url}/phone`);
    return {
      page,
      tab: (name: string) => page.getByTestId(`panel-tab-${name}`),
      outcome: () => page.getByRole("status").filter({ hasText: /./u }).last(),
    };
  });

test.concurrent("a template is rejected, and the webhook that told of it is one tap away", async ({ open }) => {
  const { page, tab, outcome } = await open("en");
  await tab("templates").click();
  const row = page.getByTestId("template-order_ready");
  await row.getByRole("button", { name: /order_ready/u }).click();
  await row.getByRole("button", { name: "Reject" }).click();
  await row.getByText("rejected", { exact: true }).waitFor();
  await outcome().getByRole("button", { name: "1 webhook" }).click();
  expect(await tab("webhooks").getAttribute("aria-selected")).toBe("true");
  await page.getByText('"REJECTED"').waitFor();
});

test.concurrent("a refused call says what it means, and is made to fail on purpose from there", async ({
  desk,
  open,
}) => {
  await desk.send({ to: "+972550000101", type: "text", text: {} });
  const { page, tab } = await open("en");
  await tab("calls").click();
  const call = page.getByTestId("api-call").first();
  await call.getByText("A required parameter is missing", { exact: false }).waitFor();
  await call.getByRole("button").first().click();
  await call.getByRole("button", { name: "Make it fail…" }).click();
  const editor = page.getByTestId("rule-editor");
  await editor.getByLabel("Code").fill("130429");
  await editor.getByRole("button", { name: "Save" }).click();
  await page.getByText("once more").waitFor();
  expect((await desk.send({ to: "+972550000101", type: "text", text: { body: "hi" } })).body.error?.code).toBe(130429);
  await page.getByText("used up").waitFor();
});

test.concurrent("a number loses its quality, a limit is switched off, and the real ones come back", async ({
  open,
}) => {
  const { page, tab } = await open("en");
  await tab("numbers").click();
  const quality = page.getByTestId("act-quality");
  await quality.getByRole("combobox").selectOption("RED");
  await quality.getByRole("button").click();
  await page.getByText("The quality of its messages is low.").waitFor();
  await tab("limits").click();
  await page.getByTestId("limit-pairRate").getByRole("switch").click();
  await page.getByText("1 rule is not as with Meta").waitFor();
  await page.getByRole("button", { name: "As Meta" }).click();
  await page.getByText("Everything is as with Meta.").waitFor();
});

test.concurrent("a number lives in the phone app too, and what its owner writes there is echoed", async ({ open }) => {
  const { page, tab, outcome } = await open("en");
  await tab("numbers").click();
  await page.getByText("Phone app", { exact: true }).click();
  await page.getByTestId("act-owner_connect").getByRole("button").click();
  const write = page.getByTestId("act-owner_text");
  await write.getByRole("textbox").fill("On my way");
  await write.getByRole("button").click();
  await outcome().getByRole("button", { name: "1 webhook" }).click();
  await page.getByText('"smb_message_echoes"').waitFor();
  await page.getByTestId("phone-dana").getByText("On my way").first().waitFor();
});

test.concurrent("the arrows go from tab to tab as they are read, and the choice is remembered", async ({ open }) => {
  const { page, tab } = await open("he");
  await tab("time").focus();
  await page.keyboard.press("ArrowLeft");
  expect(await tab("faults").getAttribute("aria-selected")).toBe("true");
  await page.reload();
  await tab("faults").waitFor();
  expect(await tab("faults").getAttribute("aria-selected")).toBe("true");
});

test.concurrent.for([
  ["en", 1440],
  ["he", 390],
] as const)("every tab can be used by everybody, in %s at %i pixels", async ([language, width], { desk, open }) => {
  await desk.send({ to: "+972550000101", type: "text", text: {} });
  const { page, tab } = await open(language, width);
  if (width < 1200) await page.getByRole("button", { name: "בקרה", exact: true }).click();
  for (const name of tabs) {
    await tab(name).click();
    const { violations } = await new AxeBuilder({ page }).include(width < 1200 ? "dialog" : "aside").analyze();
    expect(violations, name).toEqual([]);
    const wider = await page.locator("#panel-content").evaluate((content) => content.scrollWidth - content.clientWidth);
    expect(wider, name).toBe(0);
  }
});
