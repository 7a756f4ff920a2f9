import { z } from "zod";
import { Id, Instant, PageQuery, pageOf } from "./basics.ts";

/** Something of a catalogue at Meta, as its customers see it. */
export const CatalogueItem = z
  .object({
    /** The business's own id of it at Meta, case-sensitive. */
    retailerId: z.string(),
    name: z.string(),
    /** Null where Meta names no price, or in a way that we cannot read. */
    priceMinor: z.int().nullable(),
    currency: z.string().nullable(),
    available: z.boolean(),
    /** Meta lets only what it has approved for WhatsApp be sent. */
    sendable: z.boolean(),
    pictureUrl: z.string().nullable(),
    /** The product of the menu that it is, by its stock number or id. */
    productId: Id.nullable(),
  })
  .meta({ id: "CatalogueItem" });
export type CatalogueItem = z.infer<typeof CatalogueItem>;

/** `GET /api/channels/:id/catalogue`: what the account of a number sells from; shared by all of its numbers. */
export const ChannelCatalogue = z
  .object({
    /** Meta's id and name; null: the account has none, or our access does not reach it. */
    catalogue: z.object({ id: z.string(), name: z.string() }).nullable(),
    items: z.int(),
    /** Null: Meta was never asked. */
    askedAt: Instant.nullable(),
    /** Meta's code for why it could not be asked the last time; what was known before stands here. */
    problem: z.string().nullable(),
  })
  .meta({ id: "ChannelCatalogue" });
export type ChannelCatalogue = z.infer<typeof ChannelCatalogue>;

/** `GET /api/channels/:id/catalogue/items` */
export const CatalogueItemQuery = PageQuery.extend({
  cursor: z.coerce.number().int().min(0).optional(),
  search: z.string().max(100).default(""),
});
export const CatalogueItemPage = pageOf(CatalogueItem);
export type CatalogueItemPage = z.infer<typeof CatalogueItemPage>;

/** `POST /api/catalogue-items/look-up`: what messages name by their ids. */
export const CatalogueLookUp = z.object({
  items: z
    .array(z.object({ catalogueId: z.string().max(512).nullable(), retailerId: z.string().min(1).max(512) }))
    .min(1)
    .max(100),
});
/** In the order asked for; null where nobody knows it. What Meta's catalogue no longer has is told as the menu has it. */
export const CatalogueFound = z.object({ items: z.array(CatalogueItem.nullable()) });
