import type { AddressParts, Location } from "@croozer/contracts/addresses";
import type { Language } from "@croozer/contracts/basics";
import type { Order } from "../order.ts";

const words = {
  he: { entrance: "כניסה", floor: "קומה", apartment: "דירה", code: "קוד" },
  en: { entrance: "entrance", floor: "floor", apartment: "apt", code: "code" },
};

/** An address taken apart, in one line as people write it. */
export function addressText(parts: AddressParts, language: Language): string {
  const { street, building, city, postcode, entrance, floor, apartment, entranceCode, notes } = parts;
  const t = words[language];
  const labelled = (word: string, value: string | null) => value && `${word} ${value}`;
  const house = [street, building].filter(Boolean).join(" ");
  return [
    ...[house, labelled(t.entrance, entrance), labelled(t.floor, floor), labelled(t.apartment, apartment)],
    ...[labelled(t.code, entranceCode), [city, postcode].filter(Boolean).join(" "), notes],
  ]
    .filter(Boolean)
    .join(", ");
}

/** A point on the map where nobody said its address. */
export const pointText = ({ latitude, longitude }: Location): string =>
  `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;

/** The address as it was written, and what is known besides: floor, entrance, code, notes; in one language throughout. */
export function fullAddress({ address, addressParts }: Pick<Order, "address" | "addressParts">): string | null {
  const written = address ?? Object.values(addressParts ?? {}).join("");
  const language = /[\u0590-\u05FF]/.test(written) ? "he" : "en";
  if (addressParts === null) return address;
  if (address === null) return addressText(addressParts, language) || null;
  const unsaid = Object.fromEntries(
    Object.entries(addressParts).map(([part, value]) => [
      part,
      value !== null && !address.includes(value) ? value : null,
    ]),
  ) as typeof addressParts;
  return [address, addressText(unsaid, language)].filter(Boolean).join(", ");
}
