import { ADDRESS_DETAILS, STREET_PREFIXES, STREET_WORDS, TOWNS } from "../knowledge/places.ts";
import { readMeasure } from "../measures.ts";
import { baseOf, type Token } from "../text/tokens.ts";
import { compilePhrases, phraseStartsAt } from "./phrases.ts";
import type { Slot } from "./slot.ts";

const STREETS = new Set(STREET_WORDS.map(baseOf));
const DROPPED = new Set(STREET_PREFIXES.map(baseOf));
const DETAILS = new Set(ADDRESS_DETAILS.map(baseOf));
const TOWN_LIST = compilePhrases(TOWNS);
const CUES = compilePhrases([
  "deliver it to",
  "delivery to",
  "delivered to",
  "deliver to",
  "deliver",
  "delivery",
  "address is",
  "address",
  "my address is",
  "send it to",
  "send to",
  "bring it to",
  "bring to",
  "ship to",
  "משלוח",
  "למשלוח",
  "כתובת",
  "הכתובת",
  "הכתובת שלי",
  "הכתובת היא",
  "לכתובת",
  "שליחות",
  "תשלחו ל",
  "תביאו ל",
]);
const LINKS = new Set([
  "to",
  "at",
  "is",
  "ל",
  "-",
  ":",
  "by",
  "in",
  "address",
  "כתובת",
  "לכתובת",
  "היא",
  ",",
  "for",
  "the",
  "לרח",
  "עד",
]);
/** Street names that begin with the letter that otherwise means "to". */
const LAMED_NAMES =
  /^(לוינסק|לילינבלומ|לבונטינ|לינקולנ|לאונרדו|לה גווארדיה|(לסל|לחי|לאה|לוד|להב|לכיש|לבנה|לוי|לביא|לפיד)$)/;
const MAX_STREET_WORDS = 4;

export type Context = {
  tokens: readonly Token[];
  /** A product, option, time, payment or steering word stands here: no part of an address. */
  isTaken: (at: number) => boolean;
  /** Among these, what only sounds like something on the menu: streets are named after olives and roses too. `led`: after a ל. */
  isItem: (at: number, led: boolean) => boolean;
  /** Part of an hour or of how it is paid: a clause of its own. */
  isSlot: (at: number) => boolean;
};

function isWord(token: Token | undefined): token is Token {
  return token?.kind === "word";
}

function isHouseNumber(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "number" || !Number.isInteger(token.value)) return false;
  return token.value > 0 && token.value < 1000 && readMeasure(tokens, at) === null;
}

/** Flat, floor, entrance and town after the street, commas allowed between. */
function readDetails({ tokens, isTaken }: Context, from: number): number {
  let end = from;
  let at = from;
  while (at < tokens.length) {
    const start = at;
    while ([",", "/", "-", "\n"].includes(tokens[at]?.raw ?? "")) at++;
    const token = tokens[at];
    if (!token) break;
    const next = tokens[at + 1];
    const town = phraseStartsAt(tokens, TOWN_LIST, at);
    if (town > 0) at += town;
    else if (start < at && tokens[start]?.raw === "/" && token.kind === "number") at++;
    else if (
      isWord(token) &&
      DETAILS.has(token.base) &&
      next &&
      (next.kind === "number" ||
        (isWord(next) && next.base.length <= 2) ||
        /^(קרקע|ראשונה|שניה|שנייה|שלישית|ground|first|second|third)$/.test(next.base))
    )
      at += 2;
    else if (token.kind === "number" && /^(st|nd|rd|th)$/.test(next?.base ?? "") && tokens[at + 2]?.base === "floor")
      at += 3;
    else if (isWord(token) && /^(ground|first|second|third|\d+th)$/.test(token.base) && next?.base === "floor") at += 2;
    else if (start === at && isWord(token) && token.joined && token.base.length === 1) at++;
    else if (start === at && isWord(token) && STREETS.has(token.base)) at++;
    else break;
    if (at === start || isTaken(start)) break;
    end = at;
  }
  return end;
}

function isAnnouncedBefore(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.base ?? "";
  return (
    ["to", "ל", "address", "כתובת"].includes(before) ||
    STREETS.has(bare(before)) ||
    STREETS.has(bare(tokens[at]?.base ?? ""))
  );
}

/** "לבן יהודה 18", "לאבן גבירול 30" are to Ben Yehuda and to Ibn Gabirol, nothing white. */
function isToBen(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at + 1];
  return (
    /^לא?בנ$/.test(tokens[at]?.base ?? "") && isWord(name) && name.base.length > 2 && isHouseNumber(tokens, at + 2)
  );
}

/** "To", "street" or a Hebrew ל says that a place follows. */
function isAnnounced(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (isAnnouncedBefore(tokens, at)) return true;
  if (token?.hebrew !== true || !token.base.startsWith("ל")) return false;
  return token.base.length > 3 || isToBen(tokens, at);
}

/** A street whose name is a word of the menu, known for a street by what announces it and by the number after it. */
function soundsTaken(context: Context, from: number, place: number, cued: boolean): boolean {
  const { tokens } = context;
  const before = isAnnouncedBefore(tokens, from) || place > from;
  const led = cued && tokens[from]?.hebrew === true && tokens[from]?.base.startsWith("ל") === true;
  if (!before && !led && !isAnnounced(tokens, from)) return false;
  if (!context.isItem(place, !before)) return cued && place === from && isHouseNumber(tokens, place + 2);
  return isHouseNumber(tokens, place + 1);
}

/** "To work, on Hamasger street 20": the address begins behind the word for street. */
function streetWordWithin(tokens: readonly Token[], from: number): number {
  for (let at = from + 1; at < from + MAX_STREET_WORDS && isWord(tokens[at]); at++)
    if (DROPPED.has(bare(tokens[at]?.base ?? "")) && isWord(tokens[at + 1])) return at;
  return from;
}

const AT_HOME = new Set(["אני", "אנחנו", "גר", "גרה", "גרימ", "נמצא", "נמצאת", "נמצאימ"]);

/** "אני בקפלן 6". */
function isAtHome(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.hebrew !== true || !token.base.startsWith("ב") || token.base.length < 4) return false;
  return AT_HOME.has(tokens[at - 1]?.base ?? "") && isHouseNumber(tokens, at + 1);
}

/** "לגיל 6" is for whom, not where. */
const AGE = /^ל?גיל(אי)?$|^ages?$/;

type Found = { start: number; end: number; numbered: boolean };

/** "Herzl 14", "7 Lilienblum st", "בן יהודה 70 דירה 5" at this place. */
export function readStreet(context: Context, from: number, cued = false): Found | null {
  const { tokens } = context;
  if (AGE.test(tokens[from]?.base ?? "")) return null;
  const isTaken = (place: number): boolean =>
    context.isTaken(place) && !(place === from && isToBen(tokens, from)) && !soundsTaken(context, from, place, cued);
  let at = from;
  if (DROPPED.has(bare(tokens[at]?.base ?? ""))) at++;
  if (tokens[at]?.raw === ".") at++;
  const start = at;
  if (isHouseNumber(tokens, at) && isWord(tokens[at + 1])) {
    let end = at + 1;
    while (
      isWord(tokens[end]) &&
      end - at <= MAX_STREET_WORDS &&
      !isTaken(end) &&
      !STREETS.has(tokens[end]?.base ?? "") &&
      !(end > at + 1 && DETAILS.has(tokens[end]?.base ?? ""))
    )
      end++;
    const street = STREETS.has(tokens[end]?.base ?? "");
    if (street) return { start, end: readDetails(context, end + 1), numbered: true };
    // "Deliver to 31 Nahalat Binyamin", "to 22 Frishman apt 9": a word announced it, so it needs no "street".
    const delivered = tokens.some(({ base }) => /^(deliver|delivery|delivered|send|ship)$/.test(base));
    const led = tokens[from - 1]?.base === "to" && (delivered || readDetails(context, end) > end);
    return (cued || led) && end > at + 1 ? { start, end: readDetails(context, end), numbered: true } : null;
  }
  const named = streetWordWithin(tokens, at);
  if (named > at) return readStreet(context, named, cued);
  while (isWord(tokens[at]) && at - start < MAX_STREET_WORDS && (!isTaken(at) || STREETS.has(tokens[at]?.base ?? ""))) {
    if (at > start && DETAILS.has(tokens[at]?.base ?? "")) break;
    const town = at > start ? phraseStartsAt(tokens, TOWN_LIST, at) : 0;
    // "Jerusalem Boulevard 50" is a street.
    if (town > 0 && !isHouseNumber(tokens, at + town)) break;
    at++;
  }
  if (at === start) return null;
  if (isHouseNumber(tokens, at)) return { start, end: readDetails(context, at + 1), numbered: true };
  const details = readDetails(context, at);
  return { start, end: details, numbered: details > at };
}

function bare(base: string): string {
  return base.length > 2 && /^[לב]/.test(base) && DROPPED.has(base.slice(1)) ? base.slice(1) : base;
}

function afterLinks(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && at - from < 4 && LINKS.has(tokens[at]?.raw.toLowerCase() ?? "")) at++;
  return at;
}

function toSlot({ tokens, isTaken }: Context, text: string, found: Found, led: boolean): Slot<string> | null {
  const first = tokens[found.start];
  const last = tokens[found.end - 1];
  if (!first || !last || (isTaken(found.start) && !led && !isAnnounced(tokens, found.start))) return null;
  let value = text.slice(first.start, last.end);
  if (first.hebrew && /^ל/.test(first.raw) && first.base.length > (led ? 2 : 3) && !LAMED_NAMES.test(first.base))
    value = value.slice(1);
  if (isAtHome(tokens, found.start)) value = value.slice(1);
  return { value: value.replace(/\s*\n\s*/g, ", ").trim(), start: found.start, end: found.end };
}

/** "Nordau 7 apt 12" is an address wherever it stands. */
function hasDetails(context: Context, at: number): boolean {
  const found = readStreet(context, at);
  return (
    found !== null &&
    found.end - found.start >= 4 &&
    context.tokens.slice(found.start, found.end).some((token) => DETAILS.has(token.base))
  );
}

/** "Flat 5, floor 2, HaGalil 9": the street comes last. */
function detailsFirst({ tokens }: Context, at: number): number {
  let next = at;
  while (DETAILS.has(tokens[next]?.base ?? "") && tokens[next + 1]?.kind === "number") {
    next += 2;
    if (tokens[next]?.raw === ",") next++;
  }
  return next;
}

function startsClause({ tokens, isSlot }: Context, at: number): boolean {
  const before = tokens[at - 1];
  return !before || isSlot(at - 1) || (before.kind === "separator" && before.raw !== "-") || before.kind === "emoji";
}

function endsClause({ tokens, isSlot }: Context, at: number): boolean {
  const next = tokens[at];
  return !next || isSlot(at) || next.kind === "separator" || next.kind === "emoji";
}

/** "To the Yemenite quarter, HaGaon street 14": behind a comma the street itself. */
function streetAfter(context: Context, from: number): Found | null {
  const { tokens } = context;
  let at = from;
  while (isWord(tokens[at]) && at < from + MAX_STREET_WORDS) at++;
  if (tokens[at]?.raw !== "," || !DROPPED.has(bare(tokens[at + 1]?.base ?? ""))) return null;
  const found = readStreet(context, at + 1, true);
  return found?.numbered ? found : null;
}

/** Where to deliver, as written. A street without a number counts only after words that announce an address. */
export function findAddress(text: string, context: Context): Slot<string> | null {
  const { tokens, isTaken } = context;
  for (let at = 0; at < tokens.length; at++) {
    const cue = tokens[at]?.raw === "📍" ? 1 : phraseStartsAt(tokens, CUES, at);
    if (cue === 0) continue;
    const start = afterLinks(tokens, at + cue);
    const said = readStreet(context, start, true);
    const found = said && !said.numbered ? (streetAfter(context, said.end) ?? said) : said;
    const announced =
      found !== null &&
      (found.numbered ||
        (start > at + cue && !isTaken(start)) ||
        (tokens[start]?.hebrew === true && tokens[start]?.base.startsWith("ל") === true));
    const slot = found && announced ? toSlot(context, text, found, true) : null;
    if (slot) return { ...slot, start: at };
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.kind === "separator") continue;
    const street = STREETS.has(bare(token.base)) && isWord(tokens[at + 1]) && !context.isItem(at, false);
    const led = token.base === "to" || token.base === "ל" || token.base === "at";
    const streetAt = detailsFirst(context, at);
    const last =
      streetAt > at && startsClause(context, at)
        ? readStreet({ ...context, isTaken: () => false }, streetAt, true)
        : null;
    if (last?.numbered) {
      const slot = toSlot(context, text, { ...last, start: at }, true);
      if (slot) return slot;
    }
    if (
      isTaken(at) &&
      !led &&
      !isToBen(tokens, at) &&
      !(isAnnounced(tokens, at) && context.isItem(at, !isAnnouncedBefore(tokens, at)))
    )
      continue;
    const start = led ? at + 1 : at;
    const detailed = !led && hasDetails(context, at);
    const prefixed = token.hebrew && /^ל/.test(token.base) && (token.base.length > 3 || isAnnounced(tokens, at));
    const home = isAtHome(tokens, at);
    const alone = startsClause(context, at);
    if (!street && !led && !prefixed && !home && !alone && !detailed && !isHouseNumber(tokens, at)) continue;
    const found = readStreet(context, start);
    if (!found?.numbered) continue;
    if (!street && !endsClause(context, found.end) && !led && !prefixed && !home && isTaken(found.end)) continue;
    if (alone && !street && !led && !prefixed && !(endsClause(context, found.end) || found.end - found.start > 2))
      continue;
    const slot = toSlot(context, text, found, led || isToBen(tokens, at));
    if (slot) return { ...slot, start: at };
  }
  return null;
}
