import { asId, asMoment, asObject, asObjects, asText, type Loose } from "./loose.ts";
import type { Person } from "./units.ts";

export type Ids = { waId: string | null; bsuid: string | null };

/**
 * The person with these ids, with what the change's `contacts` say of them. A person with a username may come without a
 * phone number.
 * @throws when no address at all is there
 */
export function personOf(ids: Ids, contacts: readonly Loose[]): Person {
  const own = contacts.find(
    (contact) =>
      (ids.waId !== null && asId(contact.wa_id) === ids.waId) ||
      (ids.bsuid !== null && asId(contact.user_id) === ids.bsuid),
  );
  const profile = asObject(own?.profile);
  const person: Person = {
    waId: ids.waId ?? asId(own?.wa_id),
    bsuid: ids.bsuid ?? asId(own?.user_id),
    profileName: asText(profile?.name),
    // Documented with and without the @.
    username: asText(profile?.username)?.replace(/^@/, "") ?? null,
  };
  if (person.waId === null && person.bsuid === null) throw new Error("the person is missing");
  return person;
}

/** Further addresses of the sender that a message itself states: a changed number or id, their own number on request. */
export function becomesOf(message: Loose, type: string): Ids | null {
  if (type === "system") {
    const system = asObject(message.system);
    const ids = {
      waId: asId(system?.wa_id) ?? asId(system?.new_wa_id),
      // Seen as an object of the old and the new one, too.
      bsuid: asId(system?.user_id) ?? asId(asObject(system?.user_id)?.current),
    };
    return ids.waId === null && ids.bsuid === null ? null : ids;
  }
  if (type !== "contacts") return null;
  const own = asObjects(message.contacts).find((contact) => contact.origin === "contact_request");
  const waId = asId(asObjects(own?.phones)[0]?.wa_id);
  return waId === null ? null : { waId, bsuid: null };
}

type Word = { person: Person; becomes: Ids | null; marketing: "stop" | "resume" | null; at: Date | null };

/**
 * One element of `user_preferences` (no marketing, or again) or `user_id_update` (their id is another one from now on).
 * @throws when it does not say who
 */
export function wordOf(item: Loose, contacts: readonly Loose[]): Word {
  const changed = asObject(item.user_id);
  const previous = asId(changed?.previous) ?? asId(item.previous_user_id);
  const current = asId(changed?.current) ?? asId(item.user_id);
  const ids = { waId: asId(item.wa_id), bsuid: previous ?? current };
  const about = asText(item.category);
  const said = asText(item.value);
  return {
    person: personOf(ids, contacts),
    becomes: previous !== null && current !== null ? { waId: null, bsuid: current } : null,
    marketing: about !== "marketing_messages" || said === null ? null : said === "stop" ? "stop" : "resume",
    at: asMoment(item.timestamp),
  };
}
