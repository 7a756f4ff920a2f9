import type { Simulation } from "../simulation.ts";
import type { Person, PhoneNumber } from "../world/types.ts";
import { seesPhone } from "./phone-sight.ts";
import { findPortfolio, parentUserIdOf, userIdOf } from "./user-ids.ts";

/** What a business number is told of a person now. */
export type Identifiers = {
  /** Null when the phone number is hidden from this number. */
  waId: string | null;
  userId: string;
  /** Null unless the portfolio is enrolled in a parent account. */
  parentUserId: string | null;
  username: string | null;
  /** Null unless the number has the identity change check on. */
  identityHash: string | null;
};

export function identify(sim: Simulation, number: PhoneNumber, person: Person): Identifiers {
  const portfolioId = findPortfolio(sim, number)?.id ?? "";
  const { username } = person;
  return {
    waId: seesPhone(sim, number, person) ? person.waId : null,
    userId: userIdOf(sim, person, portfolioId),
    parentUserId: parentUserIdOf(sim, person, portfolioId),
    username: username === null ? null : sim.config.people.usernamePrefix + username,
    identityHash: number.identityKeyCheck ? person.identity.hash : null,
  };
}

export type ContactOptions = {
  /** In what people write, and in delivered and read statuses. */
  username: boolean;
  /** Only in what people write. */
  identity?: boolean;
  /** The phone number a message was sent to: its statuses carry it whoever may see it. */
  sentTo?: string | null;
};

/** The `contacts` block of a webhook. */
export function contactOf(
  sim: Simulation,
  number: PhoneNumber,
  person: Person,
  options: ContactOptions,
): Record<string, unknown> {
  const { waId, userId, parentUserId, username, identityHash } = identify(sim, number, person);
  const phone = options.sentTo ?? waId;
  return {
    profile: { name: person.name, ...(options.username && username !== null ? { username } : {}) },
    ...(phone === null ? {} : { wa_id: phone }),
    user_id: userId,
    ...(parentUserId === null ? {} : { parent_user_id: parentUserId }),
    ...(options.identity && identityHash !== null ? { identity_key_hash: identityHash } : {}),
  };
}
