import type { ContactCard } from "@croozer/contracts/message-parts";

/** Lines, commas, semicolons and backslashes have a meaning in a card. */
const escaped = (text: string | null | undefined): string =>
  (text ?? "")
    .replaceAll("\\", "\\\\")
    .replaceAll(/\r?\n/g, "\\n")
    .replaceAll(/([,;])/g, "\\$1");
const typed = (name: string, type: string | null) =>
  type === null ? name : `${name};TYPE=${type.replaceAll(/[^\w-]/g, "")}`;
const joined = (parts: readonly (string | null | undefined)[]) => parts.map(escaped).join(";");

/** A person as address books read one: vCard 3.0, which all of them know. */
export function vcardOf({ name, phones, emails, org, addresses, urls, birthday }: ContactCard): string {
  const lines = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `N:${joined([name.last, name.first, name.middle, name.prefix, name.suffix])}`,
    `FN:${escaped(name.formatted)}`,
    ...(org === null ? [] : [`ORG:${joined([org.company, org.department])}`]),
    ...(org?.title ? [`TITLE:${escaped(org.title)}`] : []),
    ...phones.map(({ phone, type }) => `${typed("TEL", type)}:${escaped(phone)}`),
    ...emails.map(({ email, type }) => `${typed("EMAIL", type)}:${escaped(email)}`),
    ...addresses.map(
      ({ street, city, state, zip, country, type }) =>
        `${typed("ADR", type)}:${joined(["", "", street, city, state, zip, country])}`,
    ),
    ...urls.map(({ url, type }) => `${typed("URL", type)}:${escaped(url)}`),
    ...(birthday === null ? [] : [`BDAY:${birthday}`]),
    "END:VCARD",
  ];
  return `${lines.join("\r\n")}\r\n`;
}
