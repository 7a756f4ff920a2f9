import type { ChatContent, CustomerAct } from "../../phone-api.ts";
import { ApiError } from "../../world/api-error.ts";
import { isInstagram } from "../accounts.ts";
import { saveContact } from "../contacts.ts";
import { findProfileButton, isProfileMenu } from "../profile-buttons.ts";
import { getChatMessage, messageOf, type SocialContext, type SocialWritten } from "./written.ts";

type Of<Type extends CustomerAct["type"]> = Extract<CustomerAct, { type: Type }>;
type Tap = { type: "quick_reply" | "postback"; messageId: string; id: string };

export function writeQuickReply(context: SocialContext, act: Tap): SocialWritten {
  const { content } = getChatMessage(context, act.messageId);
  const reply = content.type === "text" ? content.quickReplies?.find(({ id }) => id === act.id) : undefined;
  if (!reply) throw notOffered(act);
  const shown = { type: "text", body: reply.text } as const;
  return messageOf(context, shown, "quick reply", { text: reply.text, quick_reply: { payload: reply.id } });
}

/**
 * A button of a template; or, with `get_started`, `ice_breakers` or `persistent_menu` for the message, what the
 * business set for the chat itself.
 */
export function writePostback(context: SocialContext, act: Tap): SocialWritten {
  const { account, contact, mid } = context;
  const title = isProfileMenu(act.messageId)
    ? findProfileButton(account, act.messageId, act.id)
    : findButton(getChatMessage(context, act.messageId).content, act.id);
  if (title === null) throw notOffered(act);
  const asked = isProfileMenu(act.messageId) ? null : getChatMessage(context, act.messageId).content;
  if (asked?.type === "template" && asked.name === "notification_messages") return optIn(context, act.id);
  const ref = contact.waitingRef;
  const referral = ref === null ? {} : { referral: { ref, source: "SHORTLINK", type: "OPEN_THREAD" } };
  if (ref !== null) saveContact(context.sim.world, Object.assign(contact, { waitingRef: null }));
  return {
    content: { type: "text", body: title },
    replyTo: null,
    part: {
      kind: "postback",
      label: "postback",
      body: { postback: { mid, title, payload: act.id, ...referral } },
      opensWindow: true,
    },
  };
}

/** A link to the chat that says where the person comes from. New people meet "Get started" first, which brings it. */
export function writeReferral(context: SocialContext, { ref }: Of<"referral">): SocialWritten {
  const { account, contact, sim } = context;
  const isNew = contact.consentedAt === null;
  if (!isInstagram(account) && isNew && account.profile.get_started !== undefined) {
    saveContact(sim.world, Object.assign(contact, { waitingRef: ref }));
    return { content: null, replyTo: null, part: { kind: null, label: "referral", body: {}, opensWindow: false } };
  }
  const source = isInstagram(account) ? "IGME-SOURCE-LINK" : "SHORTLINK";
  const body = { referral: { ref, source, type: "OPEN_THREAD" } };
  return { content: null, replyTo: null, part: { kind: "referral", label: "referral", body, opensWindow: !isNew } };
}

/** The person takes back, or gives again, the leave to send marketing messages. */
export function writeMarketing(context: SocialContext, { value }: Of<"marketing">): SocialWritten {
  const { notification } = context.contact;
  if (!notification) throw new ApiError(422, "act_unsupported", "the person never agreed to marketing messages");
  notification.active = value === "resume";
  saveContact(context.sim.world, context.contact);
  return told(context, value === "resume" ? "RESUME_NOTIFICATIONS" : "STOP_NOTIFICATIONS");
}

const tokenLifeMs = 270 * 24 * 3_600_000;

function optIn(context: SocialContext, payload: string): SocialWritten {
  const { contact, sim } = context;
  const token = `43${contact.scopedId}0`;
  contact.notification = { token, payload, expiresAt: sim.clock.now() + tokenLifeMs, active: true };
  saveContact(sim.world, contact);
  return told(context, "RESUME_NOTIFICATIONS");
}

function told({ contact }: SocialContext, status: string): SocialWritten {
  const optin = {
    type: "notification_messages",
    payload: contact.notification?.payload,
    notification_messages_token: contact.notification?.token,
    notification_messages_status: status,
    token_expiry_timestamp: contact.notification?.expiresAt,
  };
  return { content: null, replyTo: null, part: { kind: "optin", label: "optin", body: { optin }, opensWindow: false } };
}

/** The title of the button that answers with this payload. */
function findButton(content: ChatContent, payload: string): string | null {
  const cards = content.type === "carousel" || content.type === "template" ? content.cards : [];
  const buttons = [...(content.type === "template" ? content.buttons : []), ...cards.flatMap((card) => card.buttons)];
  const button = buttons.find((each) => each.kind === "reply" && each.id === payload);
  return button?.text ?? null;
}

function notOffered({ messageId, id }: Tap): ApiError {
  return new ApiError(422, "choice_unknown", `${messageId} does not offer ${id}`);
}
