import { z } from "zod";
import { Id } from "./basics.ts";

/**
 * A text with Meta's limit, told to whoever reads the API's document. It is not held here: what arrives may be of any
 * length, and what is sent is checked before it is queued, with the field at fault named (`message.unsendable`).
 */
export const upTo = (longest: number) => z.string().meta({ description: `1 to ${longest} characters` });
export const maybe = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);
const text = maybe(z.string());

/** A file: of what is sent one of `fileId`, `link` and `mediaId`. */
export const media = {
  /** The provider's id; of what we send, while it is alive there. */
  mediaId: text,
  /** Our copy; null until one is made, and for what is sent by link. */
  fileId: maybe(Id),
  /** A public address from which Meta fetches it, and which it keeps for ten minutes. */
  link: z.string().optional(),
  mimeType: text,
};
export const caption = maybe(upTo(1024));
export const body = upTo(1024);
export const footer = maybe(upTo(60));

const image = z.object({ type: z.literal("image"), ...media });
const video = z.object({ type: z.literal("video"), ...media });
const document = z.object({ type: z.literal("document"), ...media, filename: text });

/** What stands above the body of a message with buttons. */
export const Header = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), text: upTo(60) }),
  image,
  video,
  document,
]);
export type Header = z.infer<typeof Header>;
export const CardHeader = z.discriminatedUnion("type", [image, video]);
export type CardHeader = z.infer<typeof CardHeader>;

const place = { latitude: z.number(), longitude: z.number() };
export const location = { ...place, name: text, address: text };

export const ReplyButton = z.object({ id: upTo(256), title: upTo(20) });
export const LinkButton = z.object({ label: upTo(20), url: z.string() });

/** Products of a catalogue under a title; the title may be left out of a single section. */
export const ProductSection = z.object({ title: maybe(upTo(24)), retailerIds: z.array(z.string()) });
export type ProductSection = z.infer<typeof ProductSection>;

/** A card of a person. `type` of phones, e-mails, addresses and links is `HOME`, `WORK` and the like. */
export const ContactCard = z.object({
  name: z.object({ formatted: z.string(), first: text, last: text, middle: text, suffix: text, prefix: text }),
  /** `waId`: the number as WhatsApp knows it; cards with one can be written to with a tap. */
  phones: z.array(z.object({ phone: z.string(), type: text, waId: text })).default([]),
  emails: z.array(z.object({ email: z.string(), type: text })).default([]),
  org: maybe(z.object({ company: text, department: text, title: text })),
  addresses: z
    .array(
      z.object({
        street: text,
        city: text,
        state: text,
        zip: text,
        country: text,
        /** Two letters. */
        countryCode: text,
        type: text,
      }),
    )
    .default([]),
  urls: z.array(z.object({ url: z.string(), type: text })).default([]),
  /** `YYYY-MM-DD` */
  birthday: text,
});
export type ContactCard = z.infer<typeof ContactCard>;

export const TemplateHeader = z.discriminatedUnion("type", [
  /** `name` in templates with named placeholders. */
  z.object({ type: z.literal("text"), name: text, text: z.string() }),
  image,
  video,
  document,
  z.object({ type: z.literal("location"), ...place, name: z.string(), address: z.string() }),
  z.object({ type: z.literal("product"), catalogueId: z.string(), retailerId: z.string() }),
]);
export type TemplateHeader = z.infer<typeof TemplateHeader>;

/** What takes a placeholder's place: in their order, or by name in templates with named placeholders. */
export const TemplateValue = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), name: text, text: z.string() }),
  /** Shown in the customer's way where their app can, else the fallback. */
  z.object({
    type: z.literal("currency"),
    name: text,
    fallback: z.string(),
    code: z.string(),
    amountThousandths: z.int(),
  }),
  z.object({ type: z.literal("date_time"), name: text, fallback: z.string() }),
]);
export type TemplateValue = z.infer<typeof TemplateValue>;

/** Position among the template's buttons, from 0. */
const at = { index: z.int() };
export const TemplateButton = z.discriminatedUnion("type", [
  /** Stands at the end of the template's address. */
  z.object({ type: z.literal("url"), ...at, text: z.string() }),
  z.object({ type: z.literal("quick_reply"), ...at, payload: upTo(256) }),
  z.object({ type: z.literal("copy_code"), ...at, code: upTo(20) }),
  z.object({ type: z.literal("flow"), ...at, token: text, data: maybe(z.record(z.string(), z.unknown())) }),
  z.object({ type: z.literal("catalogue"), ...at, thumbnailRetailerId: text }),
  z.object({
    type: z.literal("products"),
    ...at,
    thumbnailRetailerId: z.string(),
    sections: z.array(ProductSection),
  }),
]);
export type TemplateButton = z.infer<typeof TemplateButton>;
