const LATIN = "qwertyuiopasdfghjkl;'zxcvbnm,./";
const HEBREW = "/'קראטוןםפשדגכעיחלךף,זסבהנמצתץ.";

const TO_HEBREW = new Map([...LATIN].map((letter, at) => [letter, HEBREW[at] ?? letter]));
const TO_LATIN = new Map([...HEBREW].map((letter, at) => [letter, LATIN[at] ?? letter]));

/** What was typed with the keyboard in the other language: "akuo" is שלום. Every letter keeps its place. */
export function switchLayout(text: string): string {
  const hebrew = /[א-ת]/.test(text);
  if (hebrew && /[a-z]/i.test(text)) return text;
  const table = hebrew ? TO_LATIN : TO_HEBREW;
  return text.replace(/[a-zא-ת;',./]/gi, (letter) => table.get(letter.toLowerCase()) ?? letter);
}
