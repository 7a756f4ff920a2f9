import type { Chat, ChatMessage, Tick } from "../phone-api.ts";
import { windowClosesAt } from "../rules/windows.ts";
import type { Simulation } from "../simulation.ts";
import type { ChatState, Message } from "../world/types.ts";

/** What the phone shows of a message. */
export function viewMessage(message: Message): ChatMessage {
  const { id, from, at, tick, replyTo, reaction, edited, deleted, forwarded, ad, content } = message;
  const marks = { replyTo, reaction, edited, deleted, forwarded, ...(ad && { ad }) };
  return { id, from, at: new Date(at).toISOString(), tick, ...marks, content };
}

/** Whether the message has reached the phone: its own, and of the business's those delivered. */
export function isOnPhone(message: Message): boolean {
  if (message.hidden) return false;
  return message.from === "customer" || message.tick === "delivered" || message.tick === "read";
}

export function viewChat(sim: Simulation, customerId: string, phoneNumberId: string): Chat {
  const chat = sim.world.getChat(customerId, phoneNumberId);
  const messages = sim.world.listChatMessages(customerId, phoneNumberId).filter(isOnPhone).map(viewMessage);
  return { customerId, phoneNumberId, messages, ...chatTimes(sim, chat) };
}

function chatTimes(sim: Simulation, chat: ChatState): Pick<Chat, "windowClosesAt" | "typingUntil"> {
  const closesAt = windowClosesAt(chat);
  const typing = chat.typingUntil !== null && chat.typingUntil > sim.clock.now() ? chat.typingUntil : null;
  return {
    windowClosesAt: closesAt === null ? null : new Date(closesAt).toISOString(),
    typingUntil: typing === null ? null : new Date(typing).toISOString(),
  };
}

/** Changes a chat's times and tells the phone. */
export function changeChat(sim: Simulation, chat: ChatState, change: Partial<ChatState>): ChatState {
  const { customerId, phoneNumberId } = chat;
  const changed = sim.world.putChat({ ...chat, ...change });
  if (sim.phone.watched) sim.phone.emit({ type: "chat", customerId, phoneNumberId, ...chatTimes(sim, changed) });
  return changed;
}

export function tellMessage(sim: Simulation, message: Message): void {
  if (message.hidden || message.customerId === null || !sim.phone.watched) return;
  const { customerId, phoneNumberId } = message;
  sim.phone.emit({ type: "message", customerId, phoneNumberId, message: viewMessage(message) });
}

/** A message that is on the phone looks different now: edited, deleted. */
export function tellChange(sim: Simulation, message: Message): void {
  sim.world.messages.put(message.id, message);
  const { customerId, phoneNumberId } = message;
  if (customerId === null || !isOnPhone(message)) return;
  sim.phone.emit({ type: "changed", customerId, phoneNumberId, message: viewMessage(message) });
}

/** Ticks only go forward. Returns whether it changed. */
export function advanceTick(sim: Simulation, message: Message, tick: Tick): boolean {
  if (rank[tick] <= rank[message.tick]) return false;
  message.tick = tick;
  saveMessage(sim, message);
  return true;
}

/** Stores a changed message and tells the phone if it shows it. */
export function saveMessage(sim: Simulation, message: Message): void {
  sim.world.messages.put(message.id, message);
  const { customerId, phoneNumberId, id, tick, reaction } = message;
  if (customerId === null || !isOnPhone(message)) return;
  sim.phone.emit({ type: "tick", customerId, phoneNumberId, messageId: id, tick, reaction });
}

const rank: Record<Tick, number> = { pending: 0, sent: 1, delivered: 2, read: 3, failed: 4 };
