import type { Locator } from "playwright-core";
import { afterEach, expect, inject, test } from "vitest";
import { photo } from "../../server/src/media/test-files.ts";
import { openApi } from "./house/api.ts";
import { openControl } from "./house/control.ts";
import { closeUntroubled, openPage, showWhenFailed, type WatchedPage } from "./house/pages.ts";
import { tooSmall } from "./house/targets.ts";
import { until } from "./house/until.ts";

const house = inject("house");
const api = openApi(house);
const control = openControl(house);
const pages: WatchedPage[] = [];
afterEach(() => closeUntroubled(pages.splice(0)));

/** Somebody asks for a person, and waits. */
async function asks(name: string) {
  const { id } = await control.addCustomer(name, "en");
  await control.write(id, "Can I talk to a person please?");
  const conversation = await until(`${name} waits`, async () => {
    const found = await api.conversationOf(name);
    return found?.lastMessage?.direction === "outbound" ? found : null;
  });
  return { phoneId: id, conversationId: conversation.id };
}

/** A finger that rests on something until `rested`. */
async function rest(page: WatchedPage, on: Locator, rested: () => Promise<unknown>): Promise<void> {
  const box = await on.boundingBox();
  if (box === null) throw new Error("it is not on the screen");
  const session = await page.context().newCDPSession(page);
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await rested();
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

test("with one thumb: rows are picked by resting on them, a message is answered and reacted to, the way back leaves what lies over it, and nothing is too small", async () => {
  const [one, two] = [await asks("Thumb One"), await asks("Thumb Two")];
  const page = await openPage({ language: "en", width: 390, height: 844, touch: true });
  pages.push(page);
  showWhenFailed(() => ({ page }));
  const row = ({ conversationId }: { conversationId: string }) =>
    page.locator(`[data-testid="conversation-row"][data-conversation-id="${conversationId}"]`);
  await page.goto("/inbox");
  await row(one).waitFor();
  expect(await tooSmall(page)).toEqual([]);
  const bar = page.getByTestId("inbox-bulk-bar");
  await rest(page, row(one), () => bar.waitFor());
  await row(two).tap();
  await bar.getByText("2 selected").waitFor();
  expect(new URL(page.url()).pathname).toBe("/inbox");
  await bar.getByRole("button").first().tap();
  await bar.waitFor({ state: "detached" });

  await row(one).tap();
  const message = page.getByTestId("message").first();
  await message.tap();
  await message.getByTestId("react").tap();
  await page.getByRole("button", { name: "👍" }).tap();
  await message.getByText("👍").waitFor();
  await message.tap();
  await message.getByRole("button", { name: "Reply" }).tap();
  await page.getByTestId("composer-input").fill("Here I am");
  expect(await tooSmall(page)).toEqual([]);
  await page.getByTestId("composer-send").tap();
  await control.hears(one.phoneId, "Here I am");

  // What lies over the conversation is left by the way back, and the conversation stays.
  await control.sendFile(one.phoneId, { kind: "image", bytes: await photo(), declared: "image/jpeg" });
  const open = page.getByTestId("thread").getByRole("button", { name: "Open the picture" });
  const over = {
    picture: [open, page.getByTestId("picture-close")],
    panel: [page.getByRole("button", { name: "Order and customer" }), page.getByTestId("side-panel")],
    assignees: [page.getByTestId("assign"), page.getByRole("dialog")],
  };
  for (const [button, shown] of Object.values(over)) {
    await button?.tap();
    await shown?.waitFor();
    await page.goBack();
    await shown?.waitFor({ state: "hidden" });
    await page.getByTestId("composer-input").waitFor();
  }
  await page.goBack();
  await row(two).waitFor();
});
