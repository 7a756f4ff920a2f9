import type { ContactCard } from "@croozer/contracts/message-parts";
import { type GraphBody, given, type Kind } from "./kind.ts";
import { count, required, Unsendable } from "./limits.ts";

/** Cards of people (§5.2). */
export const contacts: Kind<"contacts"> = {
  check(content) {
    count("contacts", content.contacts, 1, 257);
    for (const [index, card] of content.contacts.entries()) checkCard(`contacts.${index}`, card);
  },
  write: (content) => ({ type: "contacts", contacts: content.contacts.map(writeCard) }),
};

function checkCard(path: string, { name, phones, emails, urls, birthday }: ContactCard): void {
  required(`${path}.name.formatted`, name.formatted);
  for (const [index, { phone }] of phones.entries()) required(`${path}.phones.${index}.phone`, phone);
  for (const [index, { email }] of emails.entries()) required(`${path}.emails.${index}.email`, email);
  for (const [index, { url }] of urls.entries()) required(`${path}.urls.${index}.url`, url);
  if (birthday !== null && !isDay(birthday)) throw new Unsendable(`${path}.birthday`, "must be a day, as YYYY-MM-DD");
}

function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // A day that is not in the calendar moves to another one.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function writeCard({ name, phones, emails, org, addresses, urls, birthday }: ContactCard): GraphBody {
  const parts = given({
    first_name: name.first,
    last_name: name.last,
    middle_name: name.middle,
    suffix: name.suffix,
    prefix: name.prefix,
  });
  return given({
    // Meta wants one part of the name beside the whole.
    name: {
      formatted_name: name.formatted,
      ...(Object.keys(parts).length > 0 ? parts : { first_name: name.formatted }),
    },
    phones: orNothing(phones.map(({ phone, type, waId }) => given({ phone, type, wa_id: waId }))),
    emails: orNothing(emails.map(given)),
    org: org && given(org),
    addresses: orNothing(addresses.map(({ countryCode, ...rest }) => given({ ...rest, country_code: countryCode }))),
    urls: orNothing(urls.map(given)),
    birthday,
  });
}

const orNothing = <T>(items: readonly T[]) => (items.length > 0 ? items : null);
