import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Notice } from "@croozer/contracts/realtime";
import { pino } from "pino";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRealtime } from "./realtime.ts";

const realtime = createRealtime(pino({ level: "silent" }));
const server = createServer();
const sockets: Socket[] = [];
let url = "";

beforeAll(async () => {
  realtime.attach(server, async (cookie, businessId) => cookie === `member=${businessId}`);
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
