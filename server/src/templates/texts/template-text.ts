import type { Language } from "@croozer/contracts/basics";

/** What a template says in one language; variables as `{{name}}`, never at the edge (Meta: 2388299). */
export type TemplateWords = {
  body: string;
  samples: Readonly<Record<string, string>>;
  button?: string;
  opens?: "courier";
};
/** `button` opens the page where an order is followed; the order's token stands at the end of its address. `opens: "courier"`: a courier's own page instead. */
export type TemplateText = Readonly<Record<Language, TemplateWords>>;
