import { GraphError, invalid, missing, wrongParameter } from "../../graph/graph-error.ts";
import { unpackText } from "../../graph/pairs.ts";
import { isObject, lengthOf, type Params } from "../../graph/params.ts";
import { checkInteractive } from "../../interactive/interactive.ts";
import { checkMedia } from "../../media/check-media.ts";
import { findByPhone, findByUserId } from "../../people/find-person.ts";
import { checkTemplate } from "../../templates/send/check-template.ts";
import { toWaId } from "../../world/phone-digits.ts";
import type { CheckedSend } from "../send.ts";
import { checkContacts } from "./contacts.ts";
import type { CheckContext, CheckedContent, ContentCheck } from "./content-check.ts";
import { checkLocation, checkReaction, checkText } from "./plain.ts";

const longestCallbackData = 512;

/** One line per type of message; the property of the type's name is what is checked. */
const checks: Record<string, ContentCheck> = {
  audio: checkMedia("audio"),
  contacts: checkContacts,
  document: checkMedia("document"),
  image: checkMedia("image"),
  interactive: checkInteractive,
  location: (body) => ({ content: checkLocation(body) }),
  reaction: (body) => ({ content: { type: "other", label: "reaction", raw: body } }),
  sticker: checkMedia("sticker"),
  template: checkTemplate,
  text: (body) => ({ content: checkText(body) }),
  video: checkMedia("video"),
};

/** Everything that can be said about a message without knowing the recipient's side. */
export function checkSend(params: Params, sender: Omit<CheckContext, "waId">): CheckedSend {
  const recipient = checkRecipient(params, sender);
  const context = { ...sender, waId: recipient.waId };
  const type = params.type ?? "text";
  const check = typeof type === "string" && Object.hasOwn(checks, type) ? checks[type] : undefined;
  if (typeof type !== "string" || !check) {
    const names = Object.keys(checks).map((each) => each.toUpperCase());
    throw wrongParameter(`Param type must be one of {${names.join(", ")}}`);
  }
  const body = unpackText(params[type]);
  if (body === undefined) throw missing(type);
  if (!isObject(body) && type !== "contacts") throw wrongParameter(`Param ${type} must be a JSON object.`);
  const checked = check(isObject(body) ? body : { contacts: body }, context);
  return {
    ...recipient,
    ...unlessGiven(checked),
    type,
    lite: false,
    raw: { type, [type]: body },
    links: context.links,
    contextId: checkContext(params.context),
    callbackData: checkCallbackData(params.biz_opaque_callback_data),
    identityHash: checkIdentityHash(params.recipient_identity_key_hash),
    reaction: type === "reaction" && isObject(body) ? checkReaction(body) : null,
  };
}

function unlessGiven({ content, category, templateId, status, failure, timeToLiveMs }: CheckedContent) {
  return {
    content,
    category: category ?? ("service" as const),
    templateId: templateId ?? null,
    status: status ?? null,
    failure: failure ?? null,
    timeToLiveMs: timeToLiveMs ?? null,
  };
}

function checkRecipient(
  params: Params,
  { sim, number }: Omit<CheckContext, "waId">,
): Pick<CheckedSend, "waId" | "userId" | "input"> {
  const { recipient_type: recipientType = "individual", to, recipient } = params;
  if (recipientType === "group") {
    throw new GraphError({ code: 131051, details: "Groups are not supported by this emulator." });
  }
  if (recipientType !== "individual") throw wrongParameter("Param recipient_type must be one of {INDIVIDUAL, GROUP}");
  if (to !== undefined && to !== "") {
    const input = typeof to === "number" ? String(to) : to;
    if (typeof input !== "string") throw wrongParameter("Param to must be a string.");
    const digits = toWaId(input, number.digits);
    if (digits === null) throw invalid("Recipient phone number is not valid.");
    return { waId: findByPhone(sim.world, digits)?.waId ?? digits, userId: null, input };
  }
  if (recipient === undefined) throw wrongParameter("The parameter to is required.");
  if (typeof recipient !== "string" || !/^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/.test(recipient)) {
    throw invalid("Recipient user ID is not valid.");
  }
  if (sim.config.people.foreignUserId === "answer" && findByUserId(sim, number, recipient)?.mine === false) {
    throw invalid("Recipient user ID does not belong to the business portfolio of this phone number.");
  }
  return { waId: null, userId: recipient, input: recipient };
}

function checkContext(context: unknown): string | null {
  if (context === undefined) return null;
  if (!isObject(context)) throw wrongParameter("Param context must be a JSON object.");
  if (typeof context.message_id !== "string" || context.message_id === "") throw missing("context['message_id']");
  return context.message_id;
}

function checkIdentityHash(hash: unknown): string | null {
  if (hash === undefined) return null;
  if (typeof hash !== "string") throw wrongParameter("Param recipient_identity_key_hash must be a string.");
  return hash;
}

function checkCallbackData(data: unknown): string | null {
  if (data === undefined) return null;
  if (typeof data !== "string") throw wrongParameter("Param biz_opaque_callback_data must be a string.");
  if (lengthOf(data) > longestCallbackData) {
    throw wrongParameter(`Param biz_opaque_callback_data must be at most ${longestCallbackData} characters long.`);
  }
  return data;
}
