import { saveMessage, tellChange } from "../../messaging/chats.ts";
import type { CustomerAct } from "../../phone-api.ts";
import { ApiError } from "../../world/api-error.ts";
import { isInstagram } from "../accounts.ts";
import type { EventKind } from "../fields.ts";
import { nameOf } from "../reactions.ts";
import { getChatMessage, type SocialContext, type SocialWritten } from "./written.ts";

type Of<Type extends CustomerAct["type"]> = Extract<CustomerAct, { type: Type }>;

const editableMs = 15 * 60_000;
const mostEdits = 5;

export function writeReaction(context: SocialContext, act: Of<"reaction">): SocialWritten {
  const target = getChatMessage(context, act.messageId);
  target.reaction = act.emoji || null;
  saveMessage(context.sim, target);
  const reaction = act.emoji
    ? { mid: target.id, action: "react", reaction: nameOf(act.emoji), emoji: act.emoji }
    : { mid: target.id, action: "unreact" };
  return change("reaction", "reaction", { reaction }, true);
}

/** Within 15 minutes, five times. */
export function writeEdit(context: SocialContext, act: Of<"edit">): SocialWritten {
  const { sim } = context;
  const target = getOwn(context, act.messageId);
  if (target.content.type !== "text") throw new ApiError(422, "not_editable", "only texts can be edited");
  if (sim.clock.now() > target.at + editableMs) throw new ApiError(422, "too_late", "15 minutes are over");
  const edits = sim.world
    .listChatMessages(context.person.id, context.account.id)
    .filter(({ hidden, replyTo, content }) => hidden && replyTo === target.id && content.type === "other");
  const number = edits.length + 1;
  if (number > mostEdits) throw new ApiError(422, "too_many_edits", `a message can be edited ${mostEdits} times`);
  tellChange(sim, { ...target, content: { ...target.content, body: act.body }, edited: true });
  const body = { message_edit: { mid: target.id, text: act.body, num_edit: number } };
  return { ...change("edit", "message edit", body, false), replyTo: target.id };
}

/** Instagram tells the business that the message is gone, Messenger does not. */
export function writeDelete(context: SocialContext, act: Of<"delete">): SocialWritten {
  const target = getOwn(context, act.messageId);
  tellChange(context.sim, { ...target, deleted: true });
  const kind = isInstagram(context.account) ? "message" : null;
  return change(kind, "messages · deleted", { message: { mid: target.id, is_deleted: true } }, false);
}

function getOwn(context: SocialContext, id: string) {
  const message = getChatMessage(context, id);
  if (message.from !== "customer") throw new ApiError(422, "not_own", "only the person's own messages");
  if (message.deleted) throw new ApiError(422, "message_deleted", "that message is deleted");
  return message;
}

function change(
  kind: EventKind | null,
  label: string,
  body: Record<string, unknown>,
  opensWindow: boolean,
): SocialWritten {
  return { content: null, replyTo: null, part: { kind, label, body, opensWindow } };
}
