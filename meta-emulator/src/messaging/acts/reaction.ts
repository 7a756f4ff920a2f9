import type { CustomerAct } from "../../phone-api.ts";
import { ApiError } from "../../world/api-error.ts";
import { saveMessage } from "../chats.ts";
import { isOneEmoji } from "../emoji.ts";
import { type ActContext, getMessage, type Written, written } from "./written.ts";

/** A message on the wire, and no bubble of its own. An empty emoji takes the reaction away. */
export function writeReaction(context: ActContext, act: Extract<CustomerAct, { type: "reaction" }>): Written {
  const target = getMessage(context, act.messageId);
  if (target.deleted) throw new ApiError(422, "message_deleted", `message ${act.messageId} was deleted`);
  if (act.emoji && !isOneEmoji(act.emoji)) throw new ApiError(422, "emoji_wrong", `${act.emoji} is not one emoji`);
  target.reaction = act.emoji || null;
  saveMessage(context.sim, target);
  const { reactionRemoval } = context.sim.config.people;
  const emoji = act.emoji || reactionRemoval === "empty" ? { emoji: act.emoji } : {};
  const body = { message_id: act.messageId, ...emoji };
  return { ...written({ type: "other", label: "reaction", raw: body }, "reaction", body), hidden: true };
}
