import type { OrderDetail } from "@croozer/contracts/orders";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, type TestContext, test, vi } from "vitest";
import { openApi } from "./house/api.ts";
import { boardOf } from "./house/board.ts";
import { openControl } from "./house/control.ts";
import { closeUntroubled, openPage, showWhenFailed, type WatchedPage } from "./house/pages.ts";
import { type Phone, phoneOf } from "./house/phone.ts";
import { until } from "./house/until.ts";

const house = inject("house");
const api = openApi(house);
const control = openControl(house);
// Each story has three pages: more at once only wait for the processor.
vi.setConfig({ maxConcurrency: 2 });

/** The pages of one story: the counter's inbox, the kitchen's board, the customer's phone. */
type Screens = { inbox: WatchedPage; kitchen: WatchedPage; street: WatchedPage };

beforeAll(() => api.cancelPending());

async function openScreens(language: "he" | "en", onTestFailed: TestContext["onTestFailed"]): Promise<Screens> {
  const [inbox, kitchen, street] = await Promise.all([
    openPage({ language }),
    openPage({ language }),
    openPage({ who: null, language, width: 1280 }),
  ]);
  showWhenFailed(() => ({ inbox, kitchen, street }), onTestFailed);
  await Promise.all([inbox.goto("/inbox"), kitchen.goto("/orders"), street.goto(house.phoneUrl)]);
  return { inbox, kitchen, street };
}

let boards: Promise<unknown> = Promise.resolve();

/** A new order takes every board over: of stories that go on at once, one after another has the boards. */
function haveBoards(kitchen: Page, tell: () => Promise<void>): Promise<void> {
  const turn = boards.then(async () => {
    await kitchen.getByTestId("new-order").waitFor({ state: "hidden" });
    await tell();
  });
  boards = turn.catch(() => undefined);
  return turn;
}

/** Opens the thread of a customer once the conversation shows up in the list by itself. */
async function openThread(inbox: Page, name: string) {
  await inbox.getByTestId("conversation-row").filter({ hasText: name }).click();
  const thread = inbox.getByTestId("thread");
  await thread.waitFor();
  return {
    /** A message of the thread that holds the text, with its state. */
    shows: (direction: "inbound" | "outbound", text: string, status?: RegExp) =>
      until(`the thread shows "${text}"`, async () => {
        const message = thread
          .locator(`[data-testid="message"][data-direction="${direction}"]`)
          .filter({ hasText: text });
        if ((await message.count()) === 0) return false;
        const now = (await message.last().getAttribute("data-status")) ?? "";
        return status === undefined || status.test(now);
      }),
    async write(text: string) {
      await inbox.getByTestId("composer-input").fill(text);
      await inbox.getByTestId("composer-send").click();
    },
  };
}

/** Opens the link that a customer got, on a device that nobody signed in on. */
async function follow(url: string | null) {
  const page = await openPage({ who: null, width: 390 });
  await page.goto(url ?? "");
  return {
    /** By itself, without being opened again. */
    async shows(status: string, text: string) {
      await page.locator(`[data-testid="tracking-status"][data-status="${status}"]`).waitFor();
      // The order comes first as the device speaks, then in its own language.
      await page.getByTestId("tracking").filter({ hasText: text }).waitFor();
      expect(page.troubles).toEqual([]);
    },
  };
}

/** Takes an order through the given statuses by the board's buttons; the phone hears of each. */
/** Null is a step that customers are not told of, unless a business wants it. */
async function handOver(kitchen: Page, phone: Phone, orderId: string, path: [status: string, notice: string | null][]) {
  const board = boardOf(kitchen);
  let from = "confirmed";
  for (const [status, notice] of path) {
    await board.step(orderId, from, status);
    if (notice !== null) await phone.hears(notice);
    from = status;
  }
}

async function timelineTellsWhoAndWhen(kitchen: Page, orderId: string, statuses: string[]) {
  await boardOf(kitchen).openDone(orderId);
  for (const status of statuses) {
    const entry = kitchen.locator(`[data-testid="timeline-entry"][data-to="${status}"]`);
    await entry.filter({ hasText: "Maya Alon" }).waitFor();
    expect(await entry.locator("time").getAttribute("datetime")).toMatch(/^20\d\d-.*Z$/);
  }
  await kitchen.locator('[data-testid="timeline-entry"][data-kind="placed"]').waitFor();
  expect(await kitchen.locator('[data-testid="timeline-entry"][data-kind="notice_sent"]').count()).toBe(
    statuses.filter((status) => status !== "preparing").length,
  );
}

test.concurrent("the link that the start prints signs the owner in once", async ({ onTestFailed }) => {
  const first = await openPage({ who: null, language: "he" });
  const second = await openPage({ who: null, language: "en" });
  showWhenFailed(() => ({ first, second }), onTestFailed);
  await first.goto(house.signInUrl);
  await first.getByTestId("rail-orders").waitFor();
  expect(first.url()).not.toContain("link=");
  expect(first.troubles).toEqual([]);
  await second.goto(house.signInUrl);
  await second.getByTestId("form-problem").waitFor();
  await second.goto("/orders");
  await second.getByTestId("sign-in-email").waitFor();
});

describe.concurrent("from a customer's words to a delivered order", () => {
  test("in Hebrew, delivered to the door", async ({ onTestFailed }) => {
    const screens = await openScreens("he", onTestFailed);
    const { inbox, kitchen, street } = screens;
    const phone = phoneOf(street, "ido");
    await phone.write("היי אפשר 2 מרגריטה גדולה בלי זיתים להרצל 5, מזומן");
    await phone.hears("2 × מרגריטה", "גדולה", "בלי זיתים", "הרצל 5", "12.00", "148.00");
    const thread = await openThread(inbox, "עידו שרעבי");
    await thread.shows("inbound", "בלי זיתים");
    await thread.shows("outbound", "148.00", /delivered|read/);
    await inbox.getByTestId("cart-details").click();
    await inbox.getByTestId("cart-note").fill("לצלצל פעמיים");
    await inbox.getByTestId("cart-details-save").click();
    await inbox.getByTestId("cart-show").click();
    await phone.hears("148.00", "לצלצל פעמיים");
    await haveBoards(kitchen, async () => {
      await phone.tap("אישור ההזמנה");
      const thanks = await phone.hears("ההזמנה התקבלה", "ORD-");
      await phone.ticked("read");

      const board = boardOf(kitchen);
      const orderId = await board.isTakenOver();
      const placed = await api.order(orderId);
      expect(placed).toMatchObject({
        status: "pending",
        totalMinor: 14_800,
        fulfilment: "delivery",
        address: "הרצל 5",
        customerNote: "לצלצל פעמיים",
      });
      expect(await thanks.innerText()).toContain(placed.number);
      await board.accept(25);
      const confirmed = await phone.hears(`הזמנה ${placed.shortNumber} אושרה`);
      const followed = await follow(await confirmed.getByRole("link").getAttribute("href"));
      await followed.shows("confirmed", "מרגריטה");
      await handOver(kitchen, phone, orderId, [
        ["preparing", null],
        ["ready", `הזמנה ${placed.shortNumber} מוכנה ותצא אליך`],
        ["out_for_delivery", `הזמנה ${placed.shortNumber} בדרך אליך`],
        ["delivered", `הזמנה ${placed.shortNumber} נמסרה`],
      ]);
      await followed.shows("delivered", "נמסרה, תודה רבה!");
      const steps = ["confirmed", "preparing", "ready", "out_for_delivery", "delivered"];
      await timelineTellsWhoAndWhen(kitchen, orderId, steps);
    });
    await thread.shows("outbound", "נמסרה", /delivered|read/);

    await thread.write("תודה! איך היה?");
    await phone.hears("תודה! איך היה?");
    await thread.shows("outbound", "איך היה", /delivered|read/);
    await closeUntroubled(Object.values(screens));
  });

  test("in English, collected at the counter", async ({ onTestFailed }) => {
    const screens = await openScreens("en", onTestFailed);
    const { inbox, kitchen, street } = screens;
    const phone = phoneOf(street, "noa");
    await phone.write("2 large margheritas and a coke, pickup at 8");
    // The next eight o'clock: in the morning or in the evening, whichever comes first.
    const hour = Number(new Date().toLocaleString("en-GB", { timeZone: "Asia/Jerusalem", hour: "2-digit" }));
    const eight = hour >= 8 && hour < 20 ? "20:00" : "08:00";
    await phone.hears("2 × Margherita", "Large", "1 × Coca-Cola", "Pick-up", eight, "₪146.00");
    const thread = await openThread(inbox, "Noa Ben-Ami");
    await thread.shows("inbound", "2 large margheritas");
    await phone.tap("cash");
    await haveBoards(kitchen, async () => {
      await phone.tap("Confirm order");
      await phone.hears("Your order is in", "ORD-");

      const board = boardOf(kitchen);
      const orderId = await board.isTakenOver();
      const { shortNumber, ...placed } = await api.order(orderId);
      expect(placed).toMatchObject({ status: "pending", totalMinor: 14_600, fulfilment: "pickup" });
      expect(placed.items.map(({ name, quantity }) => [quantity, name]).toSorted()).toHaveLength(2);
      // Its customer may be asked something first: it waits in its column meanwhile.
      await kitchen.getByTestId("decline").click();
      await kitchen.getByTestId("ask-first").click();
      await kitchen.getByTestId("chat-drawer").getByTestId("composer-input").waitFor();
      await kitchen.goBack();
      await kitchen.getByTestId("chat-drawer").waitFor({ state: "hidden" });
      await board.card(orderId).getByTestId("order-step").click();
      await board.accept(15);
      await phone.hears(`Order ${shortNumber} is confirmed`);
      // It is for eight: it may wait aside until an hour before. Either way its details have the next step.
      await kitchen.goto(`/orders?order=${orderId}`);
      await kitchen.getByTestId("detail-step").click();
      await kitchen.getByTestId("order-detail").locator('[data-status="preparing"]').first().waitFor();
      await kitchen.keyboard.press("Escape");
      await kitchen.getByTestId("order-detail").waitFor({ state: "hidden" });
      await handOver(kitchen, phone, orderId, []);
      await board.drag(orderId, "preparing", "ready");
      await phone.hears(`Order ${shortNumber} is ready for pick-up`);
      await board.step(orderId, "ready", "delivered");
      await phone.hears(`Order ${shortNumber} was picked up`);
      await timelineTellsWhoAndWhen(kitchen, orderId, ["confirmed", "preparing", "ready", "delivered"]);

      // The order's conversation comes over the board, and goes again by the browser's way back.
      await kitchen.getByTestId("detail-chat").click();
      const chat = kitchen.getByTestId("chat-drawer");
      await chat.getByTestId("composer-input").fill("See you again soon!");
      await chat.getByTestId("composer-send").click();
      await phone.hears("See you again soon!");
      await thread.shows("outbound", "See you again soon!", /delivered|read/);
      await kitchen.goBack();
      await chat.waitFor({ state: "hidden" });
      await kitchen.getByTestId("order-detail").waitFor();
    });
  });

  test("what is missing is asked one thing at a time, and answered with taps", async ({ onTestFailed }) => {
    const screens = await openScreens("he", onTestFailed);
    const { kitchen, street } = screens;
    const phone = phoneOf(street, (await control.addCustomer("רות כהן", "he")).id);
    await phone.write("אפשר מרגריטה?");
    await phone.hears("מה לבחור?");
    await phone.tap("משפחתית");
    await phone.hears("משלוח או איסוף");
    await phone.tap("איסוף עצמי");
    await phone.hears("איך נוח לשלם");
    await phone.tap("מזומן");
    await phone.hears("משפחתית", "83.00", "הכול נכון?");
    await haveBoards(kitchen, async () => {
      await phone.tap("אישור ההזמנה");
      const board = boardOf(kitchen);
      const orderId = await board.isTakenOver();
      const placed = await api.order(orderId);
      expect(placed).toMatchObject({ totalMinor: 8_300, fulfilment: "pickup" });

      await board.decline("too_busy");
      await phone.hears(`הזמנה ${placed.shortNumber} בוטלה`, "יש עומס גדול");
      const { body } = await api.act(orderId, "status", { status: "preparing" });
      expect(body).toMatchObject({ code: "order.illegal_transition", details: { nextStatuses: [] } });
    });
  });
});

test("a move that is not a step is refused with the legal ones", async () => {
  const menu = await api.get<{ products: { id: string; name: { en: string } }[] }>("/catalogue");
  const productId = menu.products.find(({ name }) => name.en === "Coca-Cola")?.id;
  const placed = await api.ask<OrderDetail>("POST", "/orders", {
    items: [{ productId, quantity: 1 }],
    fulfilment: "pickup",
    customerName: "Passer-by",
  });
  expect(placed.status).toBe(201);
  const { id } = placed.body;
  for (const status of ["delivered", "ready", "out_for_delivery"]) {
    const { status: http, body } = await api.act(id, "status", { status });
    expect([http, body]).toMatchObject([
      409,
      { code: "order.illegal_transition", details: { nextStatuses: ["confirmed", "cancelled"] } },
    ]);
  }
  expect((await api.act(id, "cancel", { reason: "left" })).status).toBe(200);
  expect((await api.act(id, "cancel", { reason: "twice" })).status).toBe(409);
});
