import type { DisputeStatus } from "@croozer/contracts/disputes";
import type { OrderField, OrderStatus } from "@croozer/contracts/orders";
import type { Tx } from "./platform/db/tx.ts";

/** Every event and its payload on one page. Past tense; names and ids, rarely contents. */
export type Events = {
  /** `again`: it was known, and an operator wants it answered once more. */
  "message.received": { conversationId: string; messageId: string; seq: number; again?: true };
  /** It was to go at a time, and the window was closed by then. */
  "message.missed_time": { conversationId: string; messageId: string };
  /** A note names colleagues; its writer is not among them. */
  "note.mentioned": { conversationId: string; messageId: string; memberIds: readonly string[] };
  "message.failed": { conversationId: string; messageId: string };
  /** A number or its account cannot send: what is queued waits. `code` is Meta's. Told once, however many sends fail. */
  "channel.sending_paused": { channelId: string; code: string };
  "channel.sending_resumed": { channelId: string };
  /** Meta was asked, or a token renewed; `problem` null is healthy. */
  "channel.health_changed": { channelId: string; problem: string | null };
  /** A number became a business's; also when it was connected before and its token renewed. */
  "channel.connected": { channelId: string; phoneNumberId: string };
  /** Meta told of a template of the account: what became of it, or another category. `status` and `reason` are Meta's words. */
  "template.told": {
    integrationId: string;
    providerId: string;
    name: string | null;
    language: string | null;
    status: string | null;
    category: string | null;
    reason: string | null;
    detail: string | null;
    at: string;
  };
  /** `byMemberId` null: it was dealt out, or a program did it. */
  "conversation.assigned": { conversationId: string; memberId: string | null; byMemberId: string | null };
  /** Somebody is there to answer who was not: a screen opened, they are back, or may have more. */
  "member.available": { memberId: string };
  "conversation.automation_changed": { conversationId: string; automation: "on" | "paused" | "needs_person" };
  /** A customer waits for longer than the business promises. Told once for each time they wait. */
  "conversation.reply_due_soon": { conversationId: string };
  "conversation.reply_late": { conversationId: string };
  /** Two customers turned out to be one person: `from` is `into` from now on. */
  "customer.merged": { from: string; into: string };
  "catalogue.changed": { version: number };
  "order.placed": { orderId: string };
  "order.status_changed": { orderId: string; from: OrderStatus; to: OrderStatus; version: number };
  /** `changed` names fields of the order, `items` among them. */
  "order.edited": { orderId: string; version: number; changed: readonly (OrderField | "items")[] };
  /** Taken back a step. */
  "order.recalled": { orderId: string; from: OrderStatus; to: OrderStatus; version: number };
  "order.assigned": { orderId: string; memberId: string | null; version: number };
  /** `isOnline`: a provider took it, and nobody of the business stood by. */
  "order.paid": { orderId: string; paymentId: string; amountMinor: number; isOnline: boolean; version: number };
  /** `afarMinor` was not handed over in cash: the customer sees it later, in an account. Told once for each `about`. */
  "order.refunded": { orderId: string; about: string; amountMinor: number; afarMinor: number; version: number };
  /** Through a provider: it has yet to be asked. */
  "order.refund_requested": { orderId: string; refundId: string; version: number };
  "order.refund_failed": { orderId: string; refundId: string; version: number };
  /** A customer's dispute at their bank began, or stands otherwise now. */
  "order.disputed": { orderId: string; disputeId: string; status: DisputeStatus; version: number };
  "order.cancelled": { orderId: string; from: OrderStatus; version: number };
};
export type EventType = keyof Events;

/** Tells the rooms below; written, with its subscribers' jobs, in this transaction. */
export function record<T extends EventType>(tx: Tx, type: T, payload: Events[T]): void {
  tx.keepEvent(type, payload);
}

/** One room's wish to hear an event: the job it becomes. Same key while waiting → once. */
export type Subscription = {
  [T in EventType]: {
    event: T;
    task: string;
    /** Of which of these events it wants to hear. */
    when: (payload: Events[T]) => boolean;
    key: (payload: Events[T]) => string;
    payload: (payload: Events[T]) => Record<string, unknown>;
  };
}[EventType];

export function subscribe<T extends EventType>(
  event: T,
  task: string,
  how: {
    when?: (payload: Events[T]) => boolean;
    key: (payload: Events[T]) => string;
    payload?: (payload: Events[T]) => Record<string, unknown>;
  },
): Subscription {
  // The union is rebuilt from its own parts; TypeScript cannot see that through the generic.
  return {
    event,
    task,
    when: how.when ?? (() => true),
    key: how.key,
    payload: how.payload ?? ((payload: Events[T]) => payload),
  } as unknown as Subscription;
}
