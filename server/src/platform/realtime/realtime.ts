import type { Server as HttpServer } from "node:http";
import type { Notice } from "@croozer/contracts/realtime";
import { Server, type Socket } from "socket.io";
import type { Log } from "../log/log.ts";
import { keepNewest } from "./keep-newest.ts";
import type { PresenceBoard } from "./presence.ts";
import { createScreens, type Gate } from "./screens.ts";

/** Collects notices of a business for this long, so that a burst is one frame. */
const coalesceMs = 20;

export type Realtime = {
  /** Hands notices to the screens of a business. Called after commit. */
  publish(businessId: string, notices: readonly Notice[]): void;
  /** Tells every screen here that notices may have been lost. */
  resync(): void;
  attach(server: HttpServer, gate: Gate): void;
  /** Who is where, on the screens of every process. */
  presence: PresenceBoard;
  /** How other processes hear of the screens here. */
  carryBy(tell: (text: string) => void): void;
  /** What another process told of its screens. */
  hear(text: string): void;
  /** Another process arrived, and knows nothing of the screens here. */
  introduce(): void;
  close(): Promise<void>;
};

/** Notices carry names, never contents; the same one twice within a frame is sent once, in its newest version. */
export function createRealtime(log: Log): Realtime {
  let io: Server | null = null;
  const waiting = new Map<string, Map<string, Notice>>();
  let timer: NodeJS.Timeout | null = null;
  const screens = createScreens((businessId, presence) => io?.to(watchers(businessId)).emit("presence", presence));

  const flush = () => {
    timer = null;
    for (const [businessId, notices] of waiting) io?.to(topic(businessId)).emit("notices", [...notices.values()]);
    waiting.clear();
  };

  const join = async (socket: Socket, gate: Gate, businessId: string): Promise<boolean> => {
    const entrant = await gate.admit(socket.handshake.headers.cookie ?? "", businessId);
    screens.leave(socket.id, gate);
    for (const room of socket.rooms) if (room !== socket.id) await socket.leave(room);
    if (!entrant || socket.disconnected) return false;
    await socket.join(entrant.mayWatch ? [topic(businessId), watchers(businessId)] : topic(businessId));
    screens.enter(socket.id, businessId, entrant);
    gate.onEntered?.(businessId, entrant);
    if (entrant.mayWatch) socket.emit("presence", { whole: true, places: screens.presence.placesOf(businessId) });
    return true;
  };

  const realtime: Realtime = {
    presence: screens.presence,
    carryBy: screens.carryBy,
    hear: screens.hear,
    introduce: screens.introduce,
    publish(businessId, notices) {
      if (!io) return;
      const bucket = waiting.get(businessId) ?? new Map<string, Notice>();
      waiting.set(businessId, bucket);
      for (const notice of notices) keepNewest(bucket, notice);
      timer ??= setTimeout(flush, coalesceMs);
    },
    resync() {
      for (const room of io?.of("/").adapter.rooms.keys() ?? []) {
        const businessId = businessOf(room);
        if (businessId !== null) realtime.publish(businessId, [{ type: "resync", id: businessId }]);
      }
    },
    attach(server, gate) {
      io = new Server(server, {
        path: "/api/realtime",
        serveClient: false,
        // Browsers send cookies with a socket from any page: only our own may open one.
        allowRequest: ({ headers }, answer) => {
          const { origin, host } = headers;
          answer(null, origin === undefined || (URL.canParse(origin) && new URL(origin).host === host));
        },
      });
      io.on("connection", (socket) => {
        socket.on("join", async (businessId: unknown, answer: unknown) => {
          const reply = typeof answer === "function" ? (answer as (value: { ok: boolean }) => void) : () => undefined;
          if (typeof businessId !== "string") return reply({ ok: false });
          try {
            reply({ ok: await join(socket, gate, businessId) });
          } catch (error) {
            log.warn({ err: error instanceof Error ? error.message : String(error) }, "could not join a business");
            reply({ ok: false });
          }
        });
        socket.on("here", (here: unknown) => screens.move(socket.id, here, gate));
        socket.on("disconnect", () => screens.leave(socket.id, gate));
      });
    },
    async close() {
      if (timer) clearTimeout(timer);
      await io?.close();
      screens.close();
    },
  };
  return realtime;
}

const topicBegins = "business:";
const topic = (businessId: string) => `${topicBegins}${businessId}`;
const businessOf = (room: string) => (room.startsWith(topicBegins) ? room.slice(topicBegins.length) : null);
/** Screens of members who may see who is in a conversation. */
const watchers = (businessId: string) => `watchers:${businessId}`;
