import { afterEach, expect, inject, test } from "vitest";
import { openApi } from "./house/api.ts";
import { openControl } from "./house/control.ts";
import { openPage, showWhenFailed, type WatchedPage } from "./house/pages.ts";
import { shots } from "./house/shots.ts";
import { until } from "./house/until.ts";

const house = inject("house");
const api = openApi(house);
const control = openControl(house);
let page: WatchedPage | null = null;

afterEach(async () => {
  await control.allowSends();
  await page?.context().close();
  page = null;
});

/** A message of ours in the thread that holds the text, once it has come so far. */
const shown = (inbox: WatchedPage, text: string, status: RegExp) =>
  until(`"${text}" is ${status.source}`, async () => {
    const message = inbox.locator('[data-testid="message"][data-direction="outbound"]').filter({ hasText: text });
    if ((await message.count()) === 0) return null;
    return status.test((await message.last().getAttribute("data-status")) ?? "") ? message.last() : null;
  });

test("a number that cannot send keeps what is written, says so, lets it be taken back, and goes on once mended", async () => {
  const { id, waId, name } = await control.addCustomer("Sending Journey", "en");
  await control.write(id, "is anybody there?");
  const inbox = await openPage({ language: "en" });
  page = inbox;
  showWhenFailed(() => ({ inbox }));
  await inbox.goto("/inbox");
  await inbox.getByTestId("conversation-row").filter({ hasText: name }).click();
  await control.refuseSends(131042);
  const write = async (text: string) => {
    await inbox.getByTestId("composer-input").fill(text);
    await inbox.getByTestId("composer-send").click();
  };
  await write("this can wait");
  const waiting = await shown(inbox, "this can wait", /queued/);
  await waiting.getByText("the number cannot send right now").waitFor();
  await write("this was a mistake");
  const mistake = await shown(inbox, "this was a mistake", /queued/);
  await mistake.getByText("Do not send").click();
  await shown(inbox, "this was a mistake", /cancelled/);
  await inbox.screenshot({ path: `${shots}/sending.png` });

  await control.allowSends();
  const conversation = await api.conversationOf(waId ?? "");
  const messages = await api.messages(conversation?.id ?? "");
  expect(messages.some(({ waitingFor }) => waitingFor === "paused_channel")).toBe(true);
  await inbox.goto("/settings/whatsapp");
  await inbox.getByTestId("test-whatsapp").click();
  await control.hears(id, "this can wait", 60_000);
  expect(await control.sends(id, { contains: "mistake" })).toEqual([]);
  expect(await control.sends(id, { contains: "this can wait" })).toHaveLength(1);
});
