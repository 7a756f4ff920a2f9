import type { AddressParts } from "@croozer/contracts/addresses";
import { foldName, isSameName } from "./spelling.ts";
import { isSameTown } from "./towns.ts";

export type WrittenAddress = { address: string; parts: AddressParts | null };

const details = ["entrance", "floor", "apartment"] as const;
const agree = (a: string | null, b: string | null, same: (x: string, y: string) => boolean): boolean =>
  a === null || b === null || same(a, b);
const isEqual = (a: string, b: string) => foldName(a) === foldName(b);

/** Whether two writings are of one door: the same house, and nothing that contradicts. */
export function isSameAddress(a: WrittenAddress, b: WrittenAddress): boolean {
  if (isEqual(a.address, b.address)) return true;
  const [x, y] = [a.parts, b.parts];
  if (!x?.street || !y?.street || !x.building || !y.building) return false;
  return (
    isSameName(x.street, y.street) &&
    isEqual(x.building, y.building) &&
    agree(x.city, y.city, isSameTown) &&
    details.every((key) => agree(x[key], y[key], isEqual))
  );
}

/** Both together: what was said last, and what only the earlier one knew; in the words of whichever says more. */
export function joinAddresses(earlier: WrittenAddress, latest: WrittenAddress): WrittenAddress {
  const [before, now] = [earlier.parts, latest.parts];
  if (!before || !now) return now ? latest : { ...latest, parts: before };
  const keys = Object.keys(now) as (keyof AddressParts)[];
  const count = (parts: AddressParts) => keys.filter((key) => parts[key] !== null).length;
  const parts = { ...now };
  for (const key of keys) parts[key] ??= before[key];
  return { address: count(before) > count(now) ? earlier.address : latest.address, parts };
}
