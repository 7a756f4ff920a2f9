import { z } from "zod";

/** UUIDv7, lower case. */
export const Id = z.uuid();
/** Several ids with commas between them, as an address carries them. */
export const IdList = z
  .string()
  .transform((text) => text.split(","))
  .pipe(z.array(Id).min(1).max(100));
export const Language = z.enum(["he", "en"]);
export type Language = z.infer<typeof Language>;

/** Money is integer minor units (agorot, cents) of the business's currency. */
export const Minor = z.int().min(-1_000_000_000).max(1_000_000_000);
export const PriceMinor = z.int().min(0).max(100_000_000);
export const Currency = z.enum(["ILS", "USD", "EUR", "GBP"]);

/** ISO 8601 with offset, as the API answers it. */
export const Instant = z.iso.datetime({ offset: true });

/** A text in both languages; at least one is filled. The other falls back to it. */
export const LocalText = z
  .object({ he: z.string().trim().max(500), en: z.string().trim().max(500) })
  .refine((text) => text.he !== "" || text.en !== "", { message: "Fill the text in at least one language" });
export type LocalText = z.infer<typeof LocalText>;

/** The text in a language, or in the other when that one is empty. */
export const inLanguage = (text: LocalText, language: Language): string =>
  text[language] !== "" ? text[language] : text[language === "he" ? "en" : "he"];

/** Keyset pages: `nextCursor` is opaque; null on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
export const PageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
