import type { Conversation, Message } from "@croozer/contracts/conversations";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { openApi } from "./house/api.ts";
import { openControl } from "./house/control.ts";
import { closeUntroubled, openPage, showWhenFailed } from "./house/pages.ts";
import { until } from "./house/until.ts";

// Two members at their inboxes, and customers who all want something at the same time.

const house = inject("house");
const api = openApi(house);
const control = openControl(house);

type Someone = { id: string; name: string; conversationId: string };

/** Somebody who asked for a person: nobody but people answers them. */
async function meet(name: string, language: "he" | "en" = "en"): Promise<Someone> {
  const { id } = await control.addCustomer(name, language);
  await control.write(id, language === "en" ? "I want to talk to a person" : "אפשר נציג בבקשה");
  const conversation = await until(`${name} waits for a person`, async () => {
    const found = await api.conversationOf(name);
    return found?.automation === "needs_person" && found;
  });
  return { id, name, conversationId: conversation.id };
}

async function open(page: Page, { conversationId, name }: Someone): Promise<void> {
  await page.locator(`[data-testid="conversation-row"][data-conversation-id="${conversationId}"]`).click();
  await page.getByTestId("thread").getByRole("heading", { name }).waitFor();
}
async function write(page: Page, body: string): Promise<void> {
  await page.getByTestId("composer-input").fill(body);
  await page.getByTestId("composer-send").click();
}
const shows = (page: Page, body: string) =>
  page.getByTestId("thread").getByTestId("message").filter({ hasText: body }).waitFor();
/** Takes the open conversation: oneself is the first that the list offers. */
async function take(page: Page): Promise<void> {
  await page.getByTestId("assign").click();
  await page.getByRole("option").first().click();
}

/** What customer and members wrote, in the order of the thread. */
const saidIn = async ({ conversationId }: Someone): Promise<string[]> =>
  (await api.messages(conversationId)).flatMap(({ content, origin }: Message) =>
    content.type === "text" && ["customer", "member"].includes(origin) ? [content.body] : [],
  );
/** Which of these the customer's phone has from the business, in its order. */
const heardOf = async ({ id }: Someone, bodies: readonly string[]): Promise<string[]> =>
  (await control.chat(id)).messages.flatMap(({ from, content }) =>
    from === "business" && "body" in content && bodies.includes(content.body ?? "") ? [content.body ?? ""] : [],
  );
const assigneeOf = async ({ conversationId }: Someone) =>
  (await api.get<Conversation>(`/conversations/${conversationId}`)).assignee?.name ?? null;

/** Keeps what this page changes of conversations on its way until it is released. */
async function holdChanges(page: Page): Promise<() => void> {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/api\/conversations\/[^/]+$/, async (route) => {
    if (route.request().method() === "PATCH") await gate;
    await route.continue();
  });
  return () => release();
}

// Beside each other: half a minute without a connection is long enough for a window to close.
test.concurrent("two members answer three customers at once, one of them for a while without a connection: nothing is lost or doubled; of two who take the same customer one has them and the other is told", async ({
  onTestFailed,
}) => {
  const [rotem, yuval, dana] = await Promise.all([meet("Rotem One"), meet("Yuval Two"), meet("דנה שלוש", "he")]);
  const owner = await openPage({ language: "en" });
  const colleague = await openPage({ who: "colleague", language: "he", width: 1280 });
  showWhenFailed(() => ({ owner, colleague }), onTestFailed);
  await Promise.all([owner.goto("/inbox"), colleague.goto("/inbox")]);

  await Promise.all([open(owner, yuval), open(colleague, yuval)]);
  // The colleague's wish leaves their screen before they hear that it comes too late.
  const release = await holdChanges(colleague);
  await take(colleague);
  await take(owner);
  await until("the owner has them", async () => (await assigneeOf(yuval)) === "Maya Alon");
  release();
  await colleague.getByRole("alert").filter({ hasText: "Maya Alon" }).waitFor();
  await colleague.getByTestId("assign").filter({ hasText: "Maya Alon" }).waitFor();
  expect(await assigneeOf(yuval)).toBe("Maya Alon");

  await open(owner, rotem);
  await open(colleague, dana);
  const goneMs = performance.now();
  await owner.context().setOffline(true);
  const kept = ["One moment", "I am looking it up"];
  for (const body of kept) await write(owner, body);
  await control.write(rotem.id, "are you there?");
  await control.write(dana.id, "אני מחכה");
  await shows(colleague, "אני מחכה");
  await write(colleague, "כבר בודקים");
  await control.hears(dana.id, "כבר בודקים");
  for (const body of kept) await owner.locator('[data-status="unsent"]').filter({ hasText: body }).waitFor();
  await control.write(rotem.id, "hello?");
  await until("half a minute without a connection", async () => performance.now() - goneMs >= 30_000);
  await owner.context().setOffline(false);
  for (const body of kept) await control.hears(rotem.id, body, 60_000);
  for (const body of ["are you there?", "hello?", ...kept]) await shows(owner, body);
  await owner.locator('[data-status="unsent"]').waitFor({ state: "detached" });
  expect(await heardOf(rotem, kept)).toEqual(kept);
  expect(await saidIn(rotem)).toEqual(["I want to talk to a person", "are you there?", "hello?", ...kept]);
  expect(await saidIn(dana)).toEqual(["אפשר נציג בבקשה", "אני מחכה", "כבר בודקים"]);
  // Nothing else went wrong than what a lost connection, and coming too late, bring.
  const other = (trouble: string) => !/ERR_INTERNET_DISCONNECTED|409 \(Conflict\)/.test(trouble);
  expect([...owner.troubles, ...colleague.troubles].filter(other)).toEqual([]);
  await Promise.all([owner, colleague].map((page) => page.context().close()));
});

test.concurrent("a window that closes while somebody types leaves them their words, which go once the customer writes", async ({
  onTestFailed,
}) => {
  const name = "Late Window";
  const { id, waId } = await control.addCustomer(name, "en");
  // Told by Meta nearly a day late: half a minute of the window is left, as long as the others are without a connection.
  const at = Math.floor(Date.now() / 1000) - 24 * 3600 + 30;
  const message = { from: waId, id: `wamid.late.${waId}`, timestamp: String(at), type: "text", text: { body: "hi" } };
  const value = {
    messaging_product: "whatsapp",
    metadata: { display_phone_number: "15555550100", phone_number_id: house.phoneNumberId },
    contacts: [{ profile: { name }, wa_id: waId }],
    messages: [message],
  };
  await control.sendWebhook({
    object: "whatsapp_business_account",
    entry: [{ id: "100000000000001", changes: [{ field: "messages", value }] }],
  });
  const { id: conversationId } = await until("they are in the inbox", () => api.conversationOf(name));
  const page = await openPage({ language: "en" });
  showWhenFailed(() => ({ page }), onTestFailed);
  await page.goto(`/inbox/${conversationId}`);
  const input = page.getByTestId("composer-input");
  await input.fill("We kept your umbrella");
  await page.getByText("The window is closed.").waitFor({ timeout: 60_000 });
  expect(await input.inputValue()).toBe("We kept your umbrella");
  await page.getByTestId("composer-send").click();
  await page.getByTestId("thread").getByTestId("message").filter({ hasText: "We kept your umbrella" }).waitFor();
  expect((await control.sends(id)).map(({ text }) => text)).not.toContain("We kept your umbrella");
  await control.write(id, "anything new?");
  await control.hears(id, "We kept your umbrella");
  await closeUntroubled([page]);
});
