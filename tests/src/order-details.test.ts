import { buffer } from "node:stream/consumers";
import type { Catalogue } from "@croozer/contracts/catalogue";
import type { Courier, CourierMessage } from "@croozer/contracts/couriers";
import type { OrderDetail } from "@croozer/contracts/orders";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openApi } from "./house/api.ts";
import { openControl } from "./house/control.ts";
import { closeUntroubled, openPage, showWhenFailed } from "./house/pages.ts";
import { fitPrinter, papersOf } from "./house/printer.ts";
import { until } from "./house/until.ts";

const api = openApi(inject("house"));
const control = openControl(inject("house"));

beforeAll(() => api.cancelPending());
afterAll(() => api.cancelPending());

test.concurrent("an order is found in the list, its money is taken, a step is taken back, and a cancelled one gives the money back", async ({
  onTestFailed,
}) => {
  const menu = await api.get<Catalogue>("/catalogue");
  const productId = menu.products.find(({ name }) => name.en === "Coca-Cola")?.id;
  const wish = { items: [{ productId, quantity: 3 }], fulfilment: "pickup", customerName: "Zofia Example" };
  const { id } = await api.make<OrderDetail>("/orders", wish);
  for (const status of ["confirmed", "preparing"]) await api.act(id, "status", { status });

  const shown = await openPage({ language: "en" });
  showWhenFailed(() => ({ page: shown }), onTestFailed);
  await fitPrinter(shown);
  await shown.goto("/orders/list");
  await shown.getByTestId("order-search").fill("zofia");
  await shown.locator(`[data-testid="order-row"][data-order-id="${id}"]`).click();
  const detail = shown.getByTestId("order-detail");
  await detail.getByTestId("take-payment").click();
  await shown.getByTestId("take-confirm").click();
  await detail.getByTestId("take-payment").waitFor({ state: "detached" });
  for (const name of ["Ticket as PDF", "Receipt as PDF"]) {
    await detail.getByTestId("paper-menu").click();
    const download = shown.waitForEvent("download");
    await shown.getByRole("menuitem", { name }).click();
    const bytes = await buffer(await (await download).createReadStream());
    expect(bytes.toString("latin1", 0, 5)).toBe("%PDF-");
  }
  await detail.getByTestId("recall").click();
  await detail.locator('[data-status="confirmed"]').waitFor();
  const order = await api.order(id);
  expect([order.status, order.paymentStatus, order.dueMinor]).toEqual(["confirmed", "paid", 0]);
  await detail.getByTestId("detail-cancel").click();
  await shown.getByTestId("cancel-reason").fill("the journey is over");
  expect(await shown.getByTestId("cancel-refund").isChecked()).toBe(true);
  await shown.getByTestId("cancel-confirm").click();
  await detail.locator('[data-status="cancelled"]').waitFor();
  expect((await api.order(id)).refundedMinor).toBe(order.paidMinor);

  // The papers as pictures on pages of their own; what is printed again says so.
  for (const kind of ["receipt", "ticket"]) {
    await shown.goto(`/orders/${id}/ticket?paper=${kind}`);
    const paper = shown.getByTestId("paper");
    const width = () => paper.evaluate((image) => (image as HTMLImageElement).naturalWidth);
    await until(`the ${kind} is shown`, async () => (await width()) === 576);
  }
  await shown.getByTestId("do-print").click();
  await until("it is printed", async () => (await papersOf(shown)).length === 1);
  await shown.getByTestId("do-print").click();
  await shown.getByRole("button", { name: "Print a copy" }).click();
  await until("a copy is printed", async () => (await papersOf(shown)).length === 2);
  const [first = 0, copy = 0] = await papersOf(shown);
  expect(copy).toBeGreaterThan(first);
  const { prints } = await api.order(id);
  expect(prints.map((print) => [print.kind, print.copy])).toEqual([
    ["ticket", 0],
    ["ticket", 1],
  ]);
  // The browser tells that the second one was refused, before it was asked for on purpose.
  expect(shown.troubles).toEqual([expect.stringMatching(/409 .*\/prints/)]);
  await shown.context().close();
});

test.concurrent("a narrowed list is kept under a name and found again; what is picked in it is tagged and cancelled at once", async ({
  expect,
  onTestFailed,
}) => {
  const menu = await api.get<Catalogue>("/catalogue");
  const productId = menu.products.find(({ name }) => name.en === "Coca-Cola")?.id;
  const place = () =>
    api.make<OrderDetail>("/orders", {
      items: [{ productId, quantity: 1 }],
      ...{ fulfilment: "pickup", customerName: "Bulk Example" },
    });
  const ids = [await place(), await place(), await place()].map(({ id }) => id);
  const shown = await openPage({ language: "he" });
  showWhenFailed(() => ({ page: shown }), onTestFailed);
  await shown.goto("/orders/list");
  const rows = shown.getByTestId("order-row");
  await shown.getByTestId("order-search").fill("bulk ex");
  await shown.waitForURL(/search=/);
  await shown.getByTestId("views").click();
  await shown.getByTestId("keep-view").click();
  await shown.getByTestId("view-name").fill("Bulkies");
  await shown.getByTestId("save-view").click();
  await shown.getByTestId("view-name").waitFor({ state: "detached" });
  await shown.getByTestId("clear-filters").click();
  await shown.waitForURL((url) => url.search === "");
  await shown.getByTestId("views").click();
  await shown.getByTestId("saved-view").filter({ hasText: "Bulkies" }).click();
  await shown.waitForURL(/search=/);
  await expect.poll(() => rows.count()).toBe(3);

  await shown.getByTestId("pick-all").click();
  await shown.getByTestId("bulk-tag").click();
  await shown.getByTestId("bulk-tag-name").fill("party");
  await shown.getByTestId("bulk-tag-save").click();
  await expect
    .poll(async () => (await Promise.all(ids.map(api.order))).map(({ tags }) => tags.join()))
    .toEqual(Array(3).fill("party"));
  await shown.getByTestId("bulk-bar").waitFor({ state: "detached" });
  await shown.getByTestId("pick-order").first().click();
  await shown.getByTestId("pick-order").nth(1).click();
  await shown.getByTestId("bulk-cancel").click();
  await shown.getByTestId("cancel-reason").fill("the journey is over");
  await shown.getByTestId("cancel-confirm").click();
  await expect
    .poll(async () => (await Promise.all(ids.map(api.order))).filter(({ status }) => status === "cancelled").length)
    .toBe(2);

  await shown.getByTestId("views").click();
  await shown.getByTestId("change-view").click();
  await shown.getByTestId("forget-view").click();
  await shown.getByTestId("view-name").waitFor({ state: "detached" });
  await shown.getByTestId("views").click();
  await shown.getByTestId("keep-view").waitFor();
  expect(await shown.getByTestId("saved-view").count()).toBe(0);
  await closeUntroubled([shown]);
});

test("a courier is told where to, and says from their phone what they picked up and brought; another sees what is theirs", async () => {
  const menu = await api.get<Catalogue>("/catalogue");
  const productId = menu.products.find(({ name }) => name.en === "Coca-Cola")?.id;
  const ready = async (customerName: string) => {
    const where = { fulfilment: "delivery", address: "14 Herzl St, Haifa", overrule: true };
    const wish = { items: [{ productId, quantity: 2 }], ...where, customerName, paymentMethod: "cash" };
    const { id } = await api.make<OrderDetail>("/orders", wish);
    for (const status of ["confirmed", "preparing", "ready"]) await api.act(id, "status", { status });
    return id;
  };
  await api.cancelPending();
  await api.make<Courier>("/couriers", { name: "Avi" });
  const [id, ...others] = [await ready("Ayala Door"), await ready("Batya Gate"), await ready("Carmi Gate")];
  // Whoever wrote lately is told in full.
  const kobi = await control.addCustomer("Kobi", "en");
  await control.write(kobi.id, "hi");
  await until("the bot greets", async () => (await control.sends(kobi.id)).length === 1);

  const shown = await openPage({ language: "en" });
  const mobile = await openPage({ who: null, language: "en", width: 390, height: 844 });
  showWhenFailed(() => ({ page: shown, phone: mobile }));
  await shown.goto(`/orders?order=${id}`);
  await shown.getByTestId("courier-new").click();
  await shown.getByTestId("courier-name").fill("Kobi Rider");
  await shown.getByTestId("courier-phone").fill(`+${kobi.waId}`);
  await shown.getByTestId("save-courier").click();
  const { content } = await control.hears(kobi.id, "waze.com");
  const text = "body" in content ? (content.body ?? "") : "";
  expect(text).toContain("14 Herzl St, Haifa");
  await control.write(kobi.id, "on my way");

  await mobile.goto(/http\S+\/c\/\S+/.exec(text)?.[0] ?? "");
  const carried = mobile.getByTestId("carried");
  await carried.waitFor();
  await mobile.getByTestId("picked-up").click();
  await shown.keyboard.press("Escape");
  await shown.getByTestId("column-out_for_delivery").locator(`[data-order-id="${id}"]`).waitFor();
  await mobile.getByTestId("delivered").click();
  await mobile.getByTestId("cash-yes").click();
  await mobile.getByTestId("courier-finished").waitFor();
  const order = await until("it is delivered", async () => {
    const now = await api.order(id);
    return now.status === "delivered" && now;
  });
  expect([order.paymentStatus, order.dueMinor]).toEqual(["paid", 0]);
  expect(order.timeline.flatMap(({ actor, to }) => (actor.kind === "courier" && to ? [actor.name, to] : []))).toEqual(
    ["out_for_delivery", "delivered"].flatMap((to) => ["Kobi Rider", to]),
  );
  await shown.getByTestId("column-out_for_delivery").locator(`[data-order-id="${id}"]`).waitFor({ state: "detached" });
  const link = await api.get<{ url: string }>(`/orders/${id}/link`);
  await mobile.goto(link.url);
  await mobile.locator('[data-testid="tracking-status"][data-status="delivered"]').waitFor();

  await shown.goto("/orders/list?search=gate");
  await shown.getByTestId("order-row").nth(1).waitFor();
  await shown.getByTestId("pick-all").click();
  await shown.getByTestId("bulk-hand-over").click();
  await shown.getByTestId("hand-to").filter({ hasText: "Avi" }).click();
  await shown.getByTestId("bulk-bar").waitFor({ state: "detached" });
  const { url } = await api.get<CourierMessage>(`/orders/${others[0]}/courier-message`);
  await mobile.goto(url);
  await carried.nth(1).waitFor();
  const theirs = await carried.evaluateAll((cards) => cards.map((card) => card.getAttribute("data-order-id") ?? ""));
  expect(theirs).toEqual(others);
  // Nobody asked the courier what they would like to eat.
  expect(await control.sends(kobi.id)).toHaveLength(2);
  for (const other of others) await api.act(other, "status", { status: "delivered" });
  const { items } = await api.get<{ items: Courier[] }>("/couriers");
  for (const courier of items) await api.change("PATCH", `/couriers/${courier.id}`, { active: false });
  await closeUntroubled([shown, mobile]);
});
