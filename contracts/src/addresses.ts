import { z } from "zod";

/** A point on the map, as phones share it. */
export const Location = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Location = z.infer<typeof Location>;

const part = (most: number) => z.string().trim().max(most).nullable().default(null);
/** An address taken apart; what is not known is null. Words are as written, without "street", "apartment" and the like. */
export const AddressParts = z.object({
  street: part(120),
  /** The house's number: 14, 14א. */
  building: part(20),
  city: part(80),
  postcode: part(12),
  entrance: part(20),
  floor: part(20),
  apartment: part(20),
  entranceCode: part(20),
  notes: part(300),
});
export type AddressParts = z.infer<typeof AddressParts>;
