import type { Act } from "../../messaging/acts/acts.ts";
import { advanceTick, changeChat, tellMessage } from "../../messaging/chats.ts";
import type { Simulation } from "../../simulation.ts";
import type { Message, Person } from "../../world/types.ts";
import { listAccounts, platformOf, type SocialAccount } from "../accounts.ts";
import { getContact, saveContact } from "../contacts.ts";
import { newMid } from "../ids.ts";
import { readSocialChat } from "../receipts.ts";
import { byPerson, tellSocial } from "../tell.ts";
import { writeSocialAct } from "./acts.ts";
import type { SocialPart } from "./written.ts";

/** A person does something in the chat with a Page or an Instagram account: at once, or when the phone is online. */
export function doSocialAct(sim: Simulation, person: Person, account: SocialAccount, act: Act): Message {
  const contact = getContact(sim.world, account.id, person.id);
  const mid = newMid(platformOf(account));
  const { content, replyTo, part } = writeSocialAct({ sim, person, account, contact, mid }, act);
  const message: Message = {
    id: mid,
    phoneNumberId: account.id,
    customerId: person.id,
    from: "customer",
    at: sim.clock.now(),
    tick: "pending",
    replyTo,
    reaction: null,
    edited: false,
    deleted: false,
    forwarded: null,
    content: content ?? { type: "other", label: part.label, raw: part.body },
    hidden: content === null,
    raw: { ...part, firstAd: act.type === "text" && act.referral !== undefined && contact.consentedAt === null },
    outbound: null,
  };
  sim.world.addMessage(message);
  tellMessage(sim, message);
  if (person.online) leavePhone(sim, person, account, message);
  return message;
}

/** The phone is back: what was written meanwhile leaves it, in its order. */
export function sendPendingSocial(sim: Simulation, person: Person): void {
  for (const account of listAccounts(sim.world)) {
    for (const message of sim.world.listChatMessages(person.id, account.id)) {
      if (message.from === "customer" && message.tick === "pending") leavePhone(sim, person, account, message);
    }
  }
}

function leavePhone(sim: Simulation, person: Person, account: SocialAccount, message: Message): void {
  readSocialChat(sim, person, account.id);
  const { kind, label, body, opensWindow, firstAd } = message.raw as SocialPart & { firstAd: boolean };
  message.at = sim.clock.now();
  advanceTick(sim, message, "sent");
  const contact = getContact(sim.world, account.id, person.id);
  if (opensWindow) {
    changeChat(sim, sim.world.getChat(person.id, account.id), { customerWroteAt: message.at });
    contact.consentedAt ??= message.at;
    if (firstAd) contact.windowUntil = message.at + sim.rules.limits.socialAdWindowMs;
    saveContact(sim.world, contact);
  }
  if (kind === null) return;
  const event = byPerson(contact, message.at, body);
  tellSocial(sim, account, contact, { kind, label, event, messageId: message.id });
}
