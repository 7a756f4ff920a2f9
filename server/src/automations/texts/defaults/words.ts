import type { DefaultTexts } from "../default-text.ts";

/** Pieces that other texts are put together from. */
export const words = {
  asap: { he: "בהקדם", en: "as soon as possible" },
  today: { he: "היום", en: "today" },
  tomorrow: { he: "מחר", en: "tomorrow" },
  dayAt: { he: "{{day}} ב־{{clock}}", en: "{{day}} at {{clock}}" },
  about: { he: "בערך ב־{{clock}}", en: "at about {{clock}}" },
  dayAbout: { he: "{{day}}, בערך ב־{{clock}}", en: "{{day}} at about {{clock}}" },
  menu: { he: "תפריט", en: "menu" },
} as const satisfies DefaultTexts;
