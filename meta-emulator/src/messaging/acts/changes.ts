import type { ChatContent, CustomerAct } from "../../phone-api.ts";
import { ApiError } from "../../world/api-error.ts";
import type { Message } from "../../world/types.ts";
import { tellChange } from "../chats.ts";
import type { InboundPart } from "../inbound.ts";
import { type ActContext, getMessage, type Written } from "./written.ts";

type Of<Type extends CustomerAct["type"]> = Extract<CustomerAct, { type: Type }>;

const editableForMs = 15 * 60_000;
const deletableForMs = 2 * 24 * 3_600_000;

/** A text or a caption gets other words; the business hears of a new message that names the old one. */
export function writeEdit(context: ActContext, act: Of<"edit">): Written {
  const target = getOwn(context, act.messageId, editableForMs, "edited within 15 minutes");
  const content = reword(target.content, act.body);
  if (!content) throw refused("message_fixed", `message ${target.id} has no words that could be edited`);
  target.content = content;
  target.edited = true;
  tellChange(context.sim, target);
  return change(target, { type: "edit", body: { original_message_id: target.id }, newWords: act.body });
}

/** Deleted for everyone. */
export function writeDelete(context: ActContext, act: Of<"delete">): Written {
  const target = getOwn(context, act.messageId, deletableForMs, "deleted within two days");
  target.deleted = true;
  tellChange(context.sim, target);
  return change(target, { type: "revoke", body: { original_message_id: target.id } });
}

function change(target: Message, part: InboundPart): Written {
  const content = { type: "other", label: part.type, raw: { messageId: target.id } } as const;
  return { content, part, replyTo: null, hidden: true };
}

function getOwn(context: ActContext, id: string, withinMs: number, rule: string): Message {
  const target = getMessage(context, id);
  if (target.from !== "customer") throw refused("message_foreign", `message ${id} is not this person's`);
  if (target.deleted) throw refused("message_deleted", `message ${id} was deleted`);
  if (context.sim.clock.now() - target.at > withinMs) throw refused("too_late", `a message can be ${rule}`);
  return target;
}

function reword(content: ChatContent, words: string): ChatContent | null {
  if (content.type === "text") return { ...content, body: words };
  if (content.type === "image" || content.type === "video" || content.type === "document") {
    return content.caption === null ? null : { ...content, caption: words };
  }
  return null;
}

function refused(code: string, message: string): ApiError {
  return new ApiError(422, code, message);
}
