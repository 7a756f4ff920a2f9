const marks = /\p{M}|\p{Cf}|\p{Cs}/gu;
const finals: Readonly<Record<string, string>> = { ך: "כ", ם: "מ", ן: "נ", ף: "פ", ץ: "צ" };

/** Letters as they are compared: lower case, without niqqud and accents, final letters as ordinary ones. */
export const foldLetters = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(marks, "")
    .replace(/[ךםןףץ]/g, (letter) => finals[letter] ?? letter);

/** The same without quotes and with single spaces: `ת״א` → `תא`, `Ra'anana` → `raanana`. */
export const foldName = (text: string): string =>
  foldLetters(text)
    .replace(/['"׳״`´‘’“”]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const hebrewSounds: Readonly<Record<string, string>> = {
  ...{ ב: "b", ג: "g", ד: "d", ז: "s", ט: "t", כ: "k", ל: "l", מ: "m", נ: "n", ס: "s", פ: "p" },
  ...{ צ: "s", ק: "k", ר: "r", ש: "s", ת: "t" },
};

function soundsOfHebrew(word: string): string {
  const text = word.replace(/ז['׳]/g, "ג").replace(/^ו/, "ב");
  const sounds = [...text].map((letter) => hebrewSounds[letter] ?? "").join("");
  return sounds + (/[אהויע]$/.test(text) ? "a" : "");
}

function soundsOfLatin(word: string): string {
  const text = word
    .replace(/^(kh|ch)/, "")
    .replace(/([^aeiouy])e$/, "$1")
    .replace(/sch|sh|tz|ts/g, "s");
  const sounds = text
    .replace(/th/g, "t")
    .replace(/ph|f/g, "p")
    .replace(/ch|kh/g, "")
    .replace(/[vw]/g, "b")
    .replace(/[cq]/g, "k")
    .replace(/j/g, "g")
    .replace(/[xz]/g, "s")
    .replace(/[aeiouyh]/g, "");
  return sounds + (/[aeiouyh]$/.test(text) ? "a" : "");
}

/** Consonants by their sound, the same for a name in either script: הרצל and Herzl are `rsl`. */
export const soundsOf = (name: string): string =>
  foldLetters(name)
    .split(/[\s-]+/)
    .map((word) => (/[א-ת]/.test(word) ? soundsOfHebrew(word) : soundsOfLatin(word.replace(/[^a-z]/g, ""))))
    .join("")
    .replace(/(.)\1+/g, "$1");

/** Whether one slip of the finger lies between two words: a letter more, less, another, or two swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

/** Shorter names are too easily another one with a letter changed. */
const shortestForSlip = 4;
const shortestSounds = 3;
const isHebrew = (text: string) => /[א-ת]/.test(text);
/** Vowel letters within a word may be written or not: דיזנגוף, דיזינגוף. */
const withoutVowelLetters = (folded: string) => folded.replace(/(?<=[א-ת])[וי](?=[א-ת])/g, "");

/** Whether two writings are of one name, in one script or in both. */
export function isSameName(a: string, b: string): boolean {
  const [x, y] = [foldName(a), foldName(b)];
  if (x === "" || y === "") return false;
  if (x === y || x.replaceAll(" ", "") === y.replaceAll(" ", "")) return true;
  if (isHebrew(x) !== isHebrew(y)) {
    const sounds = soundsOf(a);
    return sounds.replace(/a$/, "").length >= shortestSounds && sounds === soundsOf(b);
  }
  if (/\d/.test(x + y)) return false;
  if (x.length >= shortestForSlip && withoutVowelLetters(x) === withoutVowelLetters(y)) return true;
  return Math.min(x.length, y.length) >= shortestForSlip && isOneSlip(x, y);
}
