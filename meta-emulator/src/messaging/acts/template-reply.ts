import type { CustomerAct } from "../../phone-api.ts";
import { findTemplateReply } from "../../templates/send/find-reply.ts";
import { ApiError } from "../../world/api-error.ts";
import { type ActContext, getMessage, quoting, type Written, written } from "./written.ts";

/** A tap on a template's quick reply: told as `button`, with the payload that was sent or else the button's text. */
export function writeTemplateReply(
  context: ActContext,
  act: Extract<CustomerAct, { type: "template_reply" }>,
): Written {
  const reply = findTemplateReply(getMessage(context, act.messageId), act.id);
  if (!reply) throw new ApiError(422, "choice_unknown", `message ${act.messageId} does not offer ${act.id}`);
  return quoting(context, act.messageId, written({ type: "template_reply", ...reply }, "button", reply));
}
