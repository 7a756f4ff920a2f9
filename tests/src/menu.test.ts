import { expect, inject, test } from "vitest";
import { openApi } from "./house/api.ts";
import { boardOf } from "./house/board.ts";
import { openControl } from "./house/control.ts";
import { closeUntroubled, openPage, showWhenFailed } from "./house/pages.ts";
import { phoneOf } from "./house/phone.ts";
import { until } from "./house/until.ts";

const house = inject("house");
const control = openControl(house);
const api = openApi(house);

test.concurrent("what is added to the menu can be ordered by the next message, and what is switched off cannot", async ({
  onTestFailed,
}) => {
  const catalogue = await openPage({ language: "en" });
  const street = await openPage({ who: null, language: "en", width: 1280 });
  showWhenFailed(() => ({ catalogue, street }), onTestFailed);

  await catalogue.goto("/catalogue");
  await catalogue.getByTestId("add-category").click();
  await catalogue.getByTestId("name-en").fill("Ice cream");
  await catalogue.getByTestId("name-he").fill("גלידות");
  await catalogue.getByTestId("save-category").click();
  await catalogue.getByTestId("save-category").waitFor({ state: "hidden" });

  await catalogue.getByRole("button", { name: "Ice cream" }).last().click();
  const editor = catalogue.getByTestId("product-editor");
  await editor.getByTestId("name-en").fill("Pistachio gelato");
  await editor.getByTestId("name-he").fill("גלידת פיסטוק");
  await editor.getByTestId("price").fill("22");
  await editor.getByTestId("add-group").click();
  await catalogue.getByTestId("new-group").click();
  await catalogue.getByTestId("group-name-en").fill("Serving");
  await catalogue.getByTestId("group-name-he").fill("הגשה");
  await catalogue.getByTestId("option-en").fill("Cup");
  await catalogue.getByTestId("option-he").fill("גביע נייר");
  await catalogue.getByTestId("add-option").click();
  await catalogue.getByTestId("option-en").last().fill("Waffle cone");
  await catalogue.getByTestId("option-he").last().fill("גביע וופל");
  await catalogue.getByTestId("option-price").last().fill("3.50");
  await catalogue.getByTestId("save-group").click();
  await catalogue.getByTestId("save-group").waitFor({ state: "hidden" });
  await editor.getByTestId("save-product").click();
  await editor.getByTestId("product-menu").waitFor();
  expect(await editor.getByTestId("price").inputValue()).toBe("22.00");

  await street.goto(house.phoneUrl);
  const first = phoneOf(street, (await control.addCustomer("Gali", "en")).id);
  await first.write("2 pistachio gelato, pickup");
  await first.hears("Serving");
  await first.tap("Waffle cone");
  await first.hears("2 × Pistachio gelato", "Waffle cone", "₪51.00");
  await first.tap("cash");

  await editor.getByTestId("product-menu").click();
  await catalogue.getByTestId("toggle-active").click();
  await catalogue
    .getByTestId("product-row")
    .filter({ hasText: "Pistachio gelato" })
    .and(catalogue.locator("[data-off]"))
    .waitFor();
  const second = phoneOf(street, (await control.addCustomer("Tamar", "en")).id);
  const unknown = await second.answerTo(() => second.write("2 pistachio gelato, pickup"));
  expect(unknown).toContain("do not have: pistachio gelato");

  // Whoever had it in their cart is told when they confirm.
  const told = await first.answerTo(() => first.tap("Confirm order"));
  expect(told).toContain("no longer sold here");
  await closeUntroubled([catalogue, street]);
});

test.concurrent("whoever opens the menu's page on a phone orders two things, and follows the order until it is accepted", async ({
  onTestFailed,
}) => {
  await api.cancelPending();
  const kitchen = await openPage({ language: "en" });
  const customer = await openPage({ who: null, language: "en", width: 390, height: 844 });
  showWhenFailed(() => ({ kitchen, customer }), onTestFailed);
  await kitchen.goto("/orders");
  await customer.goto("/m/napoli");
  const product = (name: string) => customer.getByTestId("menu-product").filter({ hasText: name });
  await product("Margherita").getByTestId("menu-add").click();
  const sheet = customer.getByTestId("menu-sheet");
  await sheet.getByTestId("menu-option").getByText("Large").click();
  await sheet.getByTestId("menu-group").filter({ hasText: "Toppings" }).getByTestId("menu-option").first().check();
  await sheet.getByTestId("menu-half-first").click();
  await sheet.getByTestId("menu-put").click();
  await customer.getByTestId("menu-search-open").click();
  await customer.getByTestId("menu-search").fill("tiram");
  await product("Tiramisu").getByTestId("menu-add").click();
  await customer.reload();
  await customer.getByTestId("menu-to-order").click();
  const order = customer.getByTestId("menu-order");
  await order.getByTestId("menu-line").nth(1).waitFor();
  await order.getByTestId("menu-pickup").click();
  await order.getByTestId("menu-field-name").fill("Hila Example");
  await order.getByTestId("menu-field-phone").fill("055-000 0871");
  await order.getByTestId("menu-pay-cash").check();
  await order.locator("[data-old]").first().waitFor({ state: "detached" });
  // Whoever is impatient presses twice.
  await order.getByTestId("menu-place").dblclick();
  await customer.locator('[data-testid="tracking-status"][data-status="pending"]').waitFor();

  const board = boardOf(kitchen);
  const orderId = await board.isTakenOver();
  const placed = await api.order(orderId);
  expect(placed).toMatchObject({ source: "web", fulfilment: "pickup", paymentMethod: "cash" });
  expect(placed.customer).toMatchObject({ name: "Hila Example", phone: "055-000 0871" });
  expect(placed.items.map(({ name }) => name)).toHaveLength(2);
  expect(placed.items[0]?.options.filter(({ half }) => half === 1)).toHaveLength(1);
  await board.accept(25);
  await customer.locator('[data-testid="tracking-status"][data-status="confirmed"]').waitFor();
  const found = await until("the order is found by the caller's number", async () => {
    const { items } = await api.get<{ items: { id: string }[] }>("/orders?search=0550000871");
    return items.length > 0 ? items : null;
  });
  expect(found.map(({ id }) => id)).toEqual([orderId]);
  await closeUntroubled([kitchen, customer]);
});
