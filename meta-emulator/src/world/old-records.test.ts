import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startEmulator } from "../emulator.ts";
import { type Desk, deskOf } from "../testing/desk.ts";
import { Receiver } from "../testing/receiver.ts";

/** What the first version left behind: paused, a webhook refused, a message for a phone that was off, one accepted. */
const recorded = readFileSync(join(import.meta.dirname, "../testing/journals/before-features.ndjson"), "utf8");
const [shop, waba, app] = ["200000000000001", "100000000000001", "400000000000001"];
const token = "OLD_TOKEN";

const complaints = vi.spyOn(console, "error").mockImplementation(() => {});
let folder: string;
let desk: Desk;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "emulator-old-"));
  const receiver = await new Receiver().start();
  writeFileSync(join(folder, "world.ndjson"), recorded.replaceAll("http://127.0.0.1:3000/webhook", receiver.url));
  desk = deskOf(await startEmulator({ port: 0, dataDir: folder }), receiver);
  receiver.answers.length = 0;
});
afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

const ok = async (method: string, path: string, body?: unknown, as = token) => {
  const answer = await desk.call(method, path, body, as);
  expect(answer.body).not.toHaveProperty("error");
  return answer.body as Record<string, unknown>;
};
const act = (customer: string, body: Record<string, unknown>) =>
  ok("POST", `/control/customers/${customer}/messages`, { phoneNumberId: shop, ...body });
const toldTexts = () =>
  desk.receiver.values().flatMap(({ messages = [] }) => messages.map(({ text }) => (text as { body?: string })?.body));

test("what was under way goes on where it stood", async () => {
  expect(await ok("GET", "/control/clock")).toMatchObject({ running: false, now: "2026-11-21T05:18:15.688Z" });
  const sends = (await ok("GET", "/control/sends")).sends as { id: string; raw?: unknown; to?: string }[];
  const pending = sends.at(-1)?.id ?? "";
  await ok("POST", "/control/clock", { running: true });
  await desk.receiver.until(() => desk.receiver.statuses(pending).includes("delivered"));
  const waiting = sends.at(-2)?.id ?? "";
  expect(desk.receiver.statuses(waiting)).not.toContain("delivered");
  await ok("PATCH", "/control/customers/noa", { online: true });
  await desk.receiver.until(() => desk.receiver.statuses(waiting).includes("delivered"));
  await ok("POST", "/control/clock", { advanceMs: 60_000 });
  await desk.receiver.until(
    () => toldTexts().includes("שלום 😀 a/b") && desk.receiver.statuses(waiting).includes("sent"),
  );
  const chat = (await ok("GET", `/control/customers/noa/chats/${shop}`)).messages as { from: string; tick: string }[];
  expect(chat.filter(({ from }) => from === "customer").map(({ tick }) => tick)).toEqual(["delivered", "delivered"]);
});

test("everything that came since works with what was there before", async () => {
  await ok("POST", "/control/clock", { running: true });
  for (const path of [
    "/control/world",
    "/phone/api/world",
    `/v24.0/${waba}?fields=name,health_status,owner_business_info,primary_funding_id`,
    `/v24.0/${waba}/phone_numbers`,
    `/v24.0/${waba}/subscribed_apps`,
    `/v24.0/${waba}/message_templates`,
    `/v24.0/${shop}?fields=id,status,name_status,throughput,health_status,webhook_configuration`,
    `/v24.0/${shop}/whatsapp_business_profile`,
    `/v24.0/${shop}/settings`,
    "/v24.0/300000000000001",
    "/v24.0/me",
  ]) {
    await ok("GET", path);
  }
  await ok("GET", "/v24.0/me/accounts", undefined, "USER_T");
  const chat = (await ok("GET", `/control/customers/dana/chats/${shop}`)).messages as {
    id: string;
    from: string;
    content: { type: string; header?: unknown };
  }[];
  const find = (type: string) => chat.find(({ content }) => content.type === type);
  expect(find("buttons")?.content.header).toEqual({ type: "text", text: "A question" });
  await act("dana", { type: "list_reply", messageId: find("list")?.id, id: "a" });
  await act("dana", { type: "reaction", messageId: find("buttons")?.id, emoji: "" });
  const text = await act("dana", { type: "text", body: "again" });
  await act("dana", { type: "edit", messageId: text.id, body: "once more" });
  await act("dana", { type: "delete", messageId: text.id });
  await act("sky", { type: "text", body: "still no number" });
  await ok("PATCH", "/control/customers/dana", { waId: "15555550188" });
  await ok("POST", "/control/customers/noa/new-phone");
  await ok("POST", `/v24.0/${shop}/register`, { messaging_product: "whatsapp", pin: "123456" });
  await ok("POST", `/v24.0/${shop}/messages`, {
    messaging_product: "whatsapp",
    to: "15555550188",
    text: { body: "Welcome back" },
  });
  await ok("POST", `/control/phone-numbers/${shop}/acts`, { type: "quality", rating: "RED" });
  await ok("POST", `/control/wabas/${waba}/acts`, { type: "partner", event: "added", appId: app });
  await ok("POST", "/control/clock", { advanceMs: 8 * 24 * 3_600_000 });
  await desk.receiver.until(() => toldTexts().includes("still no number"));
  const ids = desk.receiver.values().flatMap(({ contacts = [] }) => contacts.map(({ user_id }) => user_id));
  expect(ids).toContain("US.1368519675177549933");
  expect(complaints.mock.calls).toEqual([]);
});
