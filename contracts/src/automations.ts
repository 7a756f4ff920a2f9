import { z } from "zod";
import { Language } from "./basics.ts";

const InBoth = z.record(Language, z.string());

/** Parts of the conversation that texts belong to, in its order. */
export const textGroups = ["greeting", "cart", "questions", "order", "trouble", "person", "notices", "words"] as const;

/** One thing the automation says. */
export const AutomationText = z.object({
  key: z.string(),
  group: z.enum(textGroups),
  /** May stand in the text as `{{name}}`. */
  variables: z.array(z.object({ name: z.string(), example: InBoth })),
  /** Characters at most. */
  maxLength: z.int(),
  default: InBoth,
  /** The business's own wording; an empty language says the default. */
  custom: InBoth.nullable(),
});
export type AutomationText = z.infer<typeof AutomationText>;
export const AutomationTexts = z.object({ items: z.array(AutomationText) });

/** A wording of one's own in one language or both. */
export const CustomiseText = z
  .object({ he: z.string().trim().max(4096), en: z.string().trim().max(4096) })
  .refine((text) => text.he !== "" || text.en !== "", { message: "Fill the text in at least one language" });
