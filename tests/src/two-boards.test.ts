import type { Catalogue } from "@croozer/contracts/catalogue";
import type { OrderDetail } from "@croozer/contracts/orders";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { openApi } from "./house/api.ts";
import { boardOf } from "./house/board.ts";
import { openPage, showWhenFailed, type WatchedPage } from "./house/pages.ts";

const api = openApi(inject("house"));
let page: WatchedPage | null = null;

beforeAll(() => api.cancelPending());
afterAll(() => api.cancelPending());
afterEach(async () => {
  await page?.context().close();
  page = null;
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
  await page.route("**/api/realtime/**", (route) => route.abort());
  await page.route("**/api/orders/board", (route) => (isDeaf ? route.abort() : route.continue()));
  await page.goto("/orders");
  const board = boardOf(page);
  await board.card(id).waitFor();
  isDeaf = true;
  await api.act(id, "status", { status: "preparing" });
  await api.act(id, "status", { status: "ready" });

  await page.getByTestId("column-confirmed").locator(`[data-order-id="${id}"]`).getByTestId("order-step").click();
  await page.getByText("Somebody was faster").waitFor();
  await page.getByTestId("column-ready").locator(`[data-order-id="${id}"]`).waitFor();
  expect((await api.order(id)).status).toBe("ready");
  await api.act(id, "cancel", { reason: "the journey is over" });
});
