import { z } from "zod";
import { mostAttachments } from "./attachments.ts";
import { Id, Instant, Language } from "./basics.ts";
import { unknownVariables } from "./canned-text.ts";
import { UploadedFile } from "./media.ts";

/** What is typed after the stroke: letters and digits of any language, `-` and `_`. */
const Shortcut = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}_-]{1,30}$/u);
const Text = z
  .string()
  .trim()
  .max(4000)
  .transform((text) => (text === "" ? null : text))
  .nullable();

const fields = {
  shortcut: Shortcut,
  title: z.string().trim().min(1).max(80),
  category: z
    .string()
    .trim()
    .max(40)
    .transform((text) => (text === "" ? null : text))
    .nullable()
    .default(null),
  texts: z.object({ he: Text.default(null), en: Text.default(null) }),
  /** Everybody in the business has it; else only who made it. */
  shared: z.boolean().default(false),
  /** Files that go with it, of `POST /api/files`, in their order. */
  fileIds: z.array(Id).max(mostAttachments).default([]),
};

export const CannedResponse = z
  .object({
    id: Id,
    shortcut: z.string(),
    title: z.string(),
    category: z.string().nullable(),
    texts: z.object({ he: z.string().nullable(), en: z.string().nullable() }),
    shared: z.boolean(),
    files: z.array(UploadedFile),
    updatedAt: Instant,
    version: z.int(),
  })
  .meta({ id: "CannedResponse" });
export type CannedResponse = z.infer<typeof CannedResponse>;

export const SaveCannedResponse = z.object(fields).refine(({ texts }) => texts.he !== null || texts.en !== null, {
  path: ["texts"],
  message: "Write it in one language",
});
export type SaveCannedResponse = z.infer<typeof SaveCannedResponse>;

/** Names that a text leaves open and nobody can fill. */
export const unknownIn = ({ texts }: Pick<SaveCannedResponse, "texts">): string[] => [
  ...new Set([...unknownVariables(texts.he ?? ""), ...unknownVariables(texts.en ?? "")]),
];

const Values = z.record(z.string(), z.string());
/** `GET /api/conversations/:id/variables`: what fills a canned text for this customer, in both languages. */
export const ConversationVariables = z.object({
  /** The customer's own. */
  language: Language,
  values: z.object({ he: Values, en: Values }),
});
export type ConversationVariables = z.infer<typeof ConversationVariables>;
