import type { ApiCall, Chat, Customer, Delivery, PhoneEvent, World } from "../../phone-api.ts";
import type { Refusal } from "../text/refusals.ts";
import { laterTick, putChat, putMessage, settleMessage } from "./chat-merge.ts";
import { chatKey, type Link, type ShownChat, type ShownMessage, type State } from "./state.ts";

export type Action =
  | { type: "link"; link: Link }
  | { type: "world"; world: World; toldAt: number }
  | { type: "chat"; chat: Chat; since: number }
  | { type: "opened" | "closed"; customerId: string; phoneNumberId: string }
  | { type: "deliveries"; deliveries: Delivery[] }
  | { type: "calls"; calls: ApiCall[] }
  | { type: "told"; events: PhoneEvent[]; toldAt: number }
  | { type: "written"; customerId: string; phoneNumberId: string; message: ShownMessage }
  | { type: "taken"; customerId: string; phoneNumberId: string; key: string; message: ShownMessage }
  | { type: "refused"; customerId: string; phoneNumberId: string; key: string; problem: Refusal | null }
  | { type: "withdrawn"; customerId: string; phoneNumberId: string; key: string };

const callsKept = 200;
const deliveriesKept = 200;

function withChat(
  state: State,
  at: { customerId: string; phoneNumberId: string },
  change: (chat: ShownChat) => Partial<ShownChat>,
): State {
  const key = chatKey(at.customerId, at.phoneNumberId);
  const chat = state.chats[key] ?? {
    customerId: at.customerId,
    phoneNumberId: at.phoneNumberId,
    messages: [],
    windowClosesAt: null,
    typingUntil: null,
    loaded: false,
  };
  return { ...state, chats: { ...state.chats, [key]: { ...chat, ...change(chat) } } };
}

function withWorld(state: State, change: Partial<World>): State {
  return state.world ? { ...state, world: { ...state.world, ...change } } : state;
}

function putCustomer(customers: Customer[], customer: Customer): Customer[] {
  const place = customers.findIndex((known) => known.id === customer.id);
  return place < 0 ? [...customers, customer] : customers.with(place, customer);
}

function putDelivery(deliveries: Delivery[], delivery: Delivery): Delivery[] {
  const place = deliveries.findIndex((known) => known.id === delivery.id);
  return place < 0 ? [delivery, ...deliveries].slice(0, deliveriesKept) : deliveries.with(place, delivery);
}

/** What was read, and what was told while it was being read. Ids start anew when the emulator does. */
function newerCalls(known: ApiCall[], read: ApiCall[]): ApiCall[] {
  const [newest] = read;
  if (!newest) return [];
  return [...known.filter(({ id, at }) => id > newest.id && at >= newest.at), ...read].slice(0, callsKept);
}

/** One thing the emulator told, in the order it was told. */
export function applyEvent(state: State, event: PhoneEvent, toldAt: number): State {
  switch (event.type) {
    case "message": {
      const sequence = state.sequence + 1;
      const key = chatKey(event.customerId, event.phoneNumberId);
      const fromBusiness = event.message.from === "business";
      const known = state.chats[key]?.messages.some((message) => message.id === event.message.id) ?? false;
      const next = withChat({ ...state, sequence }, event, (chat) => ({
        messages: putMessage(chat.messages, event.message, sequence),
        typingUntil: fromBusiness ? null : chat.typingUntil,
      }));
      if (!fromBusiness || known || state.open[key]) return next;
      return { ...next, unread: { ...next.unread, [key]: (next.unread[key] ?? 0) + 1 } };
    }
    case "changed":
      return withChat(state, event, (chat) => ({
        messages: chat.messages.map((message) =>
          message.id === event.message.id ? { ...message, ...event.message } : message,
        ),
      }));
    case "tick":
      return withChat(state, event, (chat) => ({
        messages: chat.messages.map((message) =>
          message.id === event.messageId
            ? { ...message, tick: laterTick(message.tick, event.tick), reaction: event.reaction }
            : message,
        ),
      }));
    case "chat":
      return withChat(state, event, () => ({ windowClosesAt: event.windowClosesAt, typingUntil: event.typingUntil }));
    case "customer":
      return withWorld(state, { customers: putCustomer(state.world?.customers ?? [], event.customer) });
    case "delivery":
      return { ...state, deliveries: putDelivery(state.deliveries ?? [], event.delivery) };
    case "call":
      return { ...state, calls: [event.call, ...(state.calls ?? [])].slice(0, callsKept) };
    case "clock":
      return { ...withWorld(state, { clock: event.clock }), clockToldAt: toldAt };
    case "faults":
      return withWorld(state, { faults: event.faults });
    case "template":
    case "fault_rules":
    case "rules":
    case "world":
      return state; // whoever shows it listens
  }
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "link":
      return state.link === action.link ? state : { ...state, link: action.link };
    case "world":
      return { ...state, world: action.world, clockToldAt: action.toldAt };
    case "chat": {
      const key = chatKey(action.chat.customerId, action.chat.phoneNumberId);
      return { ...state, chats: { ...state.chats, [key]: putChat(state.chats[key], action.chat, action.since) } };
    }
    case "opened": {
      const { customerId, phoneNumberId } = action;
      const key = chatKey(customerId, phoneNumberId);
      const open = { ...state.open, [key]: { customerId, phoneNumberId } };
      return { ...state, open, unread: { ...state.unread, [key]: 0 } };
    }
    case "closed": {
      const { [chatKey(action.customerId, action.phoneNumberId)]: _, ...open } = state.open;
      return { ...state, open };
    }
    case "deliveries":
      return { ...state, deliveries: action.deliveries };
    case "calls":
      return { ...state, calls: newerCalls(state.calls ?? [], action.calls) };
    case "told":
      return action.events.reduce((told, event) => applyEvent(told, event, action.toldAt), state);
    case "written":
      return withChat(state, action, (chat) => ({ messages: [...chat.messages, action.message] }));
    case "taken": {
      const sequence = state.sequence + 1;
      return withChat({ ...state, sequence }, action, (chat) => ({
        messages: settleMessage(chat.messages, action.key, action.message, sequence),
      }));
    }
    case "refused":
      return withChat(state, action, (chat) => ({
        messages: chat.messages.map((m) =>
          m.key === action.key ? { ...m, tick: "failed", ...(action.problem && { problem: action.problem }) } : m,
        ),
      }));
    case "withdrawn":
      return withChat(state, action, (chat) => ({ messages: chat.messages.filter((m) => m.key !== action.key) }));
  }
}
