import type { Language } from "@croozer/contracts/basics";
import i18next, { type Resource } from "i18next";
import { initReactI18next } from "react-i18next";
import { directionOf } from "./lib/language.ts";
import { queryClient } from "./lib/query.ts";

type Texts = { default: Resource[string] };
/** Texts come in one language: nobody reads both, and they are a good part of what a phone would fetch. */
const first: Record<Language, () => Promise<Texts>> = {
  he: () => import("virtual:texts/he/first"),
  en: () => import("virtual:texts/en/first"),
};
const others: Record<Language, () => Promise<Texts>> = {
  he: () => import("virtual:texts/he/others"),
  en: () => import("virtual:texts/en/others"),
};

function applyToPage(language: Language) {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

/** A name, phone or address of the other direction inside a sentence: kept from pulling its neighbours along. */
function isolateIn(value: unknown): string {
  const text = String(value);
  const strange = i18next.language === "he" ? /[A-Za-z]|\d\D+\d|\+\d/ : /[\u0590-\u06ff]/;
  return typeof value === "string" && strange.test(text) ? `\u2068${text}\u2069` : text;
}

/** Makes the texts of a language those of the page, before anything is drawn. */
export async function speak(language: Language): Promise<void> {
  applyToPage(language);
  const { default: resources } = await first[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: "ui",
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    resources: { [language]: resources },
    interpolation: { escapeValue: true, useRawValueToEscape: true, escape: isolateIn },
    // What is on the screen is drawn again when its texts come.
    react: { useSuspense: false, bindI18nStore: "added" },
  });
}

const loading = new Map<Language, Promise<void>>();

async function loadOthers(language: Language): Promise<void> {
  const { default: resources } = await others[language]();
  for (const [name, words] of Object.entries(resources)) i18next.addResourceBundle(language, name, words);
}

/** Until every text is there, not those of the first screen alone. Asked again, it is done at once. */
export function allTexts(language = languageNow()): Promise<void> {
  const known = loading.get(language);
  if (known !== undefined) return known;
  const load = loadOthers(language);
  loading.set(language, load);
  load.catch(() => loading.delete(language));
  return load;
}
const languageNow = (): Language => (i18next.language === "he" ? "he" : "en");

/** Switches the interface; the page's direction follows at once. */
export async function showIn(language: Language): Promise<void> {
  const { default: resources } = await first[language]();
  for (const [name, words] of Object.entries(resources)) i18next.addResourceBundle(language, name, words);
  await allTexts(language);
  applyToPage(language);
  await i18next.changeLanguage(language);
  // Some answers are in the language of the asking.
  void queryClient.invalidateQueries();
}
