import type { Here, Presence } from "@croozer/contracts/presence";
import type { Notice, NoticeType } from "@croozer/contracts/realtime";
import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import type { io, Socket } from "socket.io-client";
import { queryClient } from "./query.ts";
import { whenIdle } from "./when-idle.ts";

export type Connection = "connecting" | "online" | "offline";
type NoticeOf<Type extends NoticeType> = Extract<Notice, { type: Type }>;
type Listener = (notice: Notice) => void;

/** How long one attempt to join may wait for its answer. */
const joinTimeoutMs = 5_000;

const listeners = new Set<Listener>();
const watchers = new Set<() => void>();
const presenceListeners = new Set<(presence: Presence) => void>();
let socket: Socket | null = null;
let joined: string | null = null;
let connection: Connection = "connecting";

function setConnection(next: Connection) {
  if (next === connection) return;
  connection = next;
  for (const watcher of watchers) watcher();
}

/**
 * Listens to the notices of one business until the returned function is called. What was fetched before the server let
 * us in may have changed unheard, so it is fetched again: after the first join as after every reconnection.
 */
export function followBusiness(businessId: string): () => void {
  joined = businessId;
  // The page is drawn first. What changes until we are let in is fetched then.
  const takeBack = socket === null ? whenIdle(() => void connect()) : null;
  if (socket?.connected) void join();
  else socket?.connect();
  return () => {
    takeBack?.();
    if (joined === businessId) joined = null;
  };
}

const againMs = 4_000;

async function connect(): Promise<void> {
  try {
    const client = await import("socket.io-client");
    if (joined === null) return;
    socket ??= open(client.io);
    socket.connect();
  } catch {
    setConnection("offline");
    setTimeout(() => joined !== null && socket === null && void connect(), againMs);
  }
}

/** Ends the connection: on signing out. */
export function closeSocket(): void {
  joined = null;
  socket?.close();
  socket = null;
  setConnection("connecting");
}

function open(make: typeof io): Socket {
  const opened = make({
    path: "/api/realtime",
    autoConnect: false,
    reconnectionDelayMax: 4_000,
    // Polling first would need a balancer that brings every request of a browser to the same process.
    transports: ["websocket", "polling"],
    tryAllTransports: true,
  });
  opened.on("connect", () => void join());
  opened.on("disconnect", () => {
    if (socket === opened) setConnection("offline");
  });
  opened.on("connect_error", () => {
    if (socket === opened) setConnection("offline");
  });
  opened.on("presence", (presence: Presence) => {
    for (const hear of presenceListeners) hear(presence);
  });
  opened.on("notices", (notices: readonly Notice[]) => {
    if (notices.some(({ type }) => type === "resync")) void refetchFrom(Date.now());
    for (const notice of notices) for (const listener of listeners) listener(notice);
  });
  return opened;
}

async function join(): Promise<void> {
  const [businessId, used] = [joined, socket];
  if (businessId === null || used === null) return;
  const answer: unknown = await used
    .timeout(joinTimeoutMs)
    .emitWithAck("join", businessId)
    .catch(() => null);
  if (used !== socket || businessId !== joined || !used.connected) return;
  const allowed = typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === true;
  if (!allowed) {
    // Either the server was too slow or the session ended: the session's own query finds out which.
    setConnection("offline");
    await queryClient.invalidateQueries({ queryKey: ["me"] });
    used.disconnect().connect();
    return;
  }
  const joinedAt = Date.now();
  setConnection("online");
  await refetchFrom(joinedAt);
}

/** What was fetched before this moment may have changed unheard. */
const refetchFrom = (moment: number) =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey, state }) => queryKey[0] === joined && state.dataUpdatedAt < moment,
  });

/** Calls the handler with every word of who is where, until the returned function is called. */
export function hearPresence(hear: (presence: Presence) => void): () => void {
  presenceListeners.add(hear);
  return () => {
    presenceListeners.delete(hear);
  };
}

/** Tells where we are. Without a connection nobody has to know. */
export function tellHere(here: Here): void {
  if (connection === "online") socket?.emit("here", here);
}

/** Calls the handler for each notice of these types while the component is on the screen. */
export function useNotices<Type extends NoticeType>(
  types: readonly Type[],
  handler: (notice: NoticeOf<Type>) => void,
): void {
  const handle = useEffectEvent((notice: Notice) => {
    if (isOneOf(types, notice)) handler(notice);
  });
  useEffect(() => {
    const listener: Listener = (notice) => handle(notice);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
}

const isOneOf = <Type extends NoticeType>(types: readonly Type[], notice: Notice): notice is NoticeOf<Type> =>
  types.some((type) => type === notice.type);

export const watchConnection = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
};
export const connectionNow = (): Connection => connection;
/** Whether notices reach us; `connecting` only before the first time. */
export const useConnection = (): Connection => useSyncExternalStore(watchConnection, connectionNow);
