import { afterEach, beforeEach, expect, test } from "vitest";
import type { Chat, Customer, Delivery, PhoneEvent, World } from "../phone-api.ts";
import { type Desk, ids, openDesk } from "../testing/desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk({ inboxUrl: "http://127.0.0.1:4000/inbox" });
});
afterEach(() => desk.close());

async function api<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await desk.call(method, `/phone/api${path}`, body, null);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as unknown as T;
}

const chatPath = (customer: string) => `/customers/${customer}/chats/${ids.number}`;

/** Collects server-sent events until one passes. */
async function watch(until: (event: PhoneEvent) => boolean): Promise<{ events: PhoneEvent[]; done: Promise<void> }> {
  const stop = new AbortController();
  const response = await fetch(`${desk.emulator.url}/phone/api/events`, { signal: stop.signal });
  expect(response.headers.get("content-type")).toMatch("text/event-stream");
  const events: PhoneEvent[] = [];
  const read = async () => {
    let text = "";
    for await (const chunk of response.body!) {
      text += new TextDecoder().decode(chunk);
      const lines = text.split("\n\n");
      text = lines.pop() ?? "";
      for (const line of lines) {
        if (line.startsWith("data: ")) events.push(JSON.parse(line.slice("data: ".length)));
      }
      if (events.some(until)) return stop.abort();
    }
  };
  // Ending the request ends the reading with an AbortError.
  return { events, done: read().catch(() => {}) };
}

test("the world lists numbers, customers, clock and faults", async () => {
  const world = await api<World>("GET", "/world");
  expect(world.businesses).toEqual([
    {
      platform: "whatsapp",
      phoneNumberId: ids.number,
      wabaId: ids.waba,
      displayPhoneNumber: "+1 555-555-0100",
      verifiedName: "Example Shop",
      pictureUrl: null,
      catalogId: null,
    },
  ]);
  expect(world.customers.map(({ id }) => id)).toEqual(["dana", "noa", "sky"]);
  expect(world.clock.running).toBe(true);
  expect(world.faults.tokenExpired).toBe(false);
  expect(world.inboxUrl).toBe("http://127.0.0.1:4000/inbox");
});

test("a customer is made and changed", async () => {
  const made = await api<Customer>("POST", "/customers", { name: "Avi", waId: "+972 55-000-0102", language: "he" });
  expect(made).toMatchObject({ name: "Avi", waId: "972550000102", username: null, online: true, readReceipts: true });
  expect(made.userId).toMatch(/^IL\.\d+$/);
  const changed = await api<Customer>("PATCH", `/customers/${made.id}`, { online: false, slow: true });
  expect(changed).toMatchObject({ id: made.id, name: "Avi", online: false, slow: true });
  const hidden = await api<Customer>("POST", "/customers", { name: "Noy", username: "noy", language: "he" });
  expect(hidden).toMatchObject({ waId: null, username: "noy" });
});

test.each([
  ["PATCH", "/customers/nobody", {}, 404],
  ["PATCH", "/customers/dana", { shoes: 42 }, 400],
  ["POST", "/customers", { name: "No number", language: "en" }, 422],
  ["POST", "/customers", { name: "Local number", waId: "055-000-0102", language: "he" }, 422],
  ["POST", `${chatPath("dana")}/messages`, { type: "poem" }, 400],
  ["POST", `${chatPath("dana")}/messages`, { type: "text", body: "" }, 400],
  ["POST", `${chatPath("dana")}/messages`, { type: "text", body: "hi", replyTo: "wamid.X" }, 422],
  ["POST", "/customers/dana/chats/1/messages", { type: "text", body: "hi" }, 404],
  ["PUT", "/faults", { serverErrors: 2 }, 400],
  ["POST", "/clock", { advanceMs: -1 }, 400],
  ["POST", "/deliveries/none/resend", undefined, 404],
])("%s %s with %j is refused", async (method, path, body, status) => {
  const answer = await desk.call(method, `/phone/api${path}`, body, null);
  expect(answer.status).toBe(status);
  expect(answer.body.error).toEqual({ code: expect.any(String), message: expect.any(String) });
});

test("a conversation: text, buttons, a tap, a location", async () => {
  await api("POST", `${chatPath("noa")}/messages`, { type: "text", body: "פיצה בבקשה" });
  const action = { buttons: [{ type: "reply", reply: { id: "confirm", title: "אישור" } }] };
  const sent = await desk.send({
    to: "972550000101",
    type: "interactive",
    interactive: { type: "button", body: { text: "לאשר?" }, footer: { text: "תודה" }, action },
  });
  await desk.receiver.until(() => desk.receiver.statuses().includes("delivered"));
  const messageId = (sent.body as unknown as { messages: { id: string }[] }).messages[0]!.id;
  const tap = await api<Record<string, unknown>>("POST", `${chatPath("noa")}/messages`, {
    type: "button_reply",
    messageId,
    id: "confirm",
  });
  expect(tap).toMatchObject({ replyTo: messageId, content: { type: "button_reply", id: "confirm", title: "אישור" } });
  await api("POST", `${chatPath("noa")}/messages`, { type: "location", latitude: 32.1, longitude: 34.8, name: "Home" });
  const chat = await api<Chat>("GET", chatPath("noa"));
  expect(chat.messages.map(({ from, content }) => [from, content.type])).toEqual([
    ["customer", "text"],
    ["business", "buttons"],
    ["customer", "button_reply"],
    ["customer", "location"],
  ]);
  expect(chat.messages[1]?.content).toEqual({
    type: "buttons",
    header: null,
    body: "לאשר?",
    footer: "תודה",
    buttons: [{ id: "confirm", title: "אישור" }],
  });
  expect(Date.parse(chat.windowClosesAt ?? "") - Date.parse(chat.messages.at(-1)?.at ?? "")).toBe(24 * 3_600_000);
});

test("the page hears what happens", async () => {
  const { events, done } = await watch((event) => event.type === "tick" && event.tick === "read");
  await api("POST", `${chatPath("dana")}/messages`, { type: "text", body: "hello" });
  const id = await desk.sendText("15555550123", "welcome");
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("delivered"));
  await api("GET", chatPath("dana"));
  await done;
  const seen = events.map((event) => (event.type === "message" ? `message from ${event.message.from}` : event.type));
  expect(seen).toEqual(
    expect.arrayContaining(["message from customer", "tick", "chat", "delivery", "message from business"]),
  );
  expect(events.find((event) => event.type === "message" && event.message.id === id)).toMatchObject({
    customerId: "dana",
    phoneNumberId: ids.number,
    message: { tick: "delivered", content: { type: "text", body: "welcome" } },
  });
});

test("a chat that is peeked at is not read", async () => {
  await api("POST", `${chatPath("dana")}/messages`, { type: "text", body: "hello" });
  const id = await desk.sendText("15555550123", "welcome");
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("delivered"));
  const tick = async (query: string) => (await api<Chat>("GET", chatPath("dana") + query)).messages.at(-1)?.tick;
  expect(await tick("?peek=1")).toBe("delivered");
  expect(await tick("?peek=1")).toBe("delivered");
  expect(await tick("")).toBe("read");
});

test("the clock is moved and paused, faults are set, and everyone is told", async () => {
  const { events, done } = await watch((event) => event.type === "faults");
  const paused = await api<World["clock"]>("POST", "/clock", { running: false });
  const moved = await api<World["clock"]>("POST", "/clock", { advanceMs: 3_600_000 });
  expect(paused.running).toBe(false);
  expect(Date.parse(moved.now) - Date.parse(paused.now)).toBe(3_600_000);
  const faults = await api<World["faults"]>("PUT", "/faults", { slowAnswersMs: 5 });
  expect(faults).toMatchObject({ slowAnswersMs: 5, tokenExpired: false });
  await done;
  expect(events.map(({ type }) => type)).toEqual(["clock", "clock", "faults"]);
});

test("failed deliveries are listed, newest first, and sent again", async () => {
  await api("POST", "/clock", { running: false });
  desk.receiver.answers.push(500, 500);
  await api("POST", `${chatPath("dana")}/messages`, { type: "text", body: "one" });
  await api("POST", `${chatPath("dana")}/messages`, { type: "text", body: "two" });
  await desk.receiver.until(() => desk.receiver.received.length === 2);
  const failed = async () => (await api<{ deliveries: Delivery[] }>("GET", "/deliveries?failed=1")).deliveries;
  const [newest, oldest] = await failed();
  expect(newest).toMatchObject({
    label: "messages · text",
    state: "retrying",
    url: desk.receiver.url,
    duplicate: false,
  });
  expect(newest?.body).toMatch("two");
  expect(oldest?.body).toMatch("one");
  await api("POST", `/deliveries/${newest?.id}/resend`);
  await desk.receiver.until(() => desk.receiver.received.length === 3);
});

test("starting over forgets chats and deliveries, and keeps customers and numbers", async () => {
  await api("POST", `${chatPath("dana")}/messages`, { type: "text", body: "hello" });
  await desk.receiver.until(() => desk.receiver.received.length === 1);
  const world = await api<World>("POST", "/start-over");
  expect(world.customers).toHaveLength(3);
  expect(await api<Chat>("GET", chatPath("dana"))).toMatchObject({ messages: [], windowClosesAt: null });
  expect((await api<{ deliveries: Delivery[] }>("GET", "/deliveries")).deliveries).toEqual([]);
});

test("an empty body that calls itself JSON is no body", async () => {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${desk.emulator.url}/phone/api/start-over`, { method: "POST", headers, body: "" });
  expect(response.status).toBe(200);
});

test("a page of another origin may not drive the phones", async () => {
  const response = await fetch(`${desk.emulator.url}/phone/api/start-over`, {
    method: "POST",
    headers: { origin: "http://evil.example" },
  });
  expect(response.status).toBe(403);
});
