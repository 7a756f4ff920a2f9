import { createHash } from "node:crypto";
import type { Person } from "../world/types.ts";
import type { World } from "../world/world.ts";
import type { SocialContact } from "./types.ts";

/**
 * The person as this account knows them; made when first asked for. The id follows from account and person alone, so
 * that it is the same in every run.
 */
export function getContact(world: World, accountId: string, customerId: string): SocialContact {
  const key = `${accountId}:${customerId}`;
  const found = world.socialContacts.find(key);
  if (found) return found;
  const scopedId = scopedIdOf(key);
  world.scopedIds.put(scopedId, key);
  return world.socialContacts.put(key, {
    scopedId,
    customerId,
    accountId,
    consentedAt: null,
    windowUntil: null,
    ownerAppId: null,
    followsBusiness: false,
    notification: null,
    waitingRef: null,
  });
}

export function findContact(world: World, scopedId: string): SocialContact | null {
  return world.socialContacts.find(world.scopedIds.find(scopedId) ?? "");
}

export function saveContact(world: World, contact: SocialContact): void {
  world.socialContacts.put(`${contact.accountId}:${contact.customerId}`, contact);
}

/** The handle on Instagram: the person's username, else made of the name. */
export function handleOf(person: Person, contact: SocialContact): string {
  if (person.username) return person.username;
  const words = person.name.toLowerCase().match(/[a-z0-9]+/g) ?? [`user${contact.scopedId.slice(-6)}`];
  return words.join(".");
}

/** 16 digits, as PSIDs and IGSIDs usually have. */
function scopedIdOf(key: string): string {
  const number = BigInt(`0x${createHash("sha256").update(key).digest("hex").slice(0, 16)}`);
  return String(10n ** 15n + (number % (9n * 10n ** 15n)));
}
