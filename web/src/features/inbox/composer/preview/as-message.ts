import type { Message } from "@croozer/contracts/conversations";
import type { MessageContent } from "@croozer/contracts/message-content";

/** A message as it would stand in the thread, to be drawn before it is one. */
export const asMessage = (content: MessageContent): Message => ({
  id: "",
  conversationId: "",
  clientId: null,
  direction: "outbound",
  origin: "member",
  content,
  files: [],
  status: "queued",
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
  at: new Date().toISOString(),
  seq: 0,
});
