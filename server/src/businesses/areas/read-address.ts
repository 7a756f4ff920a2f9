import type { AddressParts } from "@croozer/contracts/addresses";
import { takeDetails } from "./address-details.ts";
import { foldName } from "./spelling.ts";
import { knownTowns } from "./towns.ts";

/** Words that say "a street follows" and are no part of its name. */
const streetWord = /^(?:ל?רחוב|ל?רח['׳]?|street|st\.?)(?=\s|$)\s*/iu;
const streetWordBehind = /[\s]+(?:street|st\.?)$/iu;
/** Words that make a street of the town's name behind them; Sderot is also the word for an avenue. */
const streetKind = /^(?:רחוב|רח['׳]?|שדרות|שד['׳]?|דרך|סמטת|כיכר|street|st\.?)$/iu;
/** What begins so tells the way, not the town. */
const aside = /^(?:ליד|מול|מאחורי|בתוך|מעל|מתחת|צמוד|פינת|בפינת|near|next|behind|opposite|above|corner|by|the)(?=\s)/iu;
const houseNumber =
  /^(?:(?:מספר|מס['׳]?|number|no\.?|#)\s*)?(\d{1,4}\s?(?:[א-י](?:['׳]|(?![א-ת]))|[a-f](?![a-z]))?(?:[/-]\d{1,4})?)(?=\s|$)/iu;

/**
 * An address as a person writes it, taken apart as far as that is certain: "רח׳ הרצל 14 דירה 5, תל אביב", "14 Herzl St.,
 * Tel Aviv, floor 2". Pure.
 * @param towns names to look for besides the known ones
 */
export function readAddress(text: string, towns: readonly string[] = []): AddressParts {
  const { details, rest } = takeDetails(text.normalize("NFC").slice(0, 500));
  const names = new Set([...knownTowns, ...towns.map(foldName)]);
  names.delete("");
  const clauses = rest
    .split(/[,;\n]+/)
    .map((clause) => clause.trim().replaceAll(/\s+/g, " "))
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause));
  let city: string | null = null;
  let place: { street: string | null; building: string | null } = { street: null, building: null };
  const notes: string[] = [];
  for (const clause of clauses) {
    if (city === null && names.has(foldName(withoutIn(clause, names)))) city = withoutIn(clause, names);
    else if (place.street === null) {
      const read = readStreet(clause, names, place.building);
      place = { street: read.street, building: read.building };
      city ??= read.city;
      if (read.note) notes.push(read.note);
    } else if (place.building === null && houseNumber.test(clause))
      place.building = houseNumber.exec(clause)?.[1]?.replace(/\s/g, "") ?? null;
    // What stands behind street and number, in a clause of its own and without digits, is the town, known or not.
    else if (city === null && mayBeTown(clause)) city = clause;
    else notes.push(clause);
  }
  const extra = [details.notes, ...notes].filter((text) => text !== null).join(", ");
  return { ...details, ...place, city, notes: extra === "" ? null : extra.slice(0, 300) };
}

const mayBeTown = (words: string): boolean =>
  !/\d/.test(words) && words.split(" ").length <= 4 && !aside.test(words) && /\p{L}{2}/u.test(words);

/** `בתל אביב` → `תל אביב` and `in Tel Aviv` → `Tel Aviv`, where that is a town. */
function withoutIn(words: string, towns: ReadonlySet<string>): string {
  const bare = words.replace(/^(?:in\s+|[בל](?=[א-ת]))/i, "");
  return !towns.has(foldName(words)) && towns.has(foldName(bare)) ? bare : words;
}

type Read = { street: string | null; building: string | null; city: string | null; note?: string | null };

/** One clause with a street, perhaps its number, perhaps the town before or behind. */
function readStreet(clause: string, towns: ReadonlySet<string>, known: string | null): Read {
  const words = clause.split(" ");
  const first = houseNumber.exec(clause);
  const at = words.findIndex((word, index) => index > 0 && houseNumber.test(`${word} `.trim()));
  if (first && at < 0) {
    // "14 Herzl Street", "14 Herzl Street Tel Aviv"
    const name = clause.slice(first[0].length).trim();
    const behind = splitTown(name.split(" "), towns, "behind");
    return { street: streetIn(behind.rest), building: (first[1] ?? "").replace(/\s/g, ""), city: behind.city };
  }
  if (at < 0) {
    const { city, rest } = splitTown(words, towns, "behind");
    return { street: streetIn(rest), building: known, city };
  }
  const number = houseNumber.exec(words.slice(at).join(" "));
  const building = (number?.[1] ?? words[at] ?? "").replace(/\s/g, "");
  const name = words
    .slice(0, at)
    .join(" ")
    .replace(/\s(?:מספר|מס['׳]?|number|no\.?)$/iu, "");
  const following = words
    .slice(at)
    .join(" ")
    .slice(number?.[0].length ?? 0)
    .trim();
  const behind = following === "" ? null : withoutIn(following, towns);
  if (behind !== null && towns.has(foldName(behind))) return { street: streetIn(name), building, city: behind };
  const before = splitTown(name.split(" "), towns, "before");
  // An unknown word behind the number may be the town or anything else.
  const city = before.city ?? (behind !== null && mayBeTown(behind) ? behind : null);
  return { street: streetIn(before.rest), building, city, note: city === behind ? null : behind };
}

/** The longest town at one end of the words, unless nothing would be left: a street may be named after a town. */
function splitTown(words: string[], towns: ReadonlySet<string>, side: "before" | "behind") {
  if (!words.slice(0, 1).some((word) => streetWord.test(`${word} `)) || side === "behind")
    for (let count = Math.min(4, words.length - 1); count > 0; count--) {
      const part = side === "before" ? words.slice(0, count) : words.slice(-count);
      const rest = (side === "before" ? words.slice(count) : words.slice(0, -count)).join(" ");
      const name = withoutIn(part.join(" "), towns);
      const isStreet = streetKind.test(rest) || (side === "before" && streetKind.test(name));
      if (towns.has(foldName(name)) && !isStreet) return { city: name, rest };
    }
  return { city: null, rest: words.join(" ") };
}

function streetIn(words: string): string | null {
  const name = words.trim().replace(streetWord, "").replace(streetWordBehind, "").trim();
  return name === "" ? null : name;
}
