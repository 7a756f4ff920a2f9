import type { CustomerAct } from "../../phone-api.ts";
import { saveMessage } from "../chats.ts";
import { type ActContext, getMessage, type Written, written } from "./written.ts";

/** A message on the wire, and no bubble of its own. An empty emoji takes the reaction away. */
export function writeReaction(context: ActContext, act: Extract<CustomerAct, { type: "reaction" }>): Written {
  const target = getMessage(context, act.messageId);
  target.reaction = act.emoji || null;
  saveMessage(context.sim, target);
  const body = { message_id: act.messageId, ...(act.emoji ? { emoji: act.emoji } : {}) };
  return { ...written({ type: "other", label: "reaction", raw: body }, "reaction", body), hidden: true };
}
