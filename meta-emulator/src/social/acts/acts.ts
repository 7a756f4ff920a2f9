import type { Act } from "../../messaging/acts/acts.ts";
import type { RawAct } from "../../messaging/acts/written.ts";
import { lookUp } from "../../world/look-up.ts";
import { writeDelete, writeEdit, writeReaction } from "./changes.ts";
import {
  writeLocation,
  writeMedia,
  writeProductQuestion,
  writeShare,
  writeStory,
  writeText,
  writeUnsupported,
} from "./messages.ts";
import { writeMarketing, writePostback, writeQuickReply, writeReferral } from "./taps.ts";
import { messageOf, type SocialContext, type SocialWritten, unknownHere } from "./written.ts";

type Writer<Of> = (context: SocialContext, act: Of) => SocialWritten;

/** One line per thing a person can do in a Messenger or Instagram chat. */
const writers: { [Type in Act["type"]]?: Writer<Extract<Act, { type: Type }>> } = {
  delete: writeDelete,
  edit: writeEdit,
  location: writeLocation,
  marketing: writeMarketing,
  media: writeMedia,
  postback: writePostback,
  product_question: writeProductQuestion,
  quick_reply: writeQuickReply,
  raw: writeRaw,
  reaction: writeReaction,
  referral: writeReferral,
  share: writeShare,
  story: writeStory,
  text: writeText,
  unsupported: writeUnsupported,
};

/** What an act becomes on the phone and on the wire. Throws ApiError for one that cannot be done. */
export function writeSocialAct(context: SocialContext, act: Act): SocialWritten {
  const write = lookUp(writers, act.type) as Writer<Act> | undefined;
  if (!write) throw unknownHere(context, act.type);
  return write(context, act);
}

/** Any message of Meta's: what stands in `message` besides `mid`. */
function writeRaw(context: SocialContext, { message: { type, ...message } }: RawAct): SocialWritten {
  return messageOf(context, { type: "other", label: String(type), raw: message }, String(type), message);
}
