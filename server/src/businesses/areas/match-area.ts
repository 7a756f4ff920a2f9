import type { AddressParts, Location } from "@croozer/contracts/addresses";
import type { DeliveryArea, DeliveryZone } from "@croozer/contracts/delivery-areas";
import { isWithin } from "./distance.ts";
import { matchesPostcode } from "./postcodes.ts";
import { readAddress } from "./read-address.ts";
import { isSameName } from "./spelling.ts";
import { isAmong, streetHouses } from "./street-houses.ts";
import { isKnownTown, isSameTown } from "./towns.ts";

/** Where something is to be delivered, as far as it is known. `parts` say more than `address` where both are given. */
export type Where = {
  address?: string | null | undefined;
  parts?: AddressParts | null | undefined;
  location?: Location | null | undefined;
};

/** What a customer would have to say for it to be clear. */
export type Missing = "town" | "street" | "postcode" | "location";

export type AreaMatch =
  /** The business has no areas. */
  | { kind: "everywhere" }
  | { kind: "served"; area: DeliveryArea }
  | { kind: "not_served" }
  | { kind: "unclear"; missing: Missing };

type Answer = "yes" | "no" | Missing;

/** An address taken apart by the names that these areas use. */
export const partsIn = (areas: readonly DeliveryArea[], { address, parts }: Where): AddressParts =>
  parts ?? readAddress(address ?? "", townsOf(areas));

/**
 * The area of an address or a location: the first that fits, in the owner's order. Only what is certain is refused: where
 * an address does not say enough, the answer is what is missing. Pure.
 */
export function matchArea(areas: readonly DeliveryArea[], where: Where): AreaMatch {
  if (areas.length === 0) return { kind: "everywhere" };
  const open = areas.filter((area) => area.active).sort((a, b) => a.position - b.position);
  const parts = partsIn(areas, where);
  const known: Known = {
    parts,
    towns: townsOf(open),
    location: where.location ?? null,
    // Words of a free text may be anything; a town that somebody filled in as one is one.
    isTownSure: parts.city !== null && (where.parts != null || isKnownTown(parts.city, townsOf(areas))),
  };
  const missing = new Set<Missing>();
  const matching: DeliveryArea[] = [];
  for (const area of open) {
    const answer = answerOf(area.zone, known);
    if (answer === "yes") matching.push(area);
    else if (answer !== "no") missing.add(answer);
  }
  const [area, second] = matching;
  if (area) {
    // A street without its town, in two areas: the customer has to say which.
    const isDoubtful = parts.city === null && known.location === null && isPlace(area) && second && isPlace(second);
    return isDoubtful ? { kind: "unclear", missing: "town" } : { kind: "served", area };
  }
  for (const one of ["town", "street", "location", "postcode"] as const)
    if (missing.has(one)) return { kind: "unclear", missing: one };
  return { kind: "not_served" };
}

type Known = { parts: AddressParts; towns: readonly string[]; location: Location | null; isTownSure: boolean };

const isPlace = ({ zone }: DeliveryArea): boolean => zone.kind === "place";

const townsOf = (areas: readonly DeliveryArea[]): string[] =>
  areas.flatMap(({ zone }) => (zone.kind === "place" ? zone.places.flatMap(({ town }) => town || []) : []));

function answerOf(zone: DeliveryZone, { parts, towns, location, isTownSure }: Known): Answer {
  switch (zone.kind) {
    case "radius":
      if (location !== null) return isWithin(zone.km, zone.center, location) ? "yes" : "no";
      return "location";
    case "postcode":
      if (parts.postcode === null) return "postcode";
      return zone.postcodes.some((wanted) => matchesPostcode(wanted, parts.postcode ?? "")) ? "yes" : "no";
    case "place": {
      const answers = zone.places.map((place): Answer => placeAnswer(place, parts, towns, isTownSure));
      return answers.find((answer) => answer === "yes") ?? answers.find((answer) => answer !== "no") ?? "no";
    }
  }
}

function placeAnswer(
  { town, streets }: { town: string; streets: readonly string[] },
  { city, street, building }: AddressParts,
  towns: readonly string[],
  isTownSure: boolean,
): Answer {
  const isHere = city !== null && (town === "" || isSameTown(town, city));
  if (city !== null && !isHere && isTownSure) return "no";
  if (streets.length === 0) {
    if (isHere) return "yes";
    // Who delivers to one town alone means it when none is said.
    const isOnlyTown = towns.every((other) => isSameTown(other, town));
    return city === null && street !== null && isOnlyTown ? "yes" : "town";
  }
  if (street === null) return "street";
  const named = streets.map(streetHouses).filter((one) => isSameStreet(one.street, street));
  const isHouse = named.map((one) => isAmong(one, building));
  // Some of its houses: which one it is, has to be said with the street.
  if (!isHouse.includes(true)) return isHouse.includes(null) ? "street" : "no";
  return isHere || city === null ? "yes" : "town";
}

const kinds =
  /^(?:רחוב|רח['׳]?|שדרות|שד['׳]?|דרך|street|st\.?|boulevard|blvd\.?|avenue|ave\.?|road|rd\.?)\s+|\s+(?:street|st\.?|boulevard|blvd\.?|avenue|ave\.?|road|rd\.?)$/giu;
/** "Rothschild Boulevard", "שדרות רוטשילד" and "רוטשילד" are one. */
const isSameStreet = (a: string, b: string): boolean =>
  isSameName(a, b) || isSameName(a.trim().replace(kinds, ""), b.trim().replace(kinds, ""));
