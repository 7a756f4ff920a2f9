import { rm } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Locator } from "playwright-core";
import { afterAll, test as base, beforeAll, expect, vi } from "vitest";
import { startEmulator } from "../src/emulator.ts";
import { type Desk, deskOf, ids, testWorld } from "../src/testing/desk.ts";
import { mp4File, pngFile } from "../src/testing/files.ts";
import { Receiver } from "../src/testing/receiver.ts";
import type { WorldDescription } from "../src/world/describe.ts";
import { openBrowser } from "./browser.ts";
import { buildPage } from "./build-page.ts";

const catalogId = "500000000000001";
const bread = { retailerId: "BREAD", name: "Sesame bread", price: "22.00 ILS" };
const cake = { retailerId: "CAKE", name: "Chocolate cake", price: "84.00 ILS" };
const body = { type: "BODY", text: "Only this week." };
const templates: WorldDescription["templates"] = [
  {
    name: "ends",
    category: "MARKETING",
    components: [
      { type: "HEADER", format: "IMAGE" },
      body,
      { type: "LIMITED_TIME_OFFER", limited_time_offer: { text: "Half price", has_expiration: false } },
      { type: "BUTTONS", buttons: [{ type: "URL", text: "I want it", url: "https://shop.example" }] },
    ],
  },
  {
    name: "all_products",
    category: "MARKETING",
    components: [body, { type: "BUTTONS", buttons: [{ type: "CATALOG" }] }],
  },
];

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
    emulator.describe(testWorld(receiver.url));
    emulator.describe({ templates, catalogs: [{ id: catalogId, wabaIds: [ids.waba], products: [bread, cake] }] });
    const desk = deskOf(emulator, receiver);
    onTestFinished(() => desk.close());
    // People in the United States get no marketing at present.
    await desk.call("PUT", "/control/rules", { limits: "off" });
    await desk.customerWrites("dana", { type: "text", body: "Hi" });
    return desk;
  })
  .extend("open", ({ desk, onTestFinished }) => async (language: "en" | "he" = "en", width = 1440) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    onTestFinished(() => context.close());
    await context.addInitScript((chosen) => localStorage.setItem("phone.language", chosen), language);
    const page = await context.newPage();
    await page.goto(`${desk.emulator.url}/phone`);
    return { page, phone: page.getByTestId("phone-dana") };
  });

const to = "15555550123";
const sendTemplate = (desk: Desk, name: string, components: unknown[] = []) =>
  desk.deliver({ to, type: "template", template: { name, language: { code: "en_US" }, components } });
const lastOf = (phone: Locator, from: "business" | "customer") =>
  phone.locator(`[data-testid="message"][data-from="${from}"]`).last();
/** What businesses were told of people, by type, in the order of its arrival. */
const told = (desk: Desk) => desk.receiver.values().flatMap(({ messages }) => messages ?? []);
const toldOf = (desk: Desk, type: string) =>
  desk.receiver.until(() => told(desk).some((message) => message.type === type));

async function upload(desk: Desk): Promise<string> {
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("file", new File([new Uint8Array(pngFile(400, 300))], "p.png", { type: "image/png" }));
  const headers = { authorization: `Bearer ${ids.token}` };
  const url = `${desk.emulator.url}/v24.0/${ids.number}/media`;
  return ((await (await fetch(url, { method: "POST", headers, body: form })).json()) as { id: string }).id;
}

test.concurrent("an offer stands below the header's picture and above the words, as the app has it", async ({
  desk,
  open,
}) => {
  const image = { id: await upload(desk) };
  await sendTemplate(desk, "ends", [{ type: "header", parameters: [{ type: "image", image }] }]);
  const { phone } = await open();
  const message = lastOf(phone, "business");
  const parts = [
    message.locator("img"),
    ...["Half price", "Only this week.", "I want it"].map((words) => message.getByText(words)),
  ];
  const tops = await Promise.all(parts.map(async (part) => (await part.boundingBox())?.y ?? 0));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
});

test.concurrent("the catalogue's button stands under its first product, and a cart is sent from there", async ({
  desk,
  open,
}) => {
  await sendTemplate(desk, "all_products");
  const { phone } = await open();
  const message = lastOf(phone, "business");
  await message.getByText("Sesame bread").waitFor();
  await message.getByText("View catalogue").click();
  await phone.getByTestId("product").last().getByRole("button").last().click();
  await phone.getByTestId("cart-open").click();
  await phone.getByTestId("cart-send").click();
  await toldOf(desk, "order");
  expect(told(desk).at(-1)).toMatchObject({ order: { product_items: [{ product_retailer_id: "CAKE", quantity: 1 }] } });
});

test.concurrent("a product's card in a carousel has its button in the phone's language", async ({ desk, open }) => {
  await desk.customerWrites("noa", { type: "text", body: "היי" });
  const card = (card_index: number, product_retailer_id: string) => ({
    ...{ card_index, type: "product", action: { catalog_id: catalogId, product_retailer_id } },
  });
  const interactive = {
    type: "carousel",
    body: { text: "Look" },
    action: { cards: [card(0, "BREAD"), card(1, "CAKE")] },
  };
  await desk.deliver({ to: "972550000101", type: "interactive", interactive });
  const { page } = await open();
  await page.getByTestId("phone-noa").getByTestId("button-product").filter({ hasText: "הצגה" }).first().waitFor();
});

test.concurrent("several contacts are the first one's name and how many more", async ({ desk, open }) => {
  const contacts = ["Ruth", "Noam", "Tamar"].map((name) => ({ name: { formatted_name: name, first_name: name } }));
  await desk.deliver({ to, type: "contacts", contacts });
  const { phone } = await open();
  await lastOf(phone, "business").getByText("Ruth and 2 other contacts").waitFor();
  await lastOf(phone, "business").getByText("View all").click();
  await phone.getByText("Tamar").waitFor();
});

test.concurrent("a video that cannot be played says so instead of staying black", async ({ desk, open }) => {
  const mediaId = await desk.phoneFile(mp4File(), "video/mp4", "cake.mp4");
  await desk.customerWrites("dana", { type: "media", mediaId, kind: "video" });
  const { phone } = await open();
  await lastOf(phone, "customer").getByText("Could not be loaded").waitFor();
});

test.concurrent("a person edits a message, takes another back, and the business hears of both", async ({
  desk,
  open,
}) => {
  const { phone } = await open();
  await phone.getByTestId("composer-input").fill("Two loaves");
  await phone.getByTestId("composer-send").click();
  const menu = async () => {
    await lastOf(phone, "customer").hover();
    await lastOf(phone, "customer").getByTestId("message-menu").click();
  };
  await lastOf(phone, "customer").getByText("Two loaves").waitFor();
  await lastOf(phone, "customer").locator('[data-tick="delivered"]').waitFor();
  await menu();
  await phone.getByRole("button", { name: "Edit", exact: true }).click();
  await phone.getByTestId("composer-input").fill("Three loaves");
  await phone.getByTestId("composer-send").click();
  await toldOf(desk, "edit");
  await menu();
  await phone.getByRole("button", { name: "Delete for everyone", exact: true }).click();
  await phone.getByTestId("menu-delete-confirm").click();
  await toldOf(desk, "revoke");
  await phone.getByText("You deleted this message").waitFor();
});

test.concurrent("a message from an ad stands under the ad, at once and after the page is opened again", async ({
  desk,
  open,
}) => {
  const { page, phone } = await open();
  await phone.getByTestId("composer-attach").click();
  await phone.getByRole("button", { name: "From an ad" }).click();
  await phone.getByLabel("Headline").fill("Fresh for Friday");
  await phone.getByRole("button", { name: "Send", exact: true }).click();
  await lastOf(phone, "customer").getByTestId("ad").getByText("Fresh for Friday").waitFor();
  await desk.receiver.until(() => told(desk).some(({ referral }) => referral !== undefined));
  await page.reload();
  await lastOf(phone, "customer").getByTestId("ad").getByText("Fresh for Friday").waitFor();
});

test.concurrent("businesses of one name are told apart where they are blocked", async ({ open }) => {
  const { page } = await open();
  await page.getByTestId("phone-settings").first().click();
  const settings = page.getByRole("dialog");
  await settings.getByText("WhatsApp · +1 555-555-0100").waitFor();
  await settings.getByRole("switch", { name: "Example Shop" }).click();
  await page.getByTestId("phone-dana").getByText("This business is blocked.").waitFor();
});

test.concurrent.for([
  ["en", 1440],
  ["he", 390],
] as const)("a chat can be used by everybody, in %s at %i pixels", async ([language, width], { desk, open }) => {
  await sendTemplate(desk, "all_products");
  const { page, phone } = await open(language, width);
  await lastOf(phone, "business").getByText("View catalogue").waitFor();
  const { violations } = await new AxeBuilder({ page }).include('[data-testid="phone-dana"]').analyze();
  expect(violations).toEqual([]);
  const wider = await page.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(wider).toBe(0);
});
