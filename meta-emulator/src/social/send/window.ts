import { GraphError, wrongParameter } from "../../graph/graph-error.ts";
import type { GraphCall } from "../../graph/operation.ts";
import { windowIsOpen } from "../../rules/windows.ts";
import { tokenOf } from "../account-access.ts";
import { isInstagram, platformOf } from "../accounts.ts";
import { problems, socialError } from "../errors.ts";
import type { Recipient } from "./recipient.ts";

const dayMs = 24 * 3_600_000;
const humanAgentMs = 7 * dayMs;
const privateReplyMs = 7 * dayMs;
const messagingTypes = ["RESPONSE", "UPDATE", "MESSAGE_TAG"];
const deadTags = ["CONFIRMED_EVENT_UPDATE", "ACCOUNT_UPDATE", "POST_PURCHASE_UPDATE"];
/** From then on the old tags answer an error. */
const tagsDiedAt = Date.UTC(2026, 3, 27);

export type Tag = "HUMAN_AGENT" | "UPDATE_TAG" | null;

/** `messaging_type` and `tag`, which only go together in one way. */
export function readTag(call: GraphCall, recipient: Recipient): Tag {
  const { messaging_type: type, tag } = call.params;
  if (type === undefined && !isInstagram(recipient.account) && call.sim.config.social.requireMessagingType) {
    throw wrongParameter("The parameter messaging_type is required.");
  }
  if (type !== undefined && !messagingTypes.includes(String(type))) {
    throw wrongParameter(`Param messaging_type must be one of {${messagingTypes.join(", ")}}`);
  }
  if (tag === undefined) {
    if (type === "MESSAGE_TAG") throw wrongParameter("The parameter tag is required.");
    return null;
  }
  if (type !== undefined && type !== "MESSAGE_TAG") {
    throw wrongParameter("Param tag is only allowed with messaging_type MESSAGE_TAG.");
  }
  if (deadTags.includes(String(tag)) && call.sim.clock.now() < tagsDiedAt) return "UPDATE_TAG";
  if (tag !== "HUMAN_AGENT") throw wrongParameter(`The message tag ${String(tag)} is not supported.`);
  if (!tokenOf(call).scopes.includes("human_agent")) {
    throw new GraphError({
      code: 10,
      message: "(#10) To use the tag HUMAN_AGENT the app needs the Human Agent feature",
    });
  }
  return tag;
}

/** Refuses what may not be written now: the person must have acted within 24 hours (7 days for a human's answer). */
export function requireWindow(call: GraphCall, recipient: Recipient, tag: Tag): void {
  const { sim } = call;
  const { account, contact, comment } = recipient;
  const now = sim.clock.now();
  const refused = problems[platformOf(account)];
  if (comment) {
    if (comment.answeredAt !== null) throw socialError(call, refused.privateReply);
    if (now >= comment.at + privateReplyMs) throw socialError(call, refused.outsideWindow);
    return;
  }
  if (!sim.rules.limits.customerWindow || recipient.byNotificationToken || tag === "UPDATE_TAG") return;
  const chat = sim.world.getChat(contact.customerId, account.id);
  if (windowIsOpen(chat, now) || (contact.windowUntil !== null && now < contact.windowUntil)) return;
  if (tag === "HUMAN_AGENT" && chat.customerWroteAt !== null && now < chat.customerWroteAt + humanAgentMs) return;
  throw socialError(call, refused.outsideWindow);
}
