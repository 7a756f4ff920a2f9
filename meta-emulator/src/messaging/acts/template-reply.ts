import type { ChatContent, CustomerAct } from "../../phone-api.ts";
import { ApiError } from "../../world/api-error.ts";
import { listReplies } from "./taps.ts";
import { type ActContext, getMessage, quoting, type Written, written } from "./written.ts";

/** A tap on a template's quick reply: told as `button`, with the payload that was sent or else the button's text. */
export function writeTemplateReply(
  context: ActContext,
  act: Extract<CustomerAct, { type: "template_reply" }>,
): Written {
  const { content } = getMessage(context, act.messageId);
  const button = listTemplateReplies(content).find(({ id }) => id === act.id);
  if (!button) throw new ApiError(422, "choice_unknown", `message ${act.messageId} does not offer ${act.id}`);
  const reply = { text: button.text, payload: button.id };
  return quoting(context, act.messageId, written({ type: "template_reply", ...reply }, "button", reply));
}

function listTemplateReplies(content: ChatContent) {
  if (content.type !== "template") return [];
  return listReplies([...content.buttons, ...content.cards.flatMap(({ buttons }) => buttons)]);
}
