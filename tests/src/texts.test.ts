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

test("a business says things in its own words, and the default again when it likes", async () => {
  const settings = await openPage({ language: "en" });
  const street = await openPage({ who: null, language: "en", width: 1280 });
  pages = [settings, street];
  showWhenFailed(() => ({ settings, street }));

  await settings.goto("/settings/automation-texts");
  await settings.getByTestId("texts-search").fill("napoli");
  await settings.getByTestId("text-welcome").getByRole("link").click();
  const english = settings.getByTestId("text-en");
  await english.getByRole("textbox").fill("Ciao from *{{shop}}*!");
  await english.getByText("There is no {{shop}} in this text.").waitFor();
  expect(await settings.getByTestId("text-save").isDisabled()).toBe(true);
  await english.getByRole("textbox").fill("Ciao from ");
  await english.getByTestId("insert-business").click();
  await settings.keyboard.type("! Hungry?");
  expect(await english.getByTestId("bubble-en").innerText()).toBe("Ciao from Napoli Pizza! Hungry?");

  // Left by mistake, and stayed.
  settings.once("dialog", (question) => void question.dismiss());
  await settings.keyboard.press("Escape");
  await settings.getByTestId("text-save").click();
  await settings.getByTestId("text-editor").waitFor({ state: "hidden" });

  await street.goto(house.phoneUrl);
  const phone = phoneOf(street, (await control.addCustomer("Romi", "en")).id);
  await phone.write("hello");
  await phone.hears("Ciao from", "Hungry?");

  await settings.getByTestId("text-welcome").getByRole("link").click();
  await settings.getByTestId("text-restore").click();
  await settings.getByTestId("text-restore-confirm").click();
  await settings.getByTestId("text-editor").waitFor({ state: "hidden" });
  await phone.write("hello");
  await phone.hears("Write what you would like");
});
