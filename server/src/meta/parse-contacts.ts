import type { ContactCard } from "@croozer/contracts/message-parts";
import { asObject, asObjects, asText, type Loose } from "./loose.ts";

/** A card of a person as it came; what has no number, address or link in it is left out. */
export function cardOf(contact: Loose): ContactCard {
  const name = asObject(contact.name);
  const org = asObject(contact.org);
  const phones = asObjects(contact.phones).flatMap((entry) => {
    const waId = asText(entry.wa_id);
    const phone = asText(entry.phone) ?? (waId === null ? null : `+${waId}`);
    return phone === null ? [] : [{ phone, type: asText(entry.type), waId }];
  });
  return {
    name: {
      formatted: asText(name?.formatted_name) ?? asText(name?.first_name) ?? phones[0]?.phone ?? "",
      first: asText(name?.first_name),
      last: asText(name?.last_name),
      middle: asText(name?.middle_name),
      suffix: asText(name?.suffix),
      prefix: asText(name?.prefix),
    },
    phones,
    emails: asObjects(contact.emails).flatMap((entry) => {
      const email = asText(entry.email);
      return email === null ? [] : [{ email, type: asText(entry.type) }];
    }),
    org: org && { company: asText(org.company), department: asText(org.department), title: asText(org.title) },
    addresses: asObjects(contact.addresses).map((entry) => ({
      street: asText(entry.street),
      city: asText(entry.city),
      state: asText(entry.state),
      zip: asText(entry.zip),
      country: asText(entry.country),
      countryCode: asText(entry.country_code),
      type: asText(entry.type),
    })),
    urls: asObjects(contact.urls).flatMap((entry) => {
      const url = asText(entry.url);
      return url === null ? [] : [{ url, type: asText(entry.type) }];
    }),
    birthday: asText(contact.birthday),
  };
}
