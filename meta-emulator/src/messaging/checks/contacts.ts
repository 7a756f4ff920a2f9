import { invalid, missing, wrongParameter } from "../../graph/graph-error.ts";
import { isObject, type Params } from "../../graph/params.ts";
import type { ContactCard } from "../../phone-api.ts";
import type { ContentCheck } from "./content-check.ts";

const mostContacts = 257;
const nameParts = ["first_name", "last_name", "middle_name", "suffix", "prefix"];

/** Cards of people: each has a written name and at least one part of it. */
export const checkContacts: ContentCheck = ({ contacts }) => {
  if (!Array.isArray(contacts)) throw wrongParameter("Param contacts must be an array.");
  if (contacts.length < 1 || contacts.length > mostContacts) {
    throw invalid(`Invalid contacts count. Min allowed contacts: 1, Max allowed contacts: ${mostContacts}`);
  }
  return { content: { type: "contacts", contacts: contacts.map(checkContact) } };
};

function checkContact(contact: unknown, index: number): ContactCard {
  const path = `contacts[${index}]`;
  if (!isObject(contact)) throw wrongParameter(`Param ${path} must be a JSON object.`);
  const { birthday, org } = contact;
  if (birthday !== undefined && !isDay(birthday)) throw invalid(`${path}['birthday'] must be in YYYY-MM-DD format.`);
  const company = checkTexts(org, ["company", "department", "title"], `${path}['org']`)?.company;
  const phones = checkEntries(contact, "phones", ["phone", "type", "wa_id"], path);
  const emails = checkEntries(contact, "emails", ["email", "type"], path);
  checkEntries(contact, "urls", ["url", "type"], path);
  checkEntries(contact, "addresses", ["street", "city", "state", "zip", "country", "country_code", "type"], path);
  return {
    name: checkName(contact.name, `${path}['name']`),
    phones: phones.map(({ phone, wa_id, type }) => ({ phone: phone ?? "", waId: wa_id ?? null, type: type ?? null })),
    emails: emails.flatMap(({ email }) => email ?? []),
    organisation: company ?? null,
  };
}

function checkName(name: unknown, path: string): string {
  if (!isObject(name)) throw missing(path);
  const { formatted_name: formatted } = name;
  if (formatted === undefined || formatted === "") throw missing(`${path}['formatted_name']`);
  const texts = checkTexts(name, ["formatted_name", ...nameParts], path);
  if (!nameParts.some((part) => texts?.[part])) {
    throw missing(`${path}: at least one of {${nameParts.join(", ")}} along with formatted_name`);
  }
  return texts?.formatted_name ?? "";
}

function checkEntries(contact: Params, name: string, texts: string[], path: string): Record<string, string>[] {
  const entries = contact[name];
  if (entries === undefined) return [];
  if (!Array.isArray(entries)) throw wrongParameter(`Param ${path}['${name}'] must be an array.`);
  return entries.map((entry, index) => checkTexts(entry, texts, `${path}['${name}'][${index}]`) ?? {});
}

/** The texts of an object; what it has beside them does not matter. */
function checkTexts(value: unknown, names: string[], path: string): Record<string, string> | null {
  if (value === undefined) return null;
  if (!isObject(value)) throw wrongParameter(`Param ${path} must be a JSON object.`);
  const texts: Record<string, string> = {};
  for (const name of names) {
    const text = value[name];
    if (text === undefined || text === null) continue;
    if (typeof text !== "string") throw wrongParameter(`Param ${path}['${name}'] must be a string.`);
    texts[name] = text;
  }
  return texts;
}

function isDay(text: unknown): boolean {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
