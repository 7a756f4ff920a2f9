import type { Server as HttpServer } from "node:http";
import type { Notice } from "@croozer/contracts/realtime";
import { Server } from "socket.io";
import type { Log } from "../log/log.ts";
import { keepNewest } from "./keep-newest.ts";

/** Collects notices of a business for this long, so that a burst is one frame. */
const coalesceMs = 20;

export type Realtime = {
  /** Hands notices to the screens of a business. Called after commit. */
  publish(businessId: string, notices: readonly Notice[]): void;
  /** Tells every screen here that notices may have been lost. */
  resync(): void;
  attach(server: HttpServer, mayJoin: (cookieHeader: string, businessId: string) => Promise<boolean>): void;
  close(): Promise<void>;
};

/** Notices carry names, never contents; the same one twice within a frame is sent once, in its newest version. */
export function createRealtime(log: Log): Realtime {
  let io: Server | null = null;
  const waiting = new Map<string, Map<string, Notice>>();
  let timer: NodeJS.Timeout | null = null;

  const flush = () => {
    timer = null;
    for (const [businessId, notices] of waiting) io?.to(topic(businessId)).emit("notices", [...notices.values()]);
    waiting.clear();
  };

  const realtime: Realtime = {
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
    attach(server, mayJoin) {
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
            const allowed = await mayJoin(socket.handshake.headers.cookie ?? "", businessId);
            for (const room of socket.rooms) if (room !== socket.id) await socket.leave(room);
            if (allowed) await socket.join(topic(businessId));
            reply({ ok: allowed });
          } catch (error) {
            log.warn({ err: error instanceof Error ? error.message : String(error) }, "could not join a business");
            reply({ ok: false });
          }
        });
      });
    },
    async close() {
      if (timer) clearTimeout(timer);
      await io?.close();
    },
  };
  return realtime;
}

const topicBegins = "business:";
const topic = (businessId: string) => `${topicBegins}${businessId}`;
const businessOf = (room: string) => (room.startsWith(topicBegins) ? room.slice(topicBegins.length) : null);
