import type { Atom } from "./atoms.ts";
import { type Reading, textOf } from "./passage.ts";

/** What comes after these is the note: "a card that says …". All others are themselves what is to be done: "ring twice". */
const introduces =
  /^ו?(saying|(that|which) says|with (the )?text|(and |please )?write|written|note|with a note( saying)?|שיהיה כתוב|כתוב|עם הכיתוב|לכתוב|תכתבו|תכתוב|הערה|הערות|ורשום|(עם )?הקדשה|עם ברכה שכתוב)$/;
/** Without these "do not ring" would be "ring". */
const refuses = new Set([
  "לא",
  "ולא",
  "בלי",
  "ובלי",
  "אל",
  "ואל",
  "אין",
  "no",
  "not",
  "dont",
  "don't",
  "without",
  "never",
]);
/** May stand between a refusal and what is refused. */
const between = new Set(["נא", "בבקשה", "do", "please", "to"]);

/** What is said to people: for the courier, the card, the kitchen. */
export function notesOf(reading: Reading, atoms: readonly Atom[]): string | null {
  const notes: string[] = [];
  let told = 0;
  atoms.forEach((atom, at) => {
    if (atom.type !== "cue") return;
    if (atom.cue === "aside") {
      const thing = atoms.slice(0, at).findLast((before) => before.type === "thing");
      if (thing) notes.push(textOf(reading, thing.start, atom.end));
    }
    if (atom.cue === "named") notes.push(textOf(reading, atom.start, atom.end));
    if ((atom.cue !== "note" && atom.cue !== "otherwise") || atom.start < told) return;
    const start = atom.cue === "note" ? beginOf(reading, atom) : atom.start;
    // "Write: …": what is written comes after the colon.
    const colon = start === atom.end ? atoms[at + 1] : undefined;
    const begin = colon?.type === "separator" && colon.mark === "colon" ? colon.end : start;
    const stop = atoms.find((after) => after.start >= Math.max(begin, atom.end) && ends(after));
    told = stop?.start ?? reading.tokens.length;
    notes.push(textOf(reading, begin, told));
  });
  const joined = notes.filter((note) => note !== "").join("; ");
  return joined === "" ? null : joined;
}

const ends = (atom: Atom) => atom.type === "separator" && atom.mark !== "and";

function beginOf(reading: Reading, { start, end }: Pick<Atom, "start" | "end">): number {
  if (introduces.test(textOf(reading, start, end).toLowerCase())) return end;
  let begin = start;
  for (let at = start - 1; at >= 0; at -= 1) {
    const word = reading.tokens[at]?.raw.toLowerCase() ?? "";
    if (refuses.has(word)) begin = at;
    else if (!between.has(word)) break;
  }
  return begin;
}
