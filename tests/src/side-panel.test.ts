import type { Conversation } from "@croozer/contracts/conversations";
import { afterEach, expect, inject, test } from "vitest";
import { openApi } from "./house/api.ts";
import { openControl } from "./house/control.ts";
import { closeUntroubled, openPage, showWhenFailed, type WatchedPage } from "./house/pages.ts";
import { until } from "./house/until.ts";

const house = inject("house");
const api = openApi(house);
const control = openControl(house);
const pages: WatchedPage[] = [];
afterEach(() => closeUntroubled(pages.splice(0)));

/** Somebody writes, and a member takes the conversation over. */
async function takenOver(name: string) {
  const customer = await control.addCustomer(name, "en");
  await control.write(customer.id, "hello");
  const conversation = await until(`${name} is there`, async () => {
    const found = await api.conversationOf(name);
    return found?.lastMessage?.direction === "outbound" ? found : null;
  });
  await api.change<Conversation>("PATCH", `/conversations/${conversation.id}`, { automation: "paused" });
  return { phoneId: customer.id, conversation };
}

test("an agent builds an order of what is written to them, and two phones become one customer before both agents' eyes", async () => {
  await api.cancelPending();
  const { phoneId, conversation } = await takenOver("Hila Example");
  const other = await takenOver("Hila Secondphone");
  const [one, two] = [await openPage({ language: "en" }), await openPage({ language: "he", scheme: "dark" })];
  pages.push(one, two);
  showWhenFailed(() => ({ one, two }));
  for (const page of pages) await page.goto(`/inbox/${conversation.id}`);
  await control.write(phoneId, "2 large margheritas and a coke, pickup");
  await two.getByTestId("suggested-line").nth(1).waitFor();
  await one.getByTestId("suggested-line").nth(1).getByRole("checkbox").uncheck();
  await one.getByTestId("suggestion-take").click();
  await two.getByTestId("cart-line").waitFor();
  await two.getByTestId("suggestion").waitFor({ state: "detached" });
  await one.getByTestId("cart-place").click();
  await control.hears(phoneId, "2 × Margherita");
  await two.getByTestId("open-order").waitFor();

  await one.getByTestId("merge-open").click();
  await one.getByTestId("merge-search").fill("Secondphone");
  await one.getByTestId("merge-found").click();
  await one.getByTestId("merge-sure").check();
  await one.getByTestId("merge-act").click();
  await two.getByTestId("other-conversations").waitFor();
  await control.write(other.phoneId, "from my other phone");
  for (const page of pages) await page.getByTestId("message").getByText("from my other phone").waitFor();
  await one.getByTestId("composer-input").fill("Got it");
  await one.keyboard.press("Enter");
  // Where it was written from, not where the conversation began.
  await control.hears(other.phoneId, "Got it");
  expect((await control.sends(phoneId)).some(({ text }) => text === "Got it")).toBe(false);
  await api.cancelPending();
});
