import { z } from "zod";
import { Id } from "./basics.ts";

const media = {
  /** The provider's id; of what we send, while it is alive there. */
  mediaId: z.string().nullable(),
  /** Our copy; null until one is made, and for what is sent by link. */
  fileId: Id.nullable().default(null),
  mimeType: z.string().nullable(),
};

/** What a message holds, in our own terms; the room `meta` makes it from Meta's and back. */
export const MessageContent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), body: z.string(), previewUrl: z.boolean().optional() }),
  z.object({
    type: z.literal("image"),
    ...media,
    caption: z.string().nullable(),
  }),
  z.object({
    type: z.literal("video"),
    ...media,
    caption: z.string().nullable(),
  }),
  z.object({
    type: z.literal("audio"),
    ...media,
    voice: z.boolean(),
  }),
  z.object({
    type: z.literal("document"),
    ...media,
    caption: z.string().nullable(),
    filename: z.string().nullable(),
  }),
  z.object({
    type: z.literal("sticker"),
    ...media,
    animated: z.boolean(),
  }),
  z.object({
    type: z.literal("location"),
    latitude: z.number(),
    longitude: z.number(),
    name: z.string().nullable(),
    address: z.string().nullable(),
  }),
  z.object({
    type: z.literal("contacts"),
    contacts: z.array(z.object({ name: z.string(), phones: z.array(z.string()) })),
  }),
  z.object({
    type: z.literal("buttons"),
    header: z.string().nullable(),
    body: z.string(),
    footer: z.string().nullable(),
    buttons: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
  z.object({
    type: z.literal("list"),
    header: z.string().nullable(),
    body: z.string(),
    footer: z.string().nullable(),
    button: z.string(),
    sections: z.array(
      z.object({
        title: z.string().nullable(),
        rows: z.array(z.object({ id: z.string(), title: z.string(), description: z.string().nullable() })),
      }),
    ),
  }),
  /** A tap on one of our buttons or list rows, or on a template's quick reply. */
  z.object({ type: z.literal("choice"), choiceId: z.string(), title: z.string(), description: z.string().nullable() }),
  z.object({
    type: z.literal("form_reply"),
    name: z.string().nullable(),
    body: z.string().nullable(),
    fields: z.array(z.object({ key: z.string(), value: z.string() })),
  }),
  z.object({
    type: z.literal("catalogue_order"),
    catalogueId: z.string().nullable(),
    text: z.string().nullable(),
    items: z.array(z.object({ retailerId: z.string(), quantity: z.number(), price: z.number(), currency: z.string() })),
  }),
  /** An approved template; the only thing that may be sent outside the window. */
  z.object({
    type: z.literal("template"),
    name: z.string(),
    language: z.string(),
    /** What the customer sees, filled in. */
    body: z.string().nullable(),
  }),
  z.object({ type: z.literal("system"), event: z.string(), body: z.string().nullable() }),
  /** Everything else that arrived: a labelled card, never an empty bubble. */
  z.object({ type: z.literal("unsupported"), label: z.string(), detail: z.string().nullable() }),
]);
export type MessageContent = z.infer<typeof MessageContent>;
export type MessageContentOf<T extends MessageContent["type"]> = Extract<MessageContent, { type: T }>;
