import type { Language } from "./basics.ts";

/**
 * What a canned text may leave open, to be filled in for the customer it goes to: `{{customer.firstName}}`, or
 * `{{customer.firstName|there}}` with what stands there where nothing is known.
 */
export const cannedVariables = [
  "customer.firstName",
  "customer.name",
  "customer.phone",
  "member.firstName",
  "member.name",
  "business.name",
  "business.phone",
  "business.address",
  "order.number",
  "order.status",
  "order.total",
  "order.trackingLink",
] as const;
export type CannedVariable = (typeof cannedVariables)[number];
export type CannedValues = Readonly<Partial<Record<CannedVariable, string>>>;

const place = /\{\{\s*([^{}|]*?)\s*(?:\|([^{}]*))?\}\}/gu;

const isVariable = (name: string): name is CannedVariable => (cannedVariables as readonly string[]).includes(name);

/** Names in a text that are no variables, each once. */
export const unknownVariables = (text: string): string[] => [
  ...new Set([...text.matchAll(place)].map(([, name = ""]) => name).filter((name) => !isVariable(name))),
];

/**
 * Fills in what is known, in one go: what fills a place is never read as a text with places. What is not known becomes the
 * place's own fallback; without one the place stays as it is, for whoever sends it to see.
 */
export const fillCanned = (text: string, values: CannedValues): string =>
  text.replaceAll(place, (whole, name: string, fallback?: string) =>
    isVariable(name) ? values[name] || (fallback?.trim() ?? whole) : whole,
  );

/** Variables still open in a text that is about to be sent. */
export const openPlaces = (text: string): CannedVariable[] =>
  [...text.matchAll(place)].flatMap(([, name = ""]) => (isVariable(name) ? [name] : []));

/** The text in a language, or in the other when it has none. */
export const cannedTextIn = (texts: { he: string | null; en: string | null }, language: Language): string =>
  texts[language] ?? texts[language === "he" ? "en" : "he"] ?? "";
