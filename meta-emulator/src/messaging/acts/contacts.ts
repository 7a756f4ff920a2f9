import type { ContactCard, CustomerAct, SentCard } from "../../phone-api.ts";
import { type ActContext, quoting, type Written, written } from "./written.ts";

/** Cards of people, from the address book. */
export function writeContacts(context: ActContext, act: Extract<CustomerAct, { type: "contacts" }>): Written {
  const contacts = act.contacts.map(complete);
  return quoting(context, act.replyTo, written({ type: "contacts", contacts }, "contacts", contacts.map(toWire)));
}

function complete({ name, phones = [], emails = [], organisation = null }: SentCard): ContactCard {
  return { name, phones: phones.map((each) => ({ waId: null, type: null, ...each })), emails, organisation };
}

function toWire({ name, phones, emails, organisation }: ContactCard): Record<string, unknown> {
  const [firstName, ...others] = name.split(" ");
  const lastName = others.join(" ");
  return {
    name: { formatted_name: name, first_name: firstName, ...(lastName === "" ? {} : { last_name: lastName }) },
    ...(phones.length === 0 ? {} : { phones: phones.map(toPhone) }),
    ...(emails.length === 0 ? {} : { emails: emails.map((email) => ({ email, type: "HOME" })) }),
    ...(organisation === null ? {} : { org: { company: organisation } }),
  };
}

/** Without a WhatsApp id it is a number that is not on WhatsApp. */
function toPhone({ phone, waId, type }: ContactCard["phones"][number]): Record<string, unknown> {
  return { phone, ...(waId === null ? {} : { wa_id: waId }), type: type ?? "CELL" };
}
