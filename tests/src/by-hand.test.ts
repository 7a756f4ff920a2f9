import type { Catalogue } from "@croozer/contracts/catalogue";
import type { OrderDetail } from "@croozer/contracts/orders";
import { afterAll, afterEach, beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { openApi } from "./house/api.ts";
import { closeUntroubled, openPage, showWhenFailed, type WatchedPage } from "./house/pages.ts";

const api = openApi(inject("house"));
let menu: Catalogue;
let page: WatchedPage | null = null;

beforeAll(async () => {
  await api.cancelPending();
  menu = await api.get<Catalogue>("/catalogue");
});
afterAll(() => api.cancelPending());
afterEach(async () => {
  if (page) await closeUntroubled([page]);
  page = null;
});

const productId = (name: string) => menu.products.find((product) => product.name.en === name)?.id;
const ordersOf = (search: string) => api.get<{ items: OrderDetail[] }>(`/orders?search=${encodeURIComponent(search)}`);

/** A page and how often a key was pressed on it. */
async function openTyped() {
  const shown = await openPage({ language: "en" });
  page = shown;
  showWhenFailed(() => ({ page: shown }));
  const count = { keys: 0 };
  const press = async (key: string) => {
    count.keys += 1;
    await shown.keyboard.press(key);
  };
  const type = async (text: string) => {
    count.keys += text.length;
    await shown.keyboard.type(text);
  };
  return { shown, count, press, type, line: (place: number) => shown.getByTestId("compose-line").nth(place) };
}

test("a caller who ordered before is known by their number, and their order takes 27 keys and no mouse", async () => {
  const before = { items: [{ productId: productId("Coca-Cola"), quantity: 1 }], fulfilment: "delivery" };
  const caller = { customerName: "Tirza Example", customerPhone: "+972550000461", saveCustomer: true };
  await api.make<OrderDetail>("/orders", { ...before, ...caller, address: "14 Herzl St, Haifa", overrule: true });
  await api.cancelPending();
  const { shown, count, press, type, line } = await openTyped();
  await shown.goto("/orders/list");
  await shown.getByTestId("new-order-link").waitFor();
  await press("Alt+KeyR");
  await shown.getByTestId("caller").waitFor();
  await type("055-0000461");
  // Whoever is faster than the search waits for it no more than the search takes.
  await press("Enter");
  await shown.locator('[data-testid="caller-card"][data-known="true"]').waitFor();
  await type("2 marg");
  await press("Enter");
  await shown.locator('[data-testid="line-dialog"]:focus').waitFor();
  await press("2");
  await press("Enter");
  await shown.getByTestId("line-dialog").waitFor({ state: "detached" });
  await type("coc");
  await press("Enter");
  await line(1).waitFor();
  await shown.reload();
  await line(1).waitFor();
  await press("Control+Enter");
  await shown.keyboard.press("Control+Enter");
  await shown.waitForURL(/\/orders$/);
  expect(count.keys).toBe(27);
  const { items } = await ordersOf("972550000461");
  const [order] = items.filter(({ status }) => status === "pending");
  expect(items.filter(({ status }) => status === "pending")).toHaveLength(1);
  expect(order).toMatchObject({
    ...{ source: "phone", fulfilment: "delivery", address: "14 Herzl St, Haifa" },
    ...{ customer: { name: "Tirza Example" }, items: [{ quantity: 2 }, { quantity: 1 }] },
  });
  expect(order?.customer.id).not.toBeNull();
});

test("a new caller types name and address; too little for delivery is told, and taken all the same", async () => {
  await api.cancelPending();
  const zone = { kind: "place", places: [{ town: "Haifa", streets: [] }] };
  const terms = { feeMinor: 1500, minimumMinor: 9000, minutes: 10 };
  const area = await api.make<{ id: string }>("/delivery-areas", { name: { he: "", en: "Near us" }, zone, ...terms });
  onTestFinished(async () => void (await api.change("DELETE", `/delivery-areas/${area.id}`)));
  const { shown, press, type, line } = await openTyped();
  await shown.goto("/orders/new");
  await shown.getByTestId("caller").waitFor();
  await type("055-000-0462");
  await press("Enter");
  await shown.getByTestId("caller-name").waitFor();
  await type("Uzi Example");
  await press("Enter");
  await type("mineral");
  await press("Enter");
  await line(0).waitFor();
  await press("Enter");
  await type("9 Hagana St, Haifa");
  await shown.locator('[data-testid="compose-area"][data-result="served"]').waitFor();
  await shown.locator('[data-testid="obstacles"] [data-code="order.below_minimum"]').waitFor();
  expect(await shown.getByTestId("compose-send").isDisabled()).toBe(true);
  await shown.getByTestId("overrule").check();
  await press("Control+Enter");
  await shown.waitForURL(/\/orders$/);
  const [order] = (await ordersOf("Uzi Example")).items;
  expect(order).toMatchObject({ address: "9 Hagana St, Haifa", customer: { phone: "055-000-0462" } });
  expect(order?.customer.id).not.toBeNull();
});

test("an order is changed on top of what somebody else made of it meanwhile, and noted, tagged and seen", async () => {
  const items = [{ productId: productId("Tiramisu"), quantity: 1 }];
  const placed = await api.make<OrderDetail>("/orders", { items, fulfilment: "pickup", customerName: "Vered Example" });
  await api.act(placed.id, "status", { status: "confirmed" });
  const { shown, press, line } = await openTyped();
  await shown.goto(`/orders/list?order=${placed.id}`);
  await shown.getByTestId("edit-order").click();
  await line(0).getByTestId("cart-more").click();
  await shown.getByTestId("edit-changes").getByText("Tiramisu").waitFor();
  const { version } = await api.order(placed.id);
  await api.ask("PATCH", `/orders/${placed.id}`, { version, kitchenNote: "in a box" });
  await shown.getByTestId("edit-rebased").waitFor();
  await press("Control+Enter");
  const detail = shown.getByTestId("order-detail");
  await detail.getByTestId("kitchen-saw").click();
  await detail.getByTestId("kitchen-changes").waitFor({ state: "detached" });
  await detail.getByTestId("order-tags").fill("cake");
  await press("Enter");
  await detail.getByTestId("note-internalNote").getByRole("button").click();
  await detail.getByTestId("note-internalNote").getByRole("textbox").fill("a regular");
  await detail.getByTestId("save-note").click();
  await detail.getByTestId("save-note").waitFor({ state: "detached" });
  // Escape closes what is on top, and the order under it stays, with the focus where it was.
  await detail.getByTestId("detail-cancel").click();
  await shown.getByTestId("cancel-reason").waitFor();
  await press("Escape");
  await detail.locator('[data-testid="detail-cancel"]:focus').waitFor();
  const order = await api.order(placed.id);
  expect(order).toMatchObject({
    ...{ items: [{ id: placed.items[0]?.id, quantity: 2 }], kitchenNote: "in a box", internalNote: "a regular" },
    ...{ tags: ["cake"], kitchenChanges: [] },
  });
  await api.act(placed.id, "cancel", { reason: "the journey is over" });
});
