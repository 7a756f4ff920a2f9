/** A street of an area, or some of its houses. */
export type StreetHouses = { street: string; houses: { from: number; to: number } | null };

const range =
  /^(.*?\p{L}.*?)[\s,]+(?:(?:nos?\.?|numbers?|מספר(?:ים)?|מס['׳]?)\s*)?(\d{1,4})\s*(?:[-–—־]|to|עד)\s*(\d{1,4})$/iu;

/**
 * `Herzl 1–40`, `הרצל 1 עד 40`: the houses from one to the other, whichever was written first, for a range turns around
 * between Hebrew words. Anything else is a street as a whole; `רחוב 12` is one's name.
 */
export function streetHouses(written: string): StreetHouses {
  const [, street, first, last] = range.exec(written.trim()) ?? [];
  if (street === undefined) return { street: written, houses: null };
  const [from = 0, to = 0] = [Number(first), Number(last)].sort((a, b) => a - b);
  return { street, houses: { from, to } };
}

/** Whether a house is among them; null while its number is not known. `14א` and `14/3` are fourteen. */
export function isAmong({ houses }: StreetHouses, building: string | null): boolean | null {
  if (houses === null) return true;
  const number = /\d+/.exec(building ?? "")?.[0];
  return number === undefined ? null : Number(number) >= houses.from && Number(number) <= houses.to;
}
