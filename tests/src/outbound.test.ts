import type { Message } from "@croozer/contracts/conversations";
import { SendableContent } from "@croozer/contracts/message-content";
import { expect, inject, test } from "vitest";
import { valid } from "../../server/src/meta/payloads/test-cases.ts";
import { openApi } from "./house/api.ts";
import { openControl } from "./house/control.ts";
import { closeUntroubled, openPage, showWhenFailed } from "./house/pages.ts";
import { readThread } from "./house/thread.ts";
import { until } from "./house/until.ts";

const house = inject("house");
const api = openApi(house);
const control = openControl(house);

/** A customer who wrote, and their conversation. */
async function meet(name: string, language: "he" | "en") {
  const { id, waId } = await control.addCustomer(name, language);
  await control.write(id, "hi");
  const conversation = await until("the conversation is there", () => api.conversationOf(name));
  return { id, waId, conversationId: conversation.id };
}

const title = "everything a program sends is drawn in the thread, in %s";
test.concurrent.for(["en", "he"] as const)(title, async (language, { onTestFailed }) => {
  const { waId, conversationId } = await meet(language === "en" ? "Roni Levi" : "רוני לוי", language);
  const types = new Set<string>();
  for (const { content, to } of Object.values(valid)) {
    if (to !== undefined || types.has(content.type)) continue;
    const { status, body } = await api.ask<Message>("POST", `/businesses/${house.businessId}/messages`, {
      to: `+${waId}`,
      content,
    });
    expect([status, body.conversationId], JSON.stringify(body)).toEqual([202, conversationId]);
    types.add(content.type);
  }
  const page = await openPage({ language });
  showWhenFailed(() => ({ page }), onTestFailed);
  await page.goto(`/inbox/${conversationId}`);
  const shown = await readThread(page, (await api.messages(conversationId)).length, `types-out-${language}`);
  for (const type of types) {
    const message = shown.find((one) => one.direction === "outbound" && one.type === type);
    expect(message?.text.replace(/[\d:\s·]/g, "").length, type).toBeGreaterThan(3);
  }
  const others = SendableContent.options.map((option) => option.shape.type.value).filter((type) => !types.has(type));
  // Reactions have no bubble; forms for an address go to India.
  expect(others.sort()).toEqual(["address_request", "reaction"]);
  await closeUntroubled([page]);
});

test.concurrent("a reaction from the inbox stands on the customer's phone, and goes again", async ({
  onTestFailed,
}) => {
  const { id, conversationId } = await meet("Gali Tamir", "en");
  const page = await openPage({ language: "en" });
  showWhenFailed(() => ({ page }), onTestFailed);
  await page.goto(`/inbox/${conversationId}`);
  const message = page.locator('[data-testid="message"][data-direction="inbound"]').first();
  const choose = async (emoji: string) => {
    await message.hover();
    await message.getByTestId("react").click();
    await page.getByRole("button", { name: emoji }).click();
  };
  const onPhone = (emoji: string | null) =>
    until(`the phone shows ${emoji}`, async () => (await control.chat(id)).messages[0]?.reaction === emoji);
  await choose("👍");
  await message.getByTitle("Reactions").getByText("👍").waitFor();
  await onPhone("👍");
  await choose("👍");
  await message.getByTitle("Reactions").waitFor({ state: "detached" });
  await onPhone(null);
  await closeUntroubled([page]);
});

test.concurrent("products are offered from the catalogue, and come back as a cart by their names", async ({
  onTestFailed,
}) => {
  const { id, conversationId } = await meet("Uri Golan", "en");
  const page = await openPage({ language: "en" });
  showWhenFailed(() => ({ page }), onTestFailed);
  await page.goto(`/inbox/${conversationId}`);
  await page.getByTestId("more-tools").click();
  await page.getByTestId("offer-products").click();
  const items = page.getByTestId("shop-item");
  await items.nth(1).click();
  await items.nth(0).click();
  await page.getByTestId("send-offer").click();
  const offered = await until("the phone shows them in their order", async () => {
    for (const { content } of (await control.chat(id)).messages)
      if (content.type === "product_list") return content.sections.flatMap(({ products }) => products);
    return null;
  });
  const names = await page.locator('[data-type="product_list"]').getByTestId("product").allInnerTexts();
  expect(offered.map(({ name }, index) => names[index]?.includes(name))).toEqual([true, true]);
  const [first] = offered;
  const lines = [{ retailerId: first?.retailerId, quantity: 2 }];
  await control.act(id, { type: "order", catalogId: first?.catalogId, lines });
  await page
    .locator('[data-type="catalogue_order"]')
    .getByText(first?.name ?? "")
    .waitFor();
  await closeUntroubled([page]);
});
