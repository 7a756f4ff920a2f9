import type { Conversation, Message } from "@croozer/contracts/conversations";

/** A message from the customer at position `seq`, one minute apart, unless told otherwise. */
export function messageOf(seq: number, change: Partial<Message> = {}): Message {
  return {
    id: `message-${seq}`,
    conversationId: "conversation",
    clientId: null,
    direction: "inbound",
    origin: "customer",
    content: { type: "text", body: `text ${seq}` },
    files: [],
    status: "received",
    error: null,
    waitingFor: null,
    settleFrom: null,
    replyTo: null,
    reactions: [],
    editedAt: null,
    deletedAt: null,
    sentBy: null,
    orderId: null,
    forwarded: false,
    referral: null,
    product: null,
    at: new Date(Date.UTC(2026, 7, 6, 12, seq)).toISOString(),
    seq,
    ...change,
  };
}

/** A conversation whose last message came `minute` minutes after noon. */
export function conversationOf(id: string, minute: number, change: Partial<Conversation> = {}): Conversation {
  const at = new Date(Date.UTC(2026, 7, 6, 12, minute)).toISOString();
  return {
    id,
    channel: { id: "channel", type: "whatsapp", name: "Carmel" },
    customer: { id: `customer-${id}`, name: "נועה", handle: "+972550000118" },
    status: "open",
    assignee: null,
    team: null,
    priority: "none",
    labels: [],
    snoozedUntil: null,
    snoozeUntilReply: false,
    resolvedAt: null,
    automation: "paused",
    handoverReason: null,
    unread: 0,
    lastMessage: { preview: "…", type: "text", direction: "inbound", status: "received", at },
    freeEntryEndsAt: null,
    replyDue: null,
    lateReplies: 0,
    windowEndsAt: new Date(Date.UTC(2026, 7, 7, 12, minute)).toISOString(),
    waitingSince: null,
    referral: null,
    openOrder: null,
    updatedAt: at,
    version: 1,
    ...change,
  };
}
