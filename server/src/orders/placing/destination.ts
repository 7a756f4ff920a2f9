import type { AddressParts, Location } from "@croozer/contracts/addresses";
import type { Language } from "@croozer/contracts/basics";
import type { DeliveryArea } from "@croozer/contracts/delivery-areas";
import { partsIn } from "../../businesses/businesses.ts";
import { refuse } from "../../platform/refusal.ts";
import type { Order } from "../order.ts";
import { addressText, pointText } from "./address-text.ts";

export type Destination = Pick<Order, "address" | "addressParts" | "location">;
export const nowhere: Destination = { address: null, addressParts: null, location: null };

type Said = {
  address?: string | null | undefined;
  addressParts?: AddressParts | null | undefined;
  location?: Location | null | undefined;
};

/** Anything at all of where to. */
export const isSaid = ({ address, addressParts, location }: Said): boolean =>
  Boolean(folded(address) ?? addressParts ?? location);

/** Where to: in words, taken apart, and on the map as far as it was said. A place on the map alone will do. */
export function destinationOf(said: Said, areas: readonly DeliveryArea[], language: Language): Destination {
  const location = said.location ?? null;
  const text = folded(said.address);
  const parts = said.addressParts ?? (text === null ? null : partsIn(areas, { address: text }));
  const address = text ?? (parts && folded(addressText(parts, language))) ?? (location && pointText(location));
  return { address: address ?? refuse("order.address_missing"), addressParts: parts, location };
}

const folded = (text: string | null | undefined): string | null => text?.trim().replaceAll(/\s+/g, " ") || null;
