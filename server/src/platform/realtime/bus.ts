import { setTimeout as delay } from "node:timers/promises";
import type { Notice } from "@croozer/contracts/realtime";
import pg from "pg";
import type { Log } from "../log/log.ts";
import { keepNewest } from "./keep-newest.ts";
import { payloadsOf, readPayload } from "./payloads.ts";

/** How long notices are collected before the other processes hear them. */
export const coalesceMs = 10;
const retryMs = 500;
/** How often it is looked who else is there: one that was killed said nothing. */
const lookMs = 10_000;
/** Where processes with screens say that they are there. */
const helloChannel = "croozer_screens";
const noticeChannel = "croozer_notices";
/** Where processes say who is at which screen. */
const wordChannel = "croozer_words";
/** Names of connections, by which processes with screens are counted. */
const named = { screens: "croozer-screens", others: "croozer-no-screens" };

/** Carries notices to the screens of other processes. Another carrier than PostgreSQL has this shape. */
export type NoticeBus = {
  /** Called after commit; takes no time of its own. */
  publish(businessId: string, notices: readonly Notice[]): void;
  /** Tells the other processes something that is told again before long: what is lost is lost. Less than 8,000 bytes. */
  tell(text: string): void;
  close(): Promise<void>;
};

export type BusOptions = {
  /** A direct address: a pooler that shares connections between transactions cannot listen. */
  url: string;
  log: Log;
  /** Whether people's screens are connected to this process. */
  hasScreens: boolean;
  /** Notices of another process. */
  onNotices: (businessId: string, notices: readonly Notice[]) => void;
  /** Notices may have been lost. */
  onGap: () => void;
  /** What another process told. */
  onTold?: (text: string) => void;
  /** A process with screens arrived, and knows nothing of what was told before. */
  onArrival?: () => void;
};

/**
 * PostgreSQL's LISTEN and NOTIFY over a connection of the bus's own, never inside a transaction that writes: NOTIFY holds a
 * lock of the whole cluster during its commit. A process alone sends nothing: it knows from the names of the connections
 * and from the word of those who arrive whether any other has screens. Whatever was lost with a connection is told as a
 * gap, here and by a `resync` to the others.
 */
export async function openNoticeBus(options: BusOptions): Promise<NoticeBus> {
  const { log, hasScreens } = options;
  let client: pg.Client | null = null;
  let closed = false;
  let others = false;
  /** Something that the others have not heard was lost. */
  let owesResync = false;
  let waiting = new Map<string, Map<string, Notice>>();
  let timer: NodeJS.Timeout | null = null;
  let sending: Promise<void> = Promise.resolve();

  const look = async (on: pg.Client) => {
    const { rows } = await on.query<{ others: boolean }>(
      `select exists (
         select from pg_stat_activity
         where datname = current_database() and application_name = $1 and pid <> pg_backend_pid()) as others`,
      [named.screens],
    );
    others = rows[0]?.others ?? false;
  };

  const connect = async () => {
    const opened = new pg.Client({
      connectionString: options.url,
      application_name: hasScreens ? named.screens : named.others,
      keepAlive: true,
    });
    opened.on("error", () => lost(opened));
    opened.on("end", () => lost(opened));
    opened.on("notification", ({ channel, payload = "", processId }) => {
      if (processId === ownPid) return;
      if (channel === helloChannel) {
        others = true;
        options.onArrival?.();
      } else if (channel === wordChannel) options.onTold?.(payload);
      else if (payload === "") options.onGap();
      else {
        const read = readPayload(payload);
        if (read) options.onNotices(read.businessId, read.notices);
      }
    });
    await opened.connect();
    const { rows } = await opened.query<{ pid: number }>("select pg_backend_pid() as pid");
    const ownPid = rows[0]?.pid;
    await opened.query(`listen ${helloChannel}; listen ${wordChannel}`);
    if (hasScreens) await opened.query(`listen ${noticeChannel}; notify ${helloChannel}`);
    await look(opened);
    client = opened;
    // Only now: what is told while the connection is being made is lost as well.
    if (owesResync && others) void opened.query(`notify ${noticeChannel}`).catch(() => (owesResync = true));
    owesResync = false;
  };

  const lost = (which: pg.Client) => {
    if (closed || client !== which) return;
    client = null;
    log.warn("the connection that carries notices was lost; opening another");
    void reconnect();
  };
  const reconnect = async () => {
    while (!closed && client === null) await connect().catch(() => delay(retryMs));
    if (closed) return;
    log.info("notices are carried again");
    options.onGap();
  };

  const flush = () => {
    timer = null;
    const batch = waiting;
    waiting = new Map();
    const on = client;
    if (on === null) {
      owesResync = true;
      return;
    }
    sending = on
      .query(`select pg_notify('${noticeChannel}', p) from unnest($1::text[]) p`, [payloadsOf(batch)])
      .then(() => undefined)
      .catch((error: Error) => {
        owesResync = true;
        log.warn({ err: error.message }, "notices did not reach the other processes");
      });
  };

  await connect();
  const looking = setInterval(() => void (client && look(client).catch(() => undefined)), lookMs);
  looking.unref();
  return {
    publish(businessId, notices) {
      if (!others || closed) return;
      const kept = waiting.get(businessId) ?? new Map<string, Notice>();
      waiting.set(businessId, kept);
      for (const notice of notices) keepNewest(kept, notice);
      timer ??= setTimeout(flush, coalesceMs);
    },
    tell(text) {
      if (closed || client === null) return;
      const told = client.query(`select pg_notify('${wordChannel}', $1)`, [text]).catch(() => undefined);
      sending = Promise.all([sending, told]).then(() => undefined);
    },
    async close() {
      if (timer) {
        clearTimeout(timer);
        flush();
      }
      closed = true;
      clearInterval(looking);
      await sending;
      await client?.end().catch(() => undefined);
    },
  };
}
