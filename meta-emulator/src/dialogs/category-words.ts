import { lookUp } from "../world/look-up.ts";
import type { Language } from "./types.ts";

/** Some of the categories that a business may be of. */
const words: Record<string, Record<Language, string>> = {
  RETAIL: { en: "Shopping and retail", he: "קניות וקמעונאות" },
  RESTAURANT: { en: "Restaurant", he: "מסעדה" },
  GROCERY: { en: "Food and grocery", he: "מזון ומכולת" },
  BEAUTY: { en: "Beauty and personal care", he: "יופי וטיפוח" },
  EDU: { en: "Education", he: "חינוך" },
  EVENT_PLAN: { en: "Event planning", he: "הפקת אירועים" },
  FINANCE: { en: "Finance", he: "כספים" },
  HEALTH: { en: "Health", he: "בריאות" },
  TRAVEL: { en: "Travel", he: "נסיעות" },
  OTHER: { en: "Other", he: "אחר" },
};

export const categories = Object.keys(words);

export function categoryWords(category: string, language: Language): string {
  return lookUp(words, category)?.[language] ?? category;
}
