import { isDeepStrictEqual } from "node:util";
import { isObject } from "../../graph/params.ts";
import type { ChatButton, ChatContent, ContactCard, CustomerAct, FlowCall } from "../../phone-api.ts";
import { ApiError } from "../../world/api-error.ts";
import { type ActContext, getMessage, quoting, type Written, written } from "./written.ts";

type Of<Type extends CustomerAct["type"]> = Extract<CustomerAct, { type: Type }>;

/** A permission to call lasts this long. */
const callPermissionMs = 7 * 24 * 3_600_000;

/** A flow that was gone through: what its last screen sent, with the token of the message. */
export function writeFlowReply(context: ActContext, { messageId, response }: Of<"flow_reply">): Written {
  const flow = findFlow(getMessage(context, messageId).content);
  if (!flow) throw noRequest(messageId, "a flow");
  const answer = { flow_token: flow.flowToken, ...response };
  const reply = { name: "flow", body: "Sent", response_json: JSON.stringify(answer) };
  const content = { type: "flow_reply", title: "", response: answer } as const;
  return quoting(context, messageId, written(content, "interactive", { type: "nfm_reply", nfm_reply: reply }));
}

/** The flow that a message opens. */
export function findFlow(content: ChatContent): FlowCall | null {
  const buttons: ChatButton[] = content.type === "action" ? [content.button] : [];
  if (content.type === "template") buttons.push(...content.buttons);
  if (content.type === "template" || content.type === "carousel") {
    buttons.push(...content.cards.flatMap((card) => card.buttons));
  }
  const button = buttons.find(({ kind }) => kind === "flow");
  return button?.kind === "flow" ? button.flow : null;
}

export function writeAddressReply(context: ActContext, { messageId, values }: Of<"address_reply">): Written {
  const { content, raw } = getMessage(context, messageId);
  if (content.type !== "address_request") throw noRequest(messageId, "an address");
  const saved = findSavedAddress(raw, values);
  const answer = { ...(saved === null ? {} : { saved_address_id: saved }), values };
  const { name, phone_number: phone, ...place } = values;
  const lines = [name, phone, Object.values(place).filter(Boolean).join(", ")].filter(Boolean);
  const reply = { name: "address_message", body: lines.join("\n"), response_json: JSON.stringify(answer) };
  const part = { type: "nfm_reply", nfm_reply: reply };
  return quoting(context, messageId, written({ type: "address_reply", values }, "interactive", part));
}

/** Of the addresses the business offered the one that was taken as it is. */
function findSavedAddress(raw: unknown, values: Record<string, string>): string | null {
  const interactive = isObject(raw) && isObject(raw.interactive) ? raw.interactive : {};
  const action = isObject(interactive.action) ? interactive.action : {};
  const saved = isObject(action.parameters) ? action.parameters.saved_addresses : undefined;
  if (!Array.isArray(saved)) return null;
  const taken = saved.find((each) => isObject(each) && isDeepStrictEqual(each.value, values));
  return isObject(taken) ? String(taken.id) : null;
}

/** The person's own number, as an answer to a contact request. */
export function writeSharedContact(context: ActContext, { messageId }: Of<"share_contact">): Written {
  const { person } = context;
  if (!asksForContact(getMessage(context, messageId).content)) throw noRequest(messageId, "a contact");
  if (person.waId === null) throw new ApiError(422, "number_missing", `${person.name} has no phone number to share`);
  const phone = `+${person.waId}`;
  const card: ContactCard = {
    name: person.name,
    phones: [{ phone, waId: person.waId, type: "MOBILE" }],
    emails: [],
    organisation: null,
  };
  const body = [{ origin: "contact_request", phones: [{ phone, wa_id: person.waId, type: "MOBILE" }] }];
  const shared = written({ type: "contacts", contacts: [card] }, "contacts", body);
  return { ...shared, part: { ...shared.part, sharesPhone: true }, replyTo: messageId };
}

function asksForContact(content: ChatContent): boolean {
  if (content.type === "request") return content.what === "contact";
  return content.type === "template" && content.buttons.some(({ kind }) => kind === "contact_request");
}

export function writeCallPermission(context: ActContext, act: Of<"call_permission_reply">): Written {
  const { messageId, accepted } = act;
  const { content } = getMessage(context, messageId);
  if (content.type !== "request" || content.what !== "call_permission")
    throw noRequest(messageId, "a permission to call");
  const until = Math.floor((context.sim.clock.now() + callPermissionMs) / 1000);
  const reply = {
    response: accepted ? "accept" : "reject",
    ...(accepted ? { expiration_timestamp: until } : {}),
    response_source: "user_action",
  };
  const part = { type: "call_permission_reply", call_permission_reply: reply };
  return quoting(context, messageId, written({ type: "call_permission_reply", accepted }, "interactive", part));
}

function noRequest(messageId: string, what: string): ApiError {
  return new ApiError(422, "not_asked", `message ${messageId} does not ask for ${what}`);
}
