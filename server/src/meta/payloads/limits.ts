/** Thrown for content that Meta would refuse; `field` is the path of what is wrong. */
export class Unsendable extends Error {
  readonly field: string;
  constructor(field: string, reason: string) {
    super(reason);
    this.name = "Unsendable";
    this.field = field;
  }
}

/** Refuses a text that is empty or longer than Meta takes; an emoji counts as the characters it is made of. */
export function within(field: string, text: string, longest: number): void {
  required(field, text);
  if ([...text].length > longest) throw new Unsendable(field, `at most ${longest} characters`);
}

/** As `within`, for a part that may be left out. */
export function withinIfGiven(field: string, text: string | null, longest: number): void {
  if (text !== null) within(field, text, longest);
}

export function required(field: string, text: string): void {
  if (text.trim() === "") throw new Unsendable(field, "must not be empty");
}

export function count(field: string, items: readonly unknown[], least: number, most: number): void {
  if (items.length < least || items.length > most) throw new Unsendable(field, `between ${least} and ${most}`);
}

/** Every value only once; `fieldOf` names the place of the second. */
export function unique(values: readonly string[], fieldOf: (index: number) => string): void {
  const index = values.findIndex((value, position) => values.indexOf(value) !== position);
  if (index >= 0) throw new Unsendable(fieldOf(index), "must be different from the others");
}

export function webAddress(field: string, url: string): void {
  if (!/^https?:\/\/\S+$/.test(url) || !URL.canParse(url))
    throw new Unsendable(field, "must be an address that begins with https://");
}

export function coordinates(path: string, { latitude, longitude }: { latitude: number; longitude: number }): void {
  if (Math.abs(latitude) > 90) throw new Unsendable(`${path}latitude`, "between -90 and 90");
  if (Math.abs(longitude) > 180) throw new Unsendable(`${path}longitude`, "between -180 and 180");
}

/**
 * Refuses what cannot be kept or sent as text anywhere: U+0000, which PostgreSQL does not take, and halves of characters.
 * Both come from programs that cut texts by bytes.
 */
export function wholeTexts(field: string, value: unknown): void {
  if (typeof value === "string") {
    if (value.includes("\0") || !value.isWellFormed()) throw new Unsendable(field, "has a broken character");
  } else if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      wholeTexts(field, key);
      wholeTexts(field === "" ? key : `${field}.${key}`, part);
    }
  }
}
