const FINALS: Readonly<Record<string, string>> = { ך: "כ", ם: "מ", ן: "נ", ף: "פ", ץ: "צ" };

/** Final letters as ordinary ones, so that a plural and its singular share letters. */
export function foldFinals(word: string): string {
  return word.replace(/[ךםןףץ]/g, (letter) => FINALS[letter] ?? letter);
}

export function isHebrew(text: string): boolean {
  return /[א-ת]/.test(text);
}

/** Endings of number, gender and construct, longest first, with the letters that must remain before them (two are too few: פנים is no plural of פנה). */
const ENDINGS: readonly (readonly [string, number])[] = [
  ["יות", 3],
  ["יימ", 3],
  ["ייה", 3],
  ["ימ", 3],
  ["ות", 3],
  ["ית", 3],
  ["יה", 3],
  ["ה", 2],
  ["ת", 3],
  ["י", 3],
];

/** One form for singular and plural, masculine and feminine: משפחתית, משפחתיות, משפחתי → משפחת. Expects folded finals. */
export function hebrewStem(folded: string): string {
  for (const [ending, rest] of ENDINGS) {
    if (folded.length >= ending.length + rest && folded.endsWith(ending)) return folded.slice(0, -ending.length);
  }
  return folded;
}

const PREFIXES = [
  "ו",
  "ה",
  "ב",
  "ל",
  "מ",
  "ש",
  "כ",
  "וה",
  "וב",
  "ול",
  "ומ",
  "וש",
  "וכ",
  "שה",
  "שב",
  "של",
  "מה",
  "בה",
  "לה",
  "כש",
  "ושל",
  "שמ",
] as const;

export type PrefixReading = { prefix: string; rest: string };

/** Every way to read the beginning of a word as and / the / in / to / from / that. At least two letters remain. */
export function hebrewPrefixes(folded: string): PrefixReading[] {
  const readings: PrefixReading[] = [];
  for (const prefix of PREFIXES) {
    if (folded.length >= prefix.length + 2 && folded.startsWith(prefix)) {
      readings.push({ prefix, rest: folded.slice(prefix.length) });
    }
  }
  return readings;
}

/** The consonants: equal for spellings with and without vowel letters (חומוס, חומס) and for doubled letters. */
export function hebrewSkeleton(stem: string): string {
  const first = stem.slice(0, 1);
  return (
    first +
    stem
      .slice(1)
      .replace(/[ויאה]/g, "")
      .replace(/ט/g, "ת")
      .replace(/ק/g, "כ")
      .replace(/(.)\1+/g, "$1")
  );
}
