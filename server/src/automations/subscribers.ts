import { subscribe } from "../events.ts";

export const automationSubscribers = [
  subscribe("message.received", "advance_conversation", {
    key: ({ conversationId }) => conversationId,
    payload: ({ conversationId, seq, again }) => ({ conversationId, ...(again ? { againSeq: seq } : {}) }),
  }),
  subscribe("order.status_changed", "ask_for_payment", {
    when: ({ to }) => to === "confirmed",
    key: ({ orderId }) => orderId,
    payload: ({ orderId }) => ({ orderId }),
  }),
  subscribe("order.paid", "tell_of_money", {
    when: ({ isOnline }) => isOnline,
    key: ({ paymentId }) => paymentId,
    payload: ({ orderId, paymentId: about, amountMinor }) => ({ orderId, step: "paid", about, amountMinor }),
  }),
  subscribe("order.refunded", "tell_of_money", {
    when: ({ afarMinor }) => afarMinor > 0,
    key: ({ about }) => about,
    payload: ({ orderId, about, afarMinor }) => ({ orderId, step: "refunded", about, amountMinor: afarMinor }),
  }),
  subscribe("order.disputed", "tell_of_dispute", {
    when: ({ status }) => status === "inquiry" || status === "open",
    key: ({ disputeId, status }) => `${disputeId} ${status}`,
    payload: ({ disputeId }) => ({ disputeId }),
  }),
  subscribe("customer.merged", "move_carts", { key: ({ from }) => from }),
  subscribe("message.failed", "note_failed_notice", {
    key: ({ messageId }) => messageId,
    payload: ({ messageId }) => ({ messageId }),
  }),
];
