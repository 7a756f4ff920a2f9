import type { Message } from "@croozer/contracts/conversations";
import type { MediaFile } from "@croozer/contracts/media";
import type { MessageContent } from "@croozer/contracts/message-content";

/** A message as it would stand in the thread, to be drawn before it is one. */
export const asMessage = (content: MessageContent, file?: MediaFile): Message => ({
  id: "",
  conversationId: "",
  clientId: null,
  direction: "outbound",
  origin: "member",
  content,
  files: file === undefined ? [] : [file],
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
