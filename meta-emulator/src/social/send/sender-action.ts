import { wrongParameter } from "../../graph/graph-error.ts";
import type { GraphCall } from "../../graph/operation.ts";
import { isObject } from "../../graph/params.ts";
import { advanceTick, changeChat, saveMessage } from "../../messaging/chats.ts";
import { toEmoji } from "../reactions.ts";
import type { Recipient } from "./recipient.ts";

const actions = ["typing_on", "typing_off", "mark_seen", "react", "unreact"];
/** The bubble goes by itself after this. */
const typingMs = 20_000;

/** `sender_action`: what the person sees of the business besides its messages. */
export function doSenderAction(call: GraphCall, recipient: Recipient): unknown {
  const { sim, params } = call;
  const { contact, person, account } = recipient;
  const action = String(params.sender_action).toLowerCase();
  if (!actions.includes(action)) throw wrongParameter(`Param sender_action must be one of {${actions.join(", ")}}`);
  const chat = sim.world.getChat(person.id, account.id);
  if (action === "typing_on") changeChat(sim, chat, { typingUntil: sim.clock.now() + typingMs });
  else if (action === "typing_off") changeChat(sim, chat, { typingUntil: null });
  else if (action === "mark_seen") markSeen(call, recipient);
  else react(call, recipient, action === "react");
  return { recipient_id: contact.scopedId };
}

function markSeen({ sim }: GraphCall, { person, account }: Recipient): void {
  for (const message of sim.world.listChatMessages(person.id, account.id)) {
    if (message.from === "customer" && message.tick !== "pending") advanceTick(sim, message, "read");
  }
}

function react({ sim, params }: GraphCall, { person, account }: Recipient, on: boolean): void {
  const payload = isObject(params.payload) ? params.payload : {};
  const target = sim.world.messages.find(String(payload.message_id));
  if (target?.customerId !== person.id || target.phoneNumberId !== account.id || target.hidden) {
    throw wrongParameter("Param payload[message_id] is not a message of this conversation.");
  }
  if (on && (typeof payload.reaction !== "string" || payload.reaction === "")) {
    throw wrongParameter("The parameter payload[reaction] is required.");
  }
  target.reaction = on ? toEmoji(String(payload.reaction)) : null;
  saveMessage(sim, target);
}
