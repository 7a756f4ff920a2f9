import { rm } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
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

let browser: Browser;
let pageDir: string;
let desk: Desk;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  pageDir = await buildPage();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(pageDir, { recursive: true });
});
beforeEach(async () => {
  const receiver = await new Receiver().start();
  const emulator = await startEmulator({ port: 0, pageDir, timing: { sentMs: 0, deliveredMs: 0 } });
  emulator.describe(testWorld(receiver.url));
  emulator.describe({ templates, catalogs: [{ id: catalogId, wabaIds: [ids.waba], products: [bread, cake] }] });
  desk = deskOf(emulator, receiver);
  // People in the United States get no marketing at present.
  await desk.call("PUT", "/control/rules", { limits: "off" });
  await desk.customerWrites("dana", { type: "text", body: "Hi" });
});
afterEach(async () => {
  await context.close();
  await desk.close();
});

async function open(language: "en" | "he" = "en", width = 1440): Promise<Locator> {
  context = await browser.newContext({ viewport: { width, height: 900 } });
  await context.addInitScript((chosen) => localStorage.setItem("phone.language", chosen), language);
  page = await context.newPage();
  await page.goto(`${desk.emulator.url}/phone`);
  return page.getByTestId("phone-dana");
}

const to = "15555550123";
const sendTemplate = (name: string, components: unknown[] = []) =>
  desk.deliver({ to, type: "template", template: { name, language: { code: "en_US" }, components } });
const lastOf = (phone: Locator, from: "business" | "customer") =>
  phone.locator(`[data-testid="message"][data-from="${from}"]`).last();
/** What businesses were told of people, by type, in the order of its arrival. */
const told = () => desk.receiver.values().flatMap(({ messages }) => messages ?? []);
const toldOf = (type: string) => desk.receiver.until(() => told().some((message) => message.type === type));

async function upload(): Promise<string> {
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("file", new File([new Uint8Array(pngFile(400, 300))], "p.png", { type: "image/png" }));
  const headers = { authorization: `Bearer ${ids.token}` };
  const url = `${desk.emulator.url}/v24.0/${ids.number}/media`;
  return ((await (await fetch(url, { method: "POST", headers, body: form })).json()) as { id: string }).id;
}

test("an offer stands below the header's picture and above the words, as the app has it", async () => {
  const image = { id: await upload() };
  await sendTemplate("ends", [{ type: "header", parameters: [{ type: "image", image }] }]);
  const message = lastOf(await open(), "business");
  const parts = [
    message.locator("img"),
    ...["Half price", "Only this week.", "I want it"].map((words) => message.getByText(words)),
  ];
  const tops = await Promise.all(parts.map(async (part) => (await part.boundingBox())?.y ?? 0));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
});

test("the catalogue's button stands under its first product, and a cart is sent from there", async () => {
  await sendTemplate("all_products");
  const phone = await open();
  const message = lastOf(phone, "business");
  await message.getByText("Sesame bread").waitFor();
  await message.getByText("View catalogue").click();
  await phone.getByTestId("product").last().getByRole("button").last().click();
  await phone.getByTestId("cart-open").click();
  await phone.getByTestId("cart-send").click();
  await toldOf("order");
  expect(told().at(-1)).toMatchObject({ order: { product_items: [{ product_retailer_id: "CAKE", quantity: 1 }] } });
});

test("a product's card in a carousel has its button in the phone's language", async () => {
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
  await open();
  await page.getByTestId("phone-noa").getByTestId("button-product").filter({ hasText: "הצגה" }).first().waitFor();
});

test("several contacts are the first one's name and how many more", async () => {
  const contacts = ["Ruth", "Noam", "Tamar"].map((name) => ({ name: { formatted_name: name, first_name: name } }));
  await desk.deliver({ to, type: "contacts", contacts });
  const phone = await open();
  await lastOf(phone, "business").getByText("Ruth and 2 other contacts").waitFor();
  await lastOf(phone, "business").getByText("View all").click();
  await phone.getByText("Tamar").waitFor();
});

test("a video that cannot be played says so instead of staying black", async () => {
  const mediaId = await desk.phoneFile(mp4File(), "video/mp4", "cake.mp4");
  await desk.customerWrites("dana", { type: "media", mediaId, kind: "video" });
  const phone = await open();
  await lastOf(phone, "customer").getByText("Could not be loaded").waitFor();
});

test("a person edits a message, takes another back, and the business hears of both", async () => {
  const phone = await open();
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
  await toldOf("edit");
  await menu();
  await phone.getByRole("button", { name: "Delete for everyone", exact: true }).click();
  await phone.getByTestId("menu-delete-confirm").click();
  await toldOf("revoke");
  await phone.getByText("You deleted this message").waitFor();
});

test("a message from an ad stands under the ad, at once and after the page is opened again", async () => {
  const phone = await open();
  await phone.getByTestId("composer-attach").click();
  await phone.getByRole("button", { name: "From an ad" }).click();
  await phone.getByLabel("Headline").fill("Fresh for Friday");
  await phone.getByRole("button", { name: "Send", exact: true }).click();
  await lastOf(phone, "customer").getByTestId("ad").getByText("Fresh for Friday").waitFor();
  await desk.receiver.until(() => told().some(({ referral }) => referral !== undefined));
  await page.reload();
  await lastOf(phone, "customer").getByTestId("ad").getByText("Fresh for Friday").waitFor();
});

test("businesses of one name are told apart where they are blocked", async () => {
  await open();
  await page.getByTestId("phone-settings").first().click();
  const settings = page.getByRole("dialog");
  await settings.getByText("WhatsApp · +1 555-555-0100").waitFor();
  await settings.getByRole("switch", { name: "Example Shop" }).click();
  await page.getByTestId("phone-dana").getByText("This business is blocked.").waitFor();
});

test.each([
  ["en", 1440],
  ["he", 390],
] as const)("a chat can be used by everybody, in %s at %i pixels", async (language, width) => {
  await sendTemplate("all_products");
  const phone = await open(language, width);
  await lastOf(phone, "business").getByText("View catalogue").waitFor();
  const { violations } = await new AxeBuilder({ page }).include('[data-testid="phone-dana"]').analyze();
  expect(violations).toEqual([]);
  const wider = await page.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(wider).toBe(0);
});
