import { z } from "zod";
import { Id, Instant, LocalText } from "./basics.ts";

/** What a synonym stands for. An option or ingredient stands for all of the menu that have its name. */
export const SynonymTarget = z.object({ kind: z.enum(["product", "option", "ingredient"]), id: Id });
export type SynonymTarget = z.infer<typeof SynonymTarget>;

export const synonymStates = ["active", "suggested", "dismissed"] as const;
export const MenuSynonym = z.object({
  id: Id,
  text: z.string(),
  target: SynonymTarget.extend({
    name: LocalText,
    /** The option's group, or the product that has the ingredient. */
    within: LocalText.nullable(),
  }),
  /** owner: typed by a member · correction: follows from what a member put right in a cart. */
  origin: z.enum(["owner", "correction"]),
  /** Only active ones are understood. */
  state: z.enum(synonymStates),
  /** The customer's message that it follows from. */
  heard: z.object({ conversationId: Id, messageId: Id, text: z.string() }).nullable(),
  addedBy: z.string(),
  addedAt: Instant,
  /** Who accepted or dismissed it. */
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
});
export type MenuSynonym = z.infer<typeof MenuSynonym>;
export const MenuSynonyms = z.object({ items: z.array(MenuSynonym) });
export const SynonymQuery = z.object({ state: z.enum(synonymStates).optional() });

export const longestSynonym = { characters: 40, words: 4 };
export const AddSynonym = z.object({
  text: z
    .string()
    .trim()
    .min(2)
    .max(longestSynonym.characters)
    .refine((text) => /\p{L}/u.test(text), { message: "A word needs a letter" })
    .refine((text) => text.split(/\s+/).length <= longestSynonym.words, { message: "At most four words" }),
  target: SynonymTarget,
});
export type AddSynonym = z.infer<typeof AddSynonym>;
