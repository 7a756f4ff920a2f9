import type { Catalogue } from "@croozer/contracts/catalogue";
import type { OrderDetail } from "@croozer/contracts/orders";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { openApi } from "./house/api.ts";
import { boardOf } from "./house/board.ts";
import { openPage, showWhenFailed, type WatchedPage } from "./house/pages.ts";
import { until } from "./house/until.ts";

const api = openApi(inject("house"));
let page: WatchedPage | null = null;
let kitchen: WatchedPage | null = null;

beforeAll(() => api.cancelPending());
afterAll(() => api.cancelPending());
afterEach(async () => {
  for (const opened of [page, kitchen]) await opened?.context().close();
  page = null;
  kitchen = null;
});

test("a board that heard nothing is told that somebody was faster, and shows the order as it is", async () => {
  const menu = await api.get<Catalogue>("/catalogue");
  const productId = menu.products.find(({ name }) => name.en === "Coca-Cola")?.id;
  const wish = { items: [{ productId, quantity: 2 }], fulfilment: "pickup", customerName: "Passer-by" };
  const { id } = await api.make<OrderDetail>("/orders", wish);
  await api.act(id, "status", { status: "confirmed", readyInMinutes: 25 });

  page = await openPage({ language: "en" });
  showWhenFailed(() => ({ page: page ?? undefined }));
  let isDeaf = false;
  // Whoever joins fetches the board anew, which could be on its way when the others act: this one never joins.
  await page.routeWebSocket("**/api/realtime/**", (socket) => socket.close());
  await page.route("**/api/realtime/**", (route) => route.abort());
  await page.route("**/api/orders/board**", (route) => (isDeaf ? route.abort() : route.continue()));
  await page.goto("/orders");
  const board = boardOf(page);
  await board.card(id).waitFor();
  await page.getByTestId("connection").getByText("Offline").waitFor();
  isDeaf = true;
  await api.act(id, "status", { status: "preparing" });
  await api.act(id, "status", { status: "ready" });

  await page.getByTestId("column-confirmed").locator(`[data-order-id="${id}"]`).getByTestId("order-step").click();
  await page.getByText("Somebody was faster").waitFor();
  await page.getByTestId("column-ready").locator(`[data-order-id="${id}"]`).waitFor();
  expect((await api.order(id)).status).toBe("ready");
  await api.act(id, "cancel", { reason: "the journey is over" });
});

test("a kitchen and a board agree, and what is tapped without a connection is done once", async () => {
  const { products } = await api.get<Catalogue>("/catalogue");
  const items = ["Coca-Cola", "Focaccia"].map((name) => ({
    productId: products.find((product) => product.name.en === name)?.id,
    quantity: 2,
  }));
  const { id } = await api.make<OrderDetail>("/orders", { items, fulfilment: "pickup", customerName: "Passer-by" });
  await api.act(id, "status", { status: "confirmed", readyInMinutes: 25 });

  page = await openPage({ language: "en" });
  kitchen = await openPage({ language: "he", width: 1180, height: 820 });
  showWhenFailed(() => ({ board: page ?? undefined, kitchen: kitchen ?? undefined }));
  await Promise.all([page.goto("/orders"), kitchen.goto("/orders/kitchen")]);
  const board = boardOf(page);
  const ticket = kitchen.locator(`[data-testid="ticket"][data-order-id="${id}"]`);
  const lines = ticket.getByTestId("ticket-line");
  await Promise.all([
    board.card(id).waitFor(),
    ticket.waitFor(),
    page.getByTestId("connection").getByText("Live").waitFor(),
  ]);

  await lines.nth(0).click();
  await page.getByTestId("column-preparing").locator(`[data-order-id="${id}"]`).waitFor();

  await kitchen.context().setOffline(true);
  await lines.nth(0).click();
  await lines.nth(1).click();
  await lines.nth(1).click();
  await ticket.locator('[data-progress="done"]').nth(1).waitFor();
  await ticket.getByTestId("bump").click();
  await ticket.waitFor({ state: "hidden" });
  await kitchen.locator('[data-testid="kept-taps"][data-count="4"]').waitFor();
  expect(await api.order(id)).toMatchObject({
    status: "preparing",
    items: [{ progress: "doing" }, { progress: "todo" }],
  });

  await kitchen.context().setOffline(false);
  await kitchen.getByTestId("kept-taps").waitFor({ state: "hidden" });
  await page.getByTestId("column-ready").locator(`[data-order-id="${id}"]`).waitFor();
  const { status, items: made, timeline } = await api.order(id);
  expect([status, ...made.map(({ progress }) => progress)]).toEqual(["ready", "done", "done"]);
  expect(timeline.flatMap(({ to }) => to ?? [])).toEqual(["pending", "confirmed", "preparing", "ready"]);

  await kitchen.getByTestId("recall-panel").click();
  await kitchen.locator(`[data-testid="bumped"][data-order-id="${id}"]`).getByTestId("recall").click();
  await page.getByTestId("column-preparing").locator(`[data-order-id="${id}"]`).waitFor();
  await api.act(id, "cancel", { reason: "the journey is over" });
});

test("what one board pauses is paused on the other, and an order that nobody answers rings on every page", async () => {
  const { products } = await api.get<Catalogue>("/catalogue");
  const productId = products.find(({ name }) => name.en === "Coca-Cola")?.id;
  [page, kitchen] = [await openPage({ language: "en" }), await openPage({ language: "he" })];
  showWhenFailed(() => ({ board: page ?? undefined, other: kitchen ?? undefined }));
  await Promise.all([page.goto("/orders"), kitchen.goto("/orders")]);
  const tile = (shown: WatchedPage) => shown.getByTestId("intake-pickup");
  await kitchen.locator('[data-testid="intake-pickup"][data-state="open"]').waitFor();
  await page.getByTestId("connection").getByText("Live").waitFor();

  await tile(page).click();
  await page.getByTestId("pause-15").click();
  await page.locator('[data-testid="intake-pickup"][data-state="paused"]').waitFor();
  await kitchen.locator('[data-testid="intake-pickup"][data-state="paused"]').waitFor();
  const wish = { items: [{ productId, quantity: 1 }], fulfilment: "pickup", customerName: "Passer-by" };
  await expect(api.make("/orders", wish)).rejects.toThrow("order.intake_paused");
  await tile(kitchen).click();
  await kitchen.getByTestId("intake-open").click();
  await page.locator('[data-testid="intake-pickup"][data-state="open"]').waitFor();

  // The other screen leaves the board, and its clock is put forward: nobody waits two minutes here.
  await kitchen.clock.install();
  await kitchen.goto("/inbox");
  const { id } = await api.make<OrderDetail>("/orders", wish);
  await kitchen.locator('[data-testid="unanswered"]').waitFor({ state: "hidden" });
  await kitchen.clock.fastForward("02:30");
  await kitchen.getByTestId("unanswered").getByRole("link").click();
  await kitchen.locator(`[data-testid="new-order"][data-order-id="${id}"]`).waitFor();
  await api.act(id, "cancel", { reason: "the journey is over" });
  await page.getByTestId("new-order").waitFor({ state: "hidden" });

  // Two are answered by keys alone: the answer that is offered first is at hand for the next one too.
  const pair = [await api.make<OrderDetail>("/orders", wish), await api.make<OrderDetail>("/orders", wish)];
  for (const each of pair) {
    await page.locator(`[data-testid="new-order"][data-order-id="${each.id}"] [data-autofocus]:focus`).waitFor();
    await page.keyboard.press("Enter");
  }
  for (const each of pair) await page.getByTestId("column-confirmed").locator(`[data-order-id="${each.id}"]`).waitFor();
  for (const each of pair) await api.act(each.id, "cancel", { reason: "the journey is over" });

  // What is wanted tomorrow is promised for tomorrow.
  const requestedFor = new Date(Date.now() + 20 * 3_600_000).toISOString();
  const later = await api.make<OrderDetail>("/orders", { ...wish, requestedFor, overrule: true });
  await page.locator(`[data-testid="new-order"][data-order-id="${later.id}"]`).waitFor();
  await page.getByTestId("accept-as-asked").click();
  await page.locator(`[data-testid="later-order"][data-order-id="${later.id}"]`).waitFor();
  const accepted = await until("the order is accepted", async () => {
    const order = await api.order(later.id);
    return order.status === "confirmed" ? order : null;
  });
  expect(accepted.promisedFor).toBe(requestedFor);
  await api.act(later.id, "cancel", { reason: "the journey is over" });
});

test("a board that is loaded anew without a connection shows what was last known, and what is tapped there is done once", async () => {
  const menu = await api.get<Catalogue>("/catalogue");
  const productId = menu.products.find(({ name }) => name.en === "Coca-Cola")?.id;
  const wish = { items: [{ productId, quantity: 2 }], fulfilment: "pickup", customerName: "Passer-by" };
  const { id } = await api.make<OrderDetail>("/orders", wish);
  await api.act(id, "status", { status: "confirmed", readyInMinutes: 25 });

  page = await openPage({ language: "en", worker: true });
  showWhenFailed(() => ({ page: page ?? undefined }));
  await page.goto("/orders");
  const cardIn = (column: string) => page?.getByTestId(`column-${column}`).locator(`[data-order-id="${id}"]`);
  await cardIn("confirmed")?.waitFor();
  await page.evaluate(async (orderId) => {
    await navigator.serviceWorker.ready;
    const isKept = async () =>
      (await (await (await caches.open("croozer-last-board")).match("/last-board"))?.text())?.includes(orderId) ===
      true;
    while (!(await isKept())) await new Promise(requestAnimationFrame);
  }, id);

  await page.context().setOffline(true);
  await page.reload();
  await page.getByText("The orders are as of").waitFor();
  await cardIn("confirmed")?.getByTestId("order-step").click();
  await page.reload();
  await cardIn("preparing")?.waitFor();
  await page.locator('[data-testid="kept-taps"][data-count="1"]').waitFor();
  await page.context().setOffline(false);
  await page.getByTestId("kept-taps").waitFor({ state: "hidden" });
  expect((await api.order(id)).status).toBe("preparing");
  await api.act(id, "cancel", { reason: "the journey is over" });
});
