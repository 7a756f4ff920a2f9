import { isHebrew } from "./hebrew.ts";

/** Letters that sound alike in loan words, as one class; vowels and silent letters are left out. */
const HEBREW: Readonly<Record<string, string>> = {
  ב: "B",
  ג: "G",
  ד: "D",
  ז: "S",
  ח: "H",
  ט: "T",
  כ: "K",
  ל: "L",
  מ: "M",
  נ: "N",
  ס: "S",
  פ: "P",
  צ: "S",
  ק: "K",
  ר: "R",
  ש: "S",
  ת: "T",
};

const LATIN: Readonly<Record<string, string>> = {
  b: "B",
  v: "B",
  w: "B",
  g: "G",
  j: "G",
  d: "D",
  z: "S",
  s: "S",
  t: "T",
  k: "K",
  q: "K",
  c: "K",
  l: "L",
  m: "M",
  n: "N",
  p: "P",
  f: "P",
  r: "R",
  H: "H",
  S: "S",
};

/** Fewer consonants than this look like too many other words. */
const MIN_SOUNDS = 3;

function spell(word: string, classes: Readonly<Record<string, string>>): string {
  let key = "";
  for (const letter of word) {
    const sound = classes[letter] ?? "";
    if (sound !== "" && !key.endsWith(sound)) key += sound;
  }
  return key;
}

function hebrewSounds(word: string): string[] {
  const led = word.replace(/^ו|וו/g, "ב");
  const key = (word.startsWith("ה") ? "H" : "") + spell(led, HEBREW);
  // "קוקיז", "מושרומס": an English plural in Hebrew letters.
  return key.endsWith("S") ? [key, key.slice(0, -1)] : [key];
}

function latinSounds(word: string): string[] {
  const plain = word
    .replace(/sch|sh|tch|tz|ts/g, "S")
    .replace(/kh/g, "H")
    .replace(/ck/g, "k")
    .replace(/ph/g, "f")
    .replace(/x/g, "ks")
    .replace(/([aeo])w/g, "$1")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/^h/, "H");
  // "ch" is that of chips or that of challah; an h within a word is heard in Hebrew words only.
  const spoken = [
    plain.replace(/ch/g, "S"),
    plain.replace(/ch/g, "H"),
    plain.replace(/ch/g, "k"),
    plain.replace(/h/g, "H"),
  ];
  const singular = word.match(/[^aeiou](?:i?ot|im|it)$/)
    ? spoken.map((form) => form.replace(/(?:i?ot|im|it)$/, ""))
    : [];
  return [...spoken, ...singular].map((form) => spell(form, LATIN));
}

/** How a word may sound, whichever letters it is written in: "מושרומס" and "mushroom", "chatzil" and "חציל" share one key. */
export function soundKeys(word: string): string[] {
  const keys = isHebrew(word) ? hebrewSounds(word) : latinSounds(word);
  return [...new Set(keys)].filter((key) => key.length >= MIN_SOUNDS);
}
