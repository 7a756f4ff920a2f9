import { changeChat } from "../../messaging/chats.ts";
import type { ChatContent } from "../../phone-api.ts";
import type { Simulation } from "../../simulation.ts";
import type { Message } from "../../world/types.ts";
import { isInstagram, platformOf } from "../accounts.ts";
import { newMid } from "../ids.ts";
import { planArrival } from "../receipts.ts";
import { byBusiness, tellSocial } from "../tell.ts";
import type { CheckedMessage } from "./check-message.ts";
import { offerTo } from "./quick-replies.ts";
import type { Recipient } from "./recipient.ts";

/** Who sends: an app by its id, Meta's inbox included. `raw` is what it sent. */
export type Origin = { appId: string; raw: unknown };

/** Stores a message that passed every check, echoes it to the apps, and sends it on its way to the phone. */
export function acceptMessage(
  sim: Simulation,
  { appId, raw }: Origin,
  recipient: Recipient,
  checked: CheckedMessage,
): Message {
  const { account, contact, person, comment } = recipient;
  const now = sim.clock.now();
  const quoted = checked.replyTo === null ? null : sim.world.messages.find(checked.replyTo);
  const message: Message = {
    id: newMid(platformOf(account)),
    phoneNumberId: account.id,
    customerId: person.id,
    from: "business",
    at: now,
    tick: "sent",
    replyTo: quoted?.customerId === person.id && quoted.phoneNumberId === account.id ? quoted.id : null,
    reaction: null,
    edited: false,
    deleted: false,
    forwarded: null,
    content: withQuickReplies(checked, recipient),
    hidden: false,
    raw,
    outbound: {
      input: recipient.input,
      waId: null,
      userId: null,
      parentUserId: null,
      addressedBy: "user_id",
      type: checked.type,
      category: "service",
      templateId: null,
      callbackData: checked.metadata,
      failure: null,
      // What follows is WhatsApp's alone: prices, limits, times to live.
      lite: false,
      inWindow: true,
      entryPointUntil: null,
      initiated: false,
      pricing: null,
      expiresAt: Number.MAX_SAFE_INTEGER,
      heldUntil: null,
      played: false,
    },
  };
  sim.world.addMessage(message);
  if (comment) sim.world.socialComments.put(comment.id, { ...comment, answeredAt: now });
  const chat = sim.world.getChat(person.id, account.id);
  if (chat.typingUntil !== null) changeChat(sim, chat, { typingUntil: null });
  const metadata = checked.metadata === null ? {} : { metadata: checked.metadata };
  const echo = isInstagram(account)
    ? { mid: message.id, ...checked.echo, is_echo: true }
    : { mid: message.id, is_echo: true, app_id: Number(appId), ...metadata, ...checked.echo };
  tellSocial(sim, account, contact, {
    kind: "echo",
    label: "messages · echo",
    event: byBusiness(contact, now, { message: echo }),
  });
  planArrival(sim, message);
  return message;
}

/** Quick replies stand under the message; the phone knows them under a text only. */
function withQuickReplies({ content, quickReplies }: CheckedMessage, { person }: Recipient): ChatContent {
  const offered = offerTo(person, quickReplies);
  if (offered.length === 0 || content.type !== "text") return content;
  return { ...content, quickReplies: offered };
}
