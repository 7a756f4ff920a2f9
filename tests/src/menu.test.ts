import { afterEach, expect, inject, test } from "vitest";
import { openControl } from "./house/control.ts";
import { closeUntroubled, openPage, showWhenFailed, type WatchedPage } from "./house/pages.ts";
import { phoneOf } from "./house/phone.ts";

const house = inject("house");
const control = openControl(house);
let pages: WatchedPage[] = [];

afterEach(async () => {
  await closeUntroubled(pages);
  pages = [];
});

test("what is added to the menu can be ordered by the next message, and what is switched off cannot", async () => {
  const catalogue = await openPage({ language: "en" });
  const street = await openPage({ signedIn: false, language: "en", width: 1280 });
  pages = [catalogue, street];
  showWhenFailed(() => ({ catalogue, street }));

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
});
