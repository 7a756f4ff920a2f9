import type { CustomerAct } from "../../phone-api.ts";
import { ApiError } from "../../world/api-error.ts";
import { lookUp } from "../../world/look-up.ts";
import { writeAddressReply, writeCallPermission, writeFlowReply, writeSharedContact } from "./answers.ts";
import { writeCall } from "./call.ts";
import { writeDelete, writeEdit } from "./changes.ts";
import { writeContacts } from "./contacts.ts";
import { writeMarketing } from "./marketing.ts";
import { writeMedia } from "./media.ts";
import { writeOpen } from "./open.ts";
import { writeOrder, writeProductQuestion } from "./order.ts";
import { writeLocation, writeRaw, writeText } from "./plain.ts";
import { writeReaction } from "./reaction.ts";
import { writeButtonReply, writeListReply } from "./taps.ts";
import { writeTemplateReply } from "./template-reply.ts";
import { writeUnsupported } from "./unsupported.ts";
import type { ActContext, ActWriter, RawAct, Written } from "./written.ts";

export type Act = CustomerAct | RawAct;

/** One line per thing a person can do in a WhatsApp chat. */
const writers: { [Type in Act["type"]]?: ActWriter<Extract<Act, { type: Type }>> } = {
  address_reply: writeAddressReply,
  button_reply: writeButtonReply,
  call: writeCall,
  call_permission_reply: writeCallPermission,
  contacts: writeContacts,
  delete: writeDelete,
  edit: writeEdit,
  flow_reply: writeFlowReply,
  list_reply: writeListReply,
  location: writeLocation,
  marketing: writeMarketing,
  media: writeMedia,
  open: writeOpen,
  order: writeOrder,
  product_question: writeProductQuestion,
  raw: writeRaw,
  reaction: writeReaction,
  share_contact: writeSharedContact,
  template_reply: writeTemplateReply,
  text: writeText,
  unsupported: writeUnsupported,
};

/** What an act becomes on the phone and on the wire. Throws ApiError for one that cannot be done. */
export function writeAct(context: ActContext, act: Act): Written {
  const write = lookUp(writers, act.type) as ActWriter<Act> | undefined;
  if (!write) throw new ApiError(422, "act_unsupported", `${act.type} is not something WhatsApp has`);
  return write(context, act);
}
