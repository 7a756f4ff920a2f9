import { randomUUID } from "node:crypto";
import type { Catalogue, Product } from "@croozer/contracts/catalogue";
import type { OrderStatus, OrderSummary } from "@croozer/contracts/orders";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openApi } from "./house/api.ts";
import { boardOf } from "./house/board.ts";
import { openControl } from "./house/control.ts";
import { openPage, showWhenFailed } from "./house/pages.ts";
import { fitPrinter, papersOf } from "./house/printer.ts";
import { until } from "./house/until.ts";

// A Friday noon: forty orders in ten minutes of the emulator's clock, from phones, the public menu and callers, over two
// boards that print by themselves and a kitchen's screen. Afterwards everything has to add up.

const house = inject("house");
const api = openApi(house);
/** Somebody at the counter: what a program places is not by hand. */
const counter = openApi({
  ...house,
  headers: { cookie: inject("sessions").owner, "x-business-id": house.businessId, origin: house.dashboardUrl },
});
const control = openControl(house);
/** How they come, over and over. One address may place twelve orders a minute by the public menu; each is sent twice. */
const kinds = ["chat", "call", "chat", "call", "menu", "chat", "call", "chat", "call", "chat"] as const;
const all = 40;
const rushMs = 10 * 60_000;
const everyMs = 14_000;
/** One board has no connection from one order's time to another's: for a minute. */
const [offAt, onAt] = [10, 15];
/** As many as a machine serves at the same moment. */
const atOnce = 10;
const stock = 500;

/** What somebody wanted: where it is seen that they got it, and heard of it. */
type Wish = { name: string; quantity: number; customerId?: string };

let cola: Product;
let orders: OrderSummary[] = [];

beforeAll(async () => {
  await api.cancelPending();
  const { products } = await api.get<Catalogue>("/catalogue");
  cola = products.find(({ name }) => name.en === "Coca-Cola") ?? expect.fail("no cola on the menu");
  await api.change("PATCH", `/products/${cola.id}`, { stock });
});
afterAll(async () => {
  for (const { id } of orders) await api.act(id, "cancel", { reason: "the rush is over" });
  await api.change("PATCH", `/products/${cola.id}`, { stock: null });
});

/** Writes to the business, and confirms what it understood. */
async function writes(name: string, quantity: number): Promise<Wish> {
  const { id } = await control.addCustomer(name, "en");
  await control.write(id, `${quantity} coca-cola, pickup, cash`);
  await control.tap(id, "confirm:");
  return { name, quantity, customerId: id };
}

/** Orders on the public menu; on bad Wi-Fi, so that it is sent twice. */
async function taps(name: string, quantity: number, phone: string): Promise<Wish> {
  const items = [{ productId: cola.id, quantity }];
  const wish = { ...{ items, fulfilment: "pickup", customerName: name, customerPhone: phone, language: "en" } };
  const body = { ...wish, key: randomUUID(), paymentMethod: "cash", totalMinor: quantity * cola.priceMinor };
  const answers = await Promise.all([1, 2].map(() => api.ask("POST", "/menu/napoli/orders", body)));
  expect(answers.map(({ status }) => status).toSorted()[0]).toBe(201);
  return { name, quantity };
}

/** Calls, and somebody types it in. */
async function calls(name: string, quantity: number, phone: string): Promise<Wish> {
  const items = [{ productId: cola.id, quantity }];
  await counter.make("/orders", {
    items,
    fulfilment: "pickup",
    customerName: name,
    customerPhone: phone,
    source: "phone",
  });
  return { name, quantity };
}

const people = Array.from({ length: all }, (_, n) => {
  const kind = kinds[n % kinds.length] ?? "chat";
  const order = { chat: writes, menu: taps, call: calls }[kind];
  return () => order(`Rush ${kind} ${n}`, 1 + (n % 3), `+97255701${String(n).padStart(2, "0")}00`);
});

/**
 * Lets them come one after the other as the emulator's time passes, and waits for each to be served.
 * @param onTurn what else happens when it is so-and-so's turn
 */
async function rush(noonMs: number, onTurn: (n: number) => Promise<void>): Promise<Wish[]> {
  const served: Promise<Wish>[] = [];
  const busy = new Set<Promise<unknown>>();
  for (const [n, order] of people.entries()) {
    await control.passUntil(noonMs + n * everyMs);
    await onTurn(n);
    const wish = order();
    served.push(wish);
    busy.add(wish);
    // Somebody who is not served is heard of at the end.
    wish.catch(() => undefined).finally(() => busy.delete(wish));
    if (busy.size >= atOnce) await Promise.race([...busy].map((one) => one.catch(() => undefined)));
  }
  return Promise.all(served);
}

/** Accepts what takes the screen over, if anything does. */
async function acceptShown(page: Page): Promise<void> {
  const sheet = page.getByTestId("new-order");
  const id = await sheet.getAttribute("data-order-id", { timeout: 500 }).catch(() => null);
  if (id === null) return;
  // Another one may come over the screen, or the last one leave it, in the moment before the finger does.
  await page
    .locator(`[data-testid="new-order"][data-order-id="${id}"]`)
    .getByTestId("accept")
    .filter({ hasText: "25" })
    .click({ timeout: 2_000 })
    .catch(() => undefined);
}

/** Accepts whatever takes the screen over until it is over; the others' screens do the same. */
async function acceptAll(page: Page, isOver: () => boolean): Promise<void> {
  while (!isOver() && !page.isClosed()) await acceptShown(page);
}

/**
 * Accepts what a board still shows as new, somebody else did it or will, and begins some orders: all of it is kept.
 * @returns when the connection went, on the emulator's clock in milliseconds
 */
async function tapWithoutConnection(page: Page, begun: readonly OrderSummary[]): Promise<number> {
  await Promise.all(begun.map(({ id }) => boardOf(page).card(id).waitFor()));
  await page.context().setOffline(true);
  const goneMs = await control.clock();
  const sheet = page.getByTestId("new-order");
  while (await sheet.isVisible()) await acceptShown(page);
  for (const { id } of begun)
    await page.getByTestId("column-confirmed").locator(`[data-order-id="${id}"]`).getByTestId("order-step").click();
  await until(
    "the taps are kept",
    async () => Number(await page.getByTestId("kept-taps").getAttribute("data-count")) >= begun.length,
  );
  return goneMs;
}

/** What the first board begins while nobody hears of it. */
const isBegun = ({ customer }: OrderSummary) => /call [13]$/.test(customer.name);
const ours = async (): Promise<OrderSummary[]> => {
  const { items } = await api.get<{ items: OrderSummary[] }>("/orders?limit=100&search=rush");
  return items;
};
const nameOf = ({ customer }: OrderSummary) => customer.name;
/** What a notice tells of an order. */
const step = /^Order \d+ (is confirmed|was changed|is being prepared|is ready|was cancelled)/;
const shownIn = (page: Page, column: string) =>
  page
    .getByTestId(`column-${column}`)
    .locator("[data-order-id]")
    .evaluateAll((cards) => cards.map((card) => card.getAttribute("data-order-id") ?? "").toSorted());

test("forty orders in ten minutes over two boards and a kitchen, one board without a connection for one: afterwards everything adds up", async () => {
  const [first, second, kitchen] = [
    await openPage({ language: "en" }),
    await openPage({ language: "he", width: 1180, height: 820 }),
    await openPage({ language: "en", width: 1180, height: 820 }),
  ];
  showWhenFailed(() => ({ first, second, kitchen }));
  for (const board of [first, second]) await fitPrinter(board);
  await Promise.all([first.goto("/orders"), second.goto("/orders"), kitchen.goto("/orders/kitchen")]);
  await Promise.all([first, second].map((page) => page.getByTestId("connection").waitFor()));
  for (const board of [first, second]) await board.getByTestId("auto-print").click();

  let isOver = false;
  const accepting = acceptAll(second, () => isOver);
  const noonMs = await control.clock();
  let offMs = 0;
  const wishes = await rush(noonMs, async (n) => {
    if (n === offAt) {
      const begun = await until("what is begun was placed", async () => {
        const found = (await ours()).filter(isBegun);
        return found.length === 2 && found;
      });
      offMs = await tapWithoutConnection(first, begun);
    }
    if (n === onAt) {
      expect((await control.clock()) - offMs).toBeGreaterThanOrEqual(60_000);
      await first.context().setOffline(false);
    }
  });
  await first.getByTestId("kept-taps").waitFor({ state: "hidden" });
  const notAccepted = async () => (await ours()).filter(({ status }) => status === "pending").map(nameOf);
  await expect.poll(async () => (await ours()).length, { timeout: 60_000 }).toBe(all);
  await expect.poll(notAccepted, { timeout: 60_000 }).toEqual([]);
  orders = await ours();
  isOver = true;
  await accepting;
  expect(new Set(orders.map(({ number }) => number)).size).toBe(all);
  const from = (source: OrderSummary["source"]) => orders.filter((order) => order.source === source).length;
  expect({ chat: from("whatsapp"), menu: from("web"), call: from("phone") }).toEqual({ chat: 20, menu: 4, call: 16 });
  // Of boards that both print, one did: a paper for each order, whatever became of it later.
  await expect
    .poll(async () => (await Promise.all([first, second].map(papersOf))).flat().length, { timeout: 60_000 })
    .toBe(all);

  const of = (name: string) => orders.find(({ customer }) => customer.name === name)?.id ?? expect.fail(name);
  // Two think better of it, one wants more and then less.
  const [cancelled, declined, changed] = [of("Rush chat 0"), of("Rush call 11"), of("Rush chat 22")];
  await boardOf(second).cancel(cancelled, "the customer asked");
  await api.act(declined, "cancel", { reason: "sold out" });
  for (const quantity of [7, 5]) {
    const { version } = await api.order(changed);
    await api.change("PATCH", `/orders/${changed}`, { version, items: [{ productId: cola.id, quantity }] });
    // An edit prints nothing by itself: the card says that its paper is an old one.
    await boardOf(second).card(changed).locator('[data-testid="print"][data-state="changed"]').click();
    await boardOf(second).card(changed).locator('[data-testid="print"][data-state="printed"]').waitFor();
  }
  const wanted = new Map(wishes.map(({ name, quantity }) => [of(name), quantity]));
  wanted.set(changed, 5);
  for (const id of [cancelled, declined]) wanted.delete(id);

  // The kitchen bumps its tickets one by one, while the boards look on; most of them on another tablet.
  const [here, elsewhere] = [[...wanted.keys()].slice(0, 10), [...wanted.keys()].slice(10)];
  const others = Promise.all(
    elsewhere.map(async (id) => api.make(`/orders/${id}/bump`, { revision: (await api.order(id)).revision })),
  );
  for (const id of here) {
    const ticket = kitchen.locator(`[data-testid="ticket"][data-order-id="${id}"]`);
    // A tap right after a bump is none: the tickets have just moved up under the finger.
    await until("the ticket is bumped", async () => {
      if (!(await ticket.isVisible())) return true;
      await ticket.getByTestId("bump").click({ timeout: 2_000 });
      return false;
    });
  }
  await others;
  const tickets = () =>
    kitchen.getByTestId("ticket").evaluateAll((all) => all.map((one) => one.getAttribute("data-order-id") ?? ""));
  await expect.poll(async () => (await tickets()).filter((id) => wanted.has(id))).toEqual([]);
  const ready = [...wanted.keys()].toSorted();
  for (const board of [first, second])
    await expect
      .poll(async () => (await shownIn(board, "ready")).filter((id) => wanted.has(id)), { timeout: 60_000 })
      .toEqual(ready);

  orders = await ours();
  expect(orders).toHaveLength(all);
  for (const { id } of orders) {
    const { status, totalMinor, items, timeline, customer, prints } = await api.order(id);
    const quantity = wanted.get(id);
    const steps = timeline.flatMap(({ to }) => to ?? []);
    const expected: OrderStatus[] = [
      "pending",
      "confirmed",
      ...(quantity === undefined ? [] : (["preparing", "ready"] as const)),
    ];
    expect([customer.name, steps.filter((step) => step !== "cancelled")]).toEqual([customer.name, expected]);
    expect([customer.name, status]).toEqual([customer.name, quantity === undefined ? "cancelled" : "ready"]);
    const printed = prints.map(({ kind, revision, copy }) => `${kind} ${revision}.${copy}`);
    expect([customer.name, printed]).toEqual([
      customer.name,
      id === changed ? ["ticket 1.0", "ticket 2.0", "ticket 3.0"] : ["ticket 1.0"],
    ]);
    if (quantity !== undefined)
      expect([items.length, items[0]?.quantity, totalMinor]).toEqual([1, quantity, quantity * cola.priceMinor]);
  }
  const sold = [...wanted.values()].reduce((sum, quantity) => sum + quantity, 0);
  const { products } = await api.get<Catalogue>("/catalogue");
  expect(products.find(({ id }) => id === cola.id)?.stock).toBe(stock - sold);

  // Everybody who wrote has heard of each step once, in order.
  for (const { name, customerId } of wishes) {
    if (customerId === undefined) continue;
    const { messages } = await control.chat(customerId);
    const saidMs = messages.flatMap(({ from, at }) => (from === "customer" ? Date.parse(at) - noonMs : []));
    const turnMs = Number(name.split(" ").at(-1)) * everyMs;
    expect([name, saidMs.every((at) => at >= turnMs && at <= rushMs)]).toEqual([name, true]);
    const rest = { [cancelled]: ["was cancelled"], [changed]: ["was changed", "was changed", "is ready"] }[of(name)];
    const heard = async () =>
      (await control.chat(customerId)).messages.flatMap(({ from, content }) =>
        from === "business" && content.type === "text" ? (step.exec(content.body)?.[1] ?? []) : [],
      );
    await expect.poll(heard, { timeout: 60_000, message: name }).toEqual(["is confirmed", ...(rest ?? ["is ready"])]);
  }
  for (const page of [first, second, kitchen]) await page.context().close();
});
