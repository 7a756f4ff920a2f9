import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Here, PersonHere, Presence } from "@croozer/contracts/presence";
import type { Notice } from "@croozer/contracts/realtime";
import { pino } from "pino";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createRealtime } from "./realtime.ts";

const realtime = createRealtime(pino({ level: "silent" }));
const server = createServer();
const sockets: Socket[] = [];
let url = "";
const typed: string[] = [];

beforeAll(async () => {
  realtime.attach(server, {
    admit: async (cookie, businessId) =>
      cookie.startsWith(`member=${businessId}`)
        ? { memberId: cookie, name: cookie, mayWatch: !cookie.endsWith("/cook"), mayReply: true }
        : null,
    onTyping: (businessId, conversationId) => typed.push(`${businessId} ${conversationId}`),
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await realtime.close();
});

function open(headers: Record<string, string>): Socket {
  const socket = io(url, {
    path: "/api/realtime",
    transports: ["websocket"],
    extraHeaders: headers,
    reconnection: false,
    forceNew: true,
  });
  sockets.push(socket);
  return socket;
}
const heard = (socket: Socket) => new Promise<Notice[]>((resolve) => socket.once("notices", resolve));

test("a member hears their business, one frame for a burst, each thing once in its newest version", async () => {
  const socket = open({ cookie: "member=mine" });
  expect(await socket.emitWithAck("join", "mine")).toEqual({ ok: true });
  const frame = heard(socket);
  realtime.publish("other", [{ type: "catalogue", id: "x", version: 9 }]);
  realtime.publish("mine", [{ type: "order", id: "o", version: 1, placed: true }]);
  realtime.publish("mine", [{ type: "order", id: "o", version: 2, placed: false }]);
  expect(await frame).toEqual([{ type: "order", id: "o", version: 2, placed: true }]);
});

test("when notices may have been lost every screen is told to fetch again, of its own business", async () => {
  const socket = open({ cookie: "member=mine" });
  await socket.emitWithAck("join", "mine");
  const frame = heard(socket);
  realtime.resync();
  expect(await frame).toEqual([{ type: "resync", id: "mine" }]);
});

test("somebody else is not let in", async () => {
  const socket = open({ cookie: "member=other" });
  expect(await socket.emitWithAck("join", "mine")).toEqual({ ok: false });
});

test("a page of another origin cannot open a socket with somebody's cookie", async () => {
  const socket = open({ cookie: "member=mine", origin: "https://evil.example" });
  await expect(
    new Promise<void>((resolve, reject) => socket.once("connect", () => resolve()).once("connect_error", reject)),
  ).rejects.toThrow();
});

const [talk, other] = ["0198a000-0000-7000-8000-000000000001", "0198a000-0000-7000-8000-000000000002"];
async function joined(cookie: string, business = "mine") {
  const socket = open({ cookie });
  /** Who is at a place, by the last word of the server. */
  const seen = new Map<string, PersonHere[]>();
  socket.on("presence", ({ whole, places }: Presence) => {
    if (whole) seen.clear();
    for (const { conversationId, people } of places) seen.set(conversationId, people);
  });
  await socket.emitWithAck("join", business);
  const names = (place = talk) => (seen.get(place) ?? []).map(({ name, typing }) => `${name} ${typing ?? "looks"}`);
  return { socket, names, seen };
}
const at = (conversationId: string | null, typing: Here["typing"] = null, isVisible = true): Here => ({
  conversationId,
  isVisible,
  typing,
});
const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 10 });

test("colleagues see who looks and who writes, each member once on however many screens, until the last one closes", async () => {
  const dana = await joined("member=mine/dana");
  const danaToo = await joined("member=mine/dana");
  const yossi = await joined("member=mine/yossi");
  dana.socket.emit("here", at(talk));
  danaToo.socket.emit("here", at(talk, "note"));
  await until(() => expect(yossi.names()).toEqual(["member=mine/dana note"]));
  danaToo.socket.close();
  await until(() => expect(yossi.names()).toEqual(["member=mine/dana looks"]));
  const late = await joined("member=mine/late");
  expect(late.names()).toEqual(["member=mine/dana looks"]);
  dana.socket.emit("here", at(other));
  await until(() => expect(yossi.names(other)).toHaveLength(1));
  expect(yossi.names()).toEqual([]);
  expect(realtime.presence.isLooking("mine", "member=mine/dana", other)).toBe(true);
  dana.socket.emit("here", at(other, null, false));
  await until(() => expect(yossi.names(other)).toEqual([]));
  expect(realtime.presence.isOnline("mine", "member=mine/dana")).toBe(true);
  dana.socket.disconnect();
  await until(() => expect(realtime.presence.isOnline("mine", "member=mine/dana")).toBe(false));
});

test("neither another business nor who may not read conversations hears of it, or is seen", async () => {
  const dana = await joined("member=mine/dana");
  const stranger = await joined("member=other", "other");
  const cook = await joined("member=mine/cook");
  const yossi = await joined("member=mine/yossi");
  cook.socket.emit("here", at(talk, "reply"));
  dana.socket.emit("here", at(talk, "reply"));
  await until(() => expect(yossi.names()).toEqual(["member=mine/dana reply"]));
  expect(stranger.seen.size).toBe(0);
  expect(cook.seen.size).toBe(0);
});

test("that a member writes to the customer is told once for a while, a note never", async () => {
  const place = "0198a000-0000-7000-8000-000000000003";
  const dana = await joined("member=mine/dana");
  dana.socket.emit("here", at(place, "note"));
  for (let n = 0; n < 5; n += 1) dana.socket.emit("here", at(place, "reply"));
  await until(() => expect(typed.filter((one) => one.endsWith(place))).toEqual([`mine ${place}`]));
});

test("nonsense and a flood are not listened to", async () => {
  const dana = await joined("member=mine/dana");
  const yossi = await joined("member=mine/yossi");
  for (const odd of [null, "here", { conversationId: "x".repeat(10_000), isVisible: true, typing: null }])
    dana.socket.emit("here", odd);
  for (let n = 0; n < 60; n += 1) dana.socket.emit("here", at(n % 2 ? talk : other));
  dana.socket.emit("here", at(null));
  await until(() => expect(yossi.names(talk)).toHaveLength(1));
});
