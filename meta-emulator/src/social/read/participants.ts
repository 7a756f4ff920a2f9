import type { GraphCall } from "../../graph/operation.ts";
import type { Message } from "../../world/types.ts";
import { isInstagram, type SocialAccount } from "../accounts.ts";
import { handleOf } from "../contacts.ts";
import type { SocialContact } from "../types.ts";

/** What both sides see of a chat, oldest first. */
export function visible({ sim }: GraphCall, contact: SocialContact): Message[] {
  return sim.world
    .listChatMessages(contact.customerId, contact.accountId)
    .filter(({ hidden, tick }) => !hidden && tick !== "pending");
}

/** The person, as a thread or a message names them. */
export function participant({ sim }: GraphCall, account: SocialAccount, contact: SocialContact): unknown {
  const person = sim.world.customers.find(contact.customerId);
  if (!person) return { id: contact.scopedId };
  if (isInstagram(account)) return { username: handleOf(person, contact), id: contact.scopedId };
  return { name: person.name, email: `${contact.scopedId}@facebook.com`, id: contact.scopedId };
}

export function ownPart(account: SocialAccount): unknown {
  if (isInstagram(account)) return { username: account.username, id: account.id };
  return { name: account.name, email: `${account.id}@facebook.com`, id: account.id };
}

/** `2026-01-01T00:00:00+0000` */
export function graphTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}+0000`;
}
