import { z } from "zod";
import { AddressParts, Location } from "./addresses.ts";
import { Id, LocalText, PriceMinor } from "./basics.ts";

const text = (most: number) => z.string().trim().min(1).max(most);

/**
 * A town, or some of its streets; streets without a town are taken for the business's own. As people write them. Of a
 * street some houses alone: `Herzl 1–40`.
 */
export const DeliveryPlace = z
  .object({ town: z.string().trim().max(80), streets: z.array(text(120)).max(500) })
  .refine(({ town, streets }) => town !== "" || streets.length > 0, { message: "Name a town or streets" });

/** What makes an address belong to an area. */
export const DeliveryZone = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("place"), places: z.array(DeliveryPlace).min(1).max(100) }),
  /** Single ones, ranges (`6100000-6199999`) and beginnings (`61*`). */
  z.object({ kind: z.literal("postcode"), postcodes: z.array(text(30)).min(1).max(500) }),
  z.object({ kind: z.literal("radius"), center: Location, km: z.number().positive().max(500) }),
]);
export type DeliveryZone = z.infer<typeof DeliveryZone>;

export const SaveDeliveryArea = z.object({
  name: LocalText,
  zone: DeliveryZone,
  feeMinor: PriceMinor,
  minimumMinor: PriceMinor,
  /** Delivery costs nothing from this sum of the goods on; null is never. */
  freeFromMinor: PriceMinor.nullable().default(null),
  /** For the way, on top of preparation. */
  minutes: z.int().min(0).max(600),
  active: z.boolean().default(true),
});
export const UpdateDeliveryArea = SaveDeliveryArea.extend({
  /** The one the person was looking at; left out by programs that do not care. */
  version: z.int().optional(),
});
export const DeliveryArea = SaveDeliveryArea.extend({
  id: Id,
  freeFromMinor: PriceMinor.nullable(),
  active: z.boolean(),
  /** The first area that fits is an address's. */
  position: z.int(),
  version: z.int(),
});
export type DeliveryArea = z.infer<typeof DeliveryArea>;
export const DeliveryAreas = z.object({ items: z.array(DeliveryArea) });
export const OrderDeliveryAreas = z.object({ ids: z.array(Id).max(100) });

export const CheckAddress = z
  .object({ address: z.string().trim().max(300).default(""), location: Location.nullable().default(null) })
  .refine(({ address, location }) => address !== "" || location !== null, { message: "An address or a location" });
/** Whether an address is delivered to, and as what it was read. */
export const AddressChecked = z.object({
  /** `everywhere`: the business has no areas; `unclear`: `missing` would tell. */
  result: z.enum(["served", "everywhere", "not_served", "unclear"]),
  areaId: Id.nullable(),
  missing: z.enum(["town", "street", "postcode", "location"]).nullable(),
  parts: AddressParts,
});
export type AddressChecked = z.infer<typeof AddressChecked>;
