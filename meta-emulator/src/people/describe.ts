import type { Customer, NewCustomer } from "../phone-api.ts";
import { ApiError } from "../world/api-error.ts";
import { newObjectId } from "../world/ids.ts";
import { countryOf, onlyDigits } from "../world/phone-digits.ts";
import type { Person } from "../world/types.ts";
import type { World } from "../world/world.ts";
import { findByPhone } from "./find-person.ts";
import { newIdentity, newUserId } from "./new-identity.ts";
import { checkUsername } from "./usernames.ts";

export type CustomerDescription = NewCustomer & {
  id?: string;
  /** The one for every portfolio, unless `userIds` says otherwise. */
  userId?: string;
  userIds?: Record<string, string>;
} & Partial<Pick<Customer, "online" | "slow" | "readReceipts" | "blockedNumbers">>;

/** Puts a person, keeping of one that exists what the description leaves out. */
export function putCustomer(world: World, now: number, { username: name, ...given }: CustomerDescription): Person {
  const username = name?.replace(/^@/, "");
  const waId = given.waId === undefined ? null : onlyDigits(given.waId);
  if (waId !== null) checkWaId(waId);
  const same = waId === null ? null : findByPhone(world, waId);
  if (given.id !== undefined && same && same.id !== given.id) throw taken(`the number ${waId}`, same);
  const before = given.id === undefined ? same : world.customers.find(given.id);
  if (waId === null && !username && !before) throw wrong("a customer needs a waId or a username");
  const id = given.id ?? before?.id ?? newObjectId();
  if (username !== undefined) checkUsername(world, username, id);
  const defaults = { username: null, online: true, slow: false, readReceipts: true, blockedNumbers: [] };
  const identity = { userIds: {}, oneUserId: false, parentUserIds: {}, identity: newIdentity(now) };
  const userId = given.userId ?? before?.userId ?? newUserId(waId ? countryOf(waId) : "US");
  const person = { ...defaults, ...identity, ...before, ...given, id, userId, waId: waId ?? before?.waId ?? null };
  if (given.userId !== undefined && given.userId !== before?.userId) {
    person.oneUserId = true;
    person.userIds = given.userIds ?? {};
  }
  return world.putCustomer(username === undefined ? person : { ...person, username });
}

/** Throws unless it is a number with its country code. */
export function checkWaId(waId: string): void {
  if (waId.startsWith("0")) throw wrong("a waId begins with the country code, without + or 00");
}

export function taken(what: string, by: Person): ApiError {
  return wrong(`${what} belongs to customer ${by.id}`);
}

function wrong(message: string): ApiError {
  return new ApiError(422, "description_wrong", message);
}
