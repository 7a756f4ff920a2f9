import { z } from "zod";
import { Instant } from "./basics.ts";

/** Kinds of buttons that a member can send; `phone` and the like need nothing to be filled in. */
export const AccountTemplateButton = z.object({
  type: z.enum(["quick_reply", "url", "phone", "copy_code", "flow", "catalogue", "call"]),
  text: z.string(),
  /** Of an address: as the template has it, with `{{1}}` at its end where it is filled in. */
  url: z.string().nullable(),
});

export const headerFormats = ["text", "image", "video", "document", "location"] as const;

/** A template that Meta has approved for an account, as a member fills it in. Places are `{{1}}` or `{{name}}`. */
export const AccountTemplate = z
  .object({
    id: z.string(),
    name: z.string(),
    /** As the template says it: `he`, `en_US`. */
    language: z.string(),
    /** As Meta counts it: `UTILITY`, `MARKETING`. */
    category: z.string().nullable(),
    header: z.object({ format: z.enum(headerFormats), text: z.string().nullable() }).nullable(),
    body: z.string(),
    footer: z.string().nullable(),
    buttons: z.array(AccountTemplateButton),
  })
  .meta({ id: "AccountTemplate" });
export type AccountTemplate = z.infer<typeof AccountTemplate>;

/** `GET /api/conversations/:id/templates` */
export const AccountTemplates = z.object({
  items: z.array(AccountTemplate),
  /** Approved ones of kinds that only a program sends: carousels, one-time codes, offers. */
  others: z.int(),
  askedAt: Instant.nullable(),
  /** Why Meta could not be asked just now; what was known before stands in `items`. */
  problem: z.string().nullable(),
});
export type AccountTemplates = z.infer<typeof AccountTemplates>;
export const AccountTemplatesQuery = z.object({
  /** Asks Meta although it was asked a while ago. */
  fresh: z.stringbool().optional(),
});
