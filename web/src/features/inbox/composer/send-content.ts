import type { SendableContent } from "@croozer/contracts/message-content";
import { sendOut } from "../outbox/outbox-store.ts";

/** Sends what was put together, as it is: a template, a question with buttons. */
export function sendContent(businessId: string, conversationId: string, content: SendableContent): void {
  const body = "body" in content && typeof content.body === "string" ? content.body : "";
  sendOut(businessId, { conversationId, kind: "reply", body, replyTo: null, content });
}
