/** Readers for what others wrote: a missing or odd part becomes null, never a throw. */
export type Loose = Readonly<Record<string, unknown>>;

export const asObject = (value: unknown): Loose | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Loose) : null;

/** The objects of a list; anything else in it is left out. */
export const asObjects = (value: unknown): Loose[] =>
  asList(value)
    .map(asObject)
    .filter((item) => item !== null);

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Text that is not empty; numbers become their digits (ids arrive as both). */
export function asText(value: unknown): string | null {
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" || typeof value === "bigint" ? String(value) : null;
}

/** A number, also when it came as text. */
export function asNumber(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/**
 * Unix seconds as text or number.
 * @throws when it is no time at all: without it nothing can be put in order
 */
export function asInstant(value: unknown): Date {
  const seconds = asNumber(value);
  if (seconds === null || seconds < 0 || seconds > 1e11) throw new Error("no usable timestamp");
  return new Date(seconds * 1000);
}

/** Unix seconds, or milliseconds, as text or number; null when it is neither. */
export function asMoment(value: unknown): Date | null {
  const number = asNumber(value);
  if (number === null || number < 0 || number > 1e14) return null;
  return new Date(number > 1e11 ? number : number * 1000);
}

/** Longer than any id or name of Meta's; no index of the database holds much more. */
const longestId = 512;

/** An address or id; null when it is too long to be one. */
export function asId(value: unknown): string | null {
  const text = asText(value);
  return text !== null && text.length <= longestId ? text : null;
}

/** @throws when the id or name is missing or too long to be one, naming what it was needed for */
export function need(value: unknown, what: string): string {
  const text = asText(value);
  if (text === null) throw new Error(`${what} is missing`);
  if (text.length > longestId) throw new Error(`${what} is too long`);
  return text;
}
