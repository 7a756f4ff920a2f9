import { z } from "zod";
import { Id, Instant } from "./basics.ts";
import {
  body,
  CardHeader,
  ContactCard,
  caption,
  footer,
  Header,
  LinkButton,
  location,
  maybe,
  media,
  ProductSection,
  ReplyButton,
  TemplateButton,
  TemplateHeader,
  TemplateValue,
  upTo,
} from "./message-parts.ts";
import { ActAuthor, ConversationAct } from "./teamwork.ts";

const text = maybe(z.string());
const kind = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

/** An approved template with what fills it; the only thing that may be sent outside the window. */
const template = kind("template", {
  name: z.string(),
  /** As the template says it: `he`, `en_US`. */
  language: z.string(),
  header: maybe(TemplateHeader),
  values: z.array(TemplateValue).default([]),
  buttons: z.array(TemplateButton).default([]),
  /** When a limited-time offer ends. */
  offerEndsAt: maybe(Instant),
  /** Of a carousel, in the template's order. */
  cards: z
    .array(
      z.object({
        header: maybe(TemplateHeader),
        values: z.array(TemplateValue).default([]),
        buttons: z.array(TemplateButton).default([]),
      }),
    )
    .default([]),
  /** A one-time code, of authentication templates: stands for the values and the button. */
  code: maybe(upTo(15)),
  /** What the customer sees, filled in; null where it is not known. */
  body: text,
  shown: maybe(
    z.object({
      header: text,
      footer: text,
      buttons: z.array(z.string()).default([]),
      cards: z.array(z.object({ body: text, buttons: z.array(z.string()).default([]) })).default([]),
    }),
  ),
});

const sendable = [
  kind("text", { body: upTo(4096), previewUrl: z.boolean().optional() }),
  kind("image", { ...media, caption }),
  kind("video", { ...media, caption }),
  /** `voice`: shown as a voice note; Ogg with Opus, one channel. */
  kind("audio", { ...media, voice: z.boolean().default(false) }),
  kind("document", { ...media, caption, filename: text }),
  kind("sticker", { ...media, animated: z.boolean().default(false) }),
  kind("location", location),
  kind("contacts", { contacts: z.array(ContactCard) }),
  /** Stands on the message it names, which has been to WhatsApp, is not deleted and at most 30 days old. Null takes it back. */
  kind("reaction", { messageId: Id, emoji: text }),
  kind("buttons", { header: maybe(Header), body, footer, buttons: z.array(ReplyButton) }),
  kind("list", {
    header: maybe(upTo(60)),
    body: upTo(4096),
    footer,
    button: upTo(20),
    /** Ten rows in all of them together; a single section needs no title. */
    sections: z.array(
      z.object({
        title: maybe(upTo(24)),
        rows: z.array(z.object({ id: upTo(200), title: upTo(24), description: maybe(upTo(72)) })),
      }),
    ),
  }),
  /** One button that opens an address. */
  kind("link_button", { header: maybe(Header), body, footer, ...LinkButton.shape }),
  kind("location_request", { body }),
  kind("contact_request", { body }),
  kind("flow", {
    header: maybe(Header),
    body,
    footer,
    label: upTo(20),
    /** One of the two. */
    flowId: text,
    flowName: text,
    /** Comes back with the answer. */
    token: text,
    draft: z.boolean().default(false),
    /** The business's endpoint decides what is shown first; else `screen`, or the flow's first. */
    exchange: z.boolean().default(false),
    screen: text,
    data: maybe(z.record(z.string(), z.unknown())),
  }),
  kind("product", { catalogueId: z.string(), retailerId: z.string(), body: maybe(body), footer }),
  /** At most 30 products. */
  kind("product_list", { catalogueId: z.string(), header: upTo(60), body, footer, sections: z.array(ProductSection) }),
  /** A button that opens the whole catalogue, under the picture of one product. */
  kind("catalogue", { body, footer, thumbnailRetailerId: text }),
  /** 2 to 10 cards, all with a link or all with buttons. */
  kind("carousel", {
    body,
    cards: z.array(
      z.object({
        header: CardHeader,
        body: maybe(upTo(160)),
        link: maybe(LinkButton),
        buttons: z.array(ReplyButton).default([]),
      }),
    ),
  }),
  kind("product_carousel", { body, catalogueId: z.string(), retailerIds: z.array(z.string()) }),
  /** India and Singapore only. Names of fields are Meta's: `in_pin_code`, `house_number` … */
  kind("address_request", {
    header: maybe(Header),
    body,
    footer,
    country: z.string(),
    values: z.record(z.string(), z.string()).default({}),
    savedAddresses: z.array(z.object({ id: z.string(), values: z.record(z.string(), z.string()) })).default([]),
    validationErrors: z.record(z.string(), z.string()).default({}),
  }),
  /** A button that calls the business. */
  kind("call_button", {
    header: maybe(Header),
    body,
    footer,
    label: maybe(upTo(20)),
    ttlMinutes: maybe(z.int()),
    payload: maybe(upTo(512)),
  }),
  kind("call_permission_request", { body: maybe(body) }),
  template,
] as const;

const arriving = [
  /** A tap on one of our buttons or list rows, or on a template's quick reply. */
  kind("choice", { choiceId: z.string(), title: z.string(), description: z.string().nullable() }),
  kind("form_reply", {
    name: z.string().nullable(),
    body: z.string().nullable(),
    fields: z.array(z.object({ key: z.string(), value: z.string() })),
  }),
  kind("catalogue_order", {
    catalogueId: z.string().nullable(),
    text: z.string().nullable(),
    items: z.array(z.object({ retailerId: z.string(), quantity: z.number(), price: z.number(), currency: z.string() })),
  }),
  kind("system", { event: z.string(), body: z.string().nullable() }),
  /** What colleagues, rules and the automation did with the conversation; the customer never sees it. */
  kind("event", { by: ActAuthor, acts: z.array(ConversationAct) }),
  /** Everything else that arrived: a labelled card, never an empty bubble. */
  kind("unsupported", { label: z.string(), detail: z.string().nullable() }),
] as const;

/** What can be written to a customer. Meta's limits are told in the descriptions and checked before anything is queued. */
export const SendableContent = z.discriminatedUnion("type", sendable).meta({ id: "SendableContent" });
export type SendableContent = z.infer<typeof SendableContent>;
export type SendableType = SendableContent["type"];

/** What a message holds, in our own terms; the room `meta` makes it from Meta's and back. */
export const MessageContent = z.discriminatedUnion("type", [...sendable, ...arriving]).meta({ id: "MessageContent" });
export type MessageContent = z.infer<typeof MessageContent>;
export type MessageContentOf<T extends MessageContent["type"]> = Extract<MessageContent, { type: T }>;
