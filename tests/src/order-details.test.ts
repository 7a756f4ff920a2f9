import type { Catalogue } from "@croozer/contracts/catalogue";
import type { OrderDetail } from "@croozer/contracts/orders";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { openApi } from "./house/api.ts";
import { closeUntroubled, openPage, showWhenFailed, type WatchedPage } from "./house/pages.ts";

const api = openApi(inject("house"));
let page: WatchedPage | null = null;

beforeAll(() => api.cancelPending());
afterAll(() => api.cancelPending());
afterEach(async () => {
  if (page) await closeUntroubled([page]);
  page = null;
});

test("an order is found in the list, its money is taken, a step is taken back, and a cancelled one gives the money back", async () => {
  const menu = await api.get<Catalogue>("/catalogue");
  const productId = menu.products.find(({ name }) => name.en === "Coca-Cola")?.id;
  const wish = { items: [{ productId, quantity: 3 }], fulfilment: "pickup", customerName: "Zofia Example" };
  const { id } = await api.make<OrderDetail>("/orders", wish);
  for (const status of ["confirmed", "preparing"]) await api.act(id, "status", { status });

  const shown = await openPage({ language: "en" });
  page = shown;
  showWhenFailed(() => ({ page: shown }));
  await shown.goto("/orders/list");
  await shown.getByTestId("order-search").fill("zofia");
  await shown.locator(`[data-testid="order-row"][data-order-id="${id}"]`).click();
  const detail = shown.getByTestId("order-detail");
  await detail.getByTestId("take-payment").click();
  await detail.getByTestId("take-payment").waitFor({ state: "detached" });
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
});

test("a narrowed list is kept under a name and found again; what is picked in it is tagged and cancelled at once", async () => {
  const menu = await api.get<Catalogue>("/catalogue");
  const productId = menu.products.find(({ name }) => name.en === "Coca-Cola")?.id;
  const place = () =>
    api.make<OrderDetail>("/orders", {
      items: [{ productId, quantity: 1 }],
      ...{ fulfilment: "pickup", customerName: "Bulk Example" },
    });
  const ids = [await place(), await place(), await place()].map(({ id }) => id);
  const shown = await openPage({ language: "he" });
  page = shown;
  showWhenFailed(() => ({ page: shown }));
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
});
