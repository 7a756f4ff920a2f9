import type { Person } from "../world/types.ts";
import { newIdentity } from "./new-identity.ts";

/** A person from a journal that was written before people had an id per portfolio. */
export function completePerson(person: Person): Person {
  if (person.userIds !== undefined) return person;
  return Object.assign(person, { userIds: {}, oneUserId: true, parentUserIds: {}, identity: newIdentity(0) });
}
