import type { PhoneEvent } from "../../phone-api.ts";
import { markChatSeen, readChat } from "./acts.ts";
import { api } from "./api.ts";
import { tellListeners } from "./listeners.ts";
import { chatKey } from "./state.ts";
import { dispatch, getState } from "./store.ts";

/** Events are applied together at most this often: a load test tells of thousands a second. */
const batchMs = 16;
const firstRetryMs = 500;
const lastRetryMs = 5_000;

let tryNow: () => void = () => undefined;

/** Does not wait for the next attempt. */
export function tryAgain(): void {
  tryNow();
}

/** What was told while the world was being read: the answer may be older than it, so it is applied once more. */
const toldMeanwhile = new Set<PhoneEvent[]>();
const ofTheWorld = new Set<PhoneEvent["type"]>(["customer", "clock", "faults"]);

async function readWorld(): Promise<void> {
  const meanwhile: PhoneEvent[] = [];
  toldMeanwhile.add(meanwhile);
  try {
    const world = await api.getWorld();
    dispatch({ type: "world", world, toldAt: Date.now() });
    dispatch({ type: "told", events: meanwhile, toldAt: Date.now() });
  } finally {
    toldMeanwhile.delete(meanwhile);
  }
}

async function readEverything(): Promise<void> {
  const [{ deliveries }, { calls }] = await Promise.all([api.listDeliveries(), api.listCalls(), readWorld()]);
  dispatch({ type: "deliveries", deliveries });
  dispatch({ type: "calls", calls });
  dispatch({ type: "link", link: "live" });
  await readOpenChats();
  await peekOtherChats();
}

/** Everything said is forgotten, numbers and customers stay. */
export async function startOver(): Promise<void> {
  await api.startOver();
  await readEverything();
}

async function readOpenChats(): Promise<void> {
  const open = Object.values(getState().open);
  await Promise.all(open.map((chat) => readChat(chat.customerId, chat.phoneNumberId)));
}

/** A desk has a few phones; a load test may have made thousands. */
const mostPeeked = 40;

/** Chats that are on no screen still have a last message and a window to show. */
async function peekOtherChats(): Promise<void> {
  const { world, open } = getState();
  const closed = (world?.customers ?? [])
    .slice(0, mostPeeked)
    .flatMap(({ id }) => (world?.businesses ?? []).map(({ phoneNumberId }) => ({ id, phoneNumberId })))
    .filter(({ id, phoneNumberId }) => !open[chatKey(id, phoneNumberId)]);
  for (const { id, phoneNumberId } of closed.slice(0, mostPeeked)) {
    const since = getState().sequence;
    dispatch({ type: "chat", chat: await api.peekChat(id, phoneNumberId), since });
  }
}

function seen(events: PhoneEvent[]): void {
  for (const event of events) {
    if (event.type === "message" && event.message.from === "business")
      markChatSeen(event.customerId, event.phoneNumberId);
  }
}

/** Keeps the page in step with the emulator until the returned function is called. */
export function keepLink(): () => void {
  let source: EventSource | null = null;
  let retryMs = firstRetryMs;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let queue: PhoneEvent[] = [];
  let flushing: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    flushing = undefined;
    const events = queue;
    queue = [];
    dispatch({ type: "told", events, toldAt: Date.now() });
    for (const meanwhile of toldMeanwhile) meanwhile.push(...events.filter(({ type }) => ofTheWorld.has(type)));
    seen(events);
    tellListeners(events);
    if (events.some((event) => event.type === "world")) readEverything().catch(lose);
  }

  function lose(): void {
    source?.close();
    dispatch({ type: "link", link: getState().world ? "lost" : "unreachable" });
    clearTimeout(retry);
    retry = setTimeout(connect, retryMs);
    retryMs = Math.min(retryMs * 2, lastRetryMs);
  }

  function connect(): void {
    clearTimeout(retry);
    source?.close();
    source = new EventSource(api.events);
    source.onopen = () => {
      retryMs = firstRetryMs;
      readEverything().catch(lose);
      tellListeners([{ type: "world" }]);
    };
    source.onerror = lose;
    source.onmessage = (told: MessageEvent<string>) => {
      queue.push(JSON.parse(told.data) as PhoneEvent);
      flushing ??= setTimeout(flush, batchMs);
    };
  }

  function look(): void {
    if (document.visibilityState !== "visible") return;
    if (getState().link === "live") readOpenChats().catch(lose);
    else connect();
  }

  tryNow = connect;
  connect();
  document.addEventListener("visibilitychange", look);
  return () => {
    clearTimeout(retry);
    clearTimeout(flushing);
    source?.close();
    document.removeEventListener("visibilitychange", look);
  };
}
