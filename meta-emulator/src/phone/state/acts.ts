import type { ChatContent, CustomerAct, CustomerPatch } from "../../phone-api.ts";
import { api, refusalOf } from "./api.ts";
import { emulatedNow } from "./emulated-now.ts";
import { chatKey, type ShownMessage } from "./state.ts";
import { dispatch, getState } from "./store.ts";

/** Whose chat with which business. */
export type At = { customerId: string; phoneNumberId: string };

export async function readChat(customerId: string, phoneNumberId: string): Promise<void> {
  const since = getState().sequence;
  const chat = await api.getChat(customerId, phoneNumberId);
  dispatch({ type: "chat", chat, since });
}

const seeing = new Map<string, ReturnType<typeof setTimeout>>();
/** A person needs a moment to read, and several messages in a row are read in one go. */
const readingMs = 350;

/** Reading a chat tells the emulator that its messages were seen; asked for when something came to an open chat. */
export function markChatSeen(customerId: string, phoneNumberId: string): void {
  const key = chatKey(customerId, phoneNumberId);
  if (seeing.has(key)) return;
  const timer = setTimeout(() => {
    seeing.delete(key);
    if (!getState().open[key] || document.visibilityState !== "visible") return;
    readChat(customerId, phoneNumberId).catch(() => undefined); // read again when the link is back
  }, readingMs);
  seeing.set(key, timer);
}

/** What was written here and not taken yet, by the message's key: to be tried again. */
const unsent = new Map<string, CustomerAct>();

async function send(at: At, act: CustomerAct, key: string): Promise<void> {
  try {
    const message = await api.act(at.customerId, at.phoneNumberId, act);
    unsent.delete(key);
    dispatch({ type: "taken", ...at, key, message: { ...message, key, arrived: 0 } });
  } catch (error) {
    dispatch({ type: "refused", ...at, key, problem: refusalOf(error) });
  }
}

/** Shows a message at once and sends it. `content` is how it will look. */
export function write(at: At, act: CustomerAct, content: ChatContent, replyTo: string | null = null): void {
  const key = `local:${crypto.randomUUID()}`;
  const at0 = new Date(emulatedNow(getState())).toISOString();
  const forwarded = act.type === "text" ? (act.forwarded ?? null) : null;
  const ad = act.type === "text" ? act.referral : undefined;
  const message: ShownMessage = {
    ...{ id: key, key, arrived: 0, from: "customer", at: at0, tick: "pending" },
    ...{ replyTo, reaction: null, edited: false, deleted: false, forwarded, ...(ad && { ad }), content },
  };
  unsent.set(key, act);
  dispatch({ type: "written", ...at, message });
  void send(at, act, key);
}

export function sendText(at: At, body: string, replyTo: string | null): void {
  write(at, replyTo ? { type: "text", body, replyTo } : { type: "text", body }, { type: "text", body }, replyTo);
}

export function sendChoice(
  at: At,
  type: "button_reply" | "list_reply",
  messageId: string,
  choice: { id: string; title: string; description?: string | null },
): void {
  const content: ChatContent = { type, id: choice.id, title: choice.title, description: choice.description ?? null };
  write(at, { type, messageId, id: choice.id }, content, messageId);
}

export type Place = { latitude: number; longitude: number; name: string | null; address: string | null };

export function sendLocation(at: At, place: Place, replyTo: string | null): void {
  const { latitude, longitude, name, address } = place;
  const act: CustomerAct = {
    type: "location",
    latitude,
    longitude,
    ...(name && { name }),
    ...(address && { address }),
    ...(replyTo && { replyTo }),
  };
  write(at, act, { type: "location", ...place }, replyTo);
}

/** Tries a message again that the emulator did not take. */
export function sendAgain(at: At, message: ShownMessage): void {
  const act = unsent.get(message.key);
  unsent.delete(message.key);
  dispatch({ type: "withdrawn", ...at, key: message.key });
  if (act) write(at, act, message.content, message.replyTo);
}

/** Shows the reaction at once and takes it back when the emulator refuses it. An empty emoji takes one away. */
export async function react(at: At, message: ShownMessage, emoji: string): Promise<void> {
  const tell = (reaction: string | null) =>
    dispatch({
      type: "told",
      events: [{ type: "tick", ...at, messageId: message.id, tick: message.tick, reaction }],
      toldAt: Date.now(),
    });
  tell(emoji || null);
  try {
    await api.act(at.customerId, at.phoneNumberId, { type: "reaction", messageId: message.id, emoji });
  } catch (error) {
    tell(message.reaction);
    throw error;
  }
}

/** What has no bubble of its own, or one that only the emulator knows: shown when the emulator tells of it. */
export async function perform(at: At, act: CustomerAct): Promise<void> {
  await api.act(at.customerId, at.phoneNumberId, act);
}

/** The business is told once that its voice message was heard. */
export function heard(at: At, messageId: string): void {
  api.played(at.customerId, at.phoneNumberId, messageId).catch(() => undefined); // told when it is played again
}

/** Shows the change at once and takes it back when the emulator refuses it. */
export async function changeCustomer(id: string, patch: CustomerPatch): Promise<void> {
  const before = getState().world?.customers.find((customer) => customer.id === id);
  if (!before) return;
  const tell = (customer: typeof before) =>
    dispatch({ type: "told", events: [{ type: "customer", customer }], toldAt: Date.now() });
  tell({ ...before, ...patch });
  try {
    tell(await api.changeCustomer(id, patch));
  } catch (error) {
    tell(before);
    throw error;
  }
}
