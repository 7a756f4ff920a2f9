import { Here } from "@croozer/contracts/presence";
import { z } from "zod";
import type { Screen } from "./presence.ts";

/** What one process tells the others of a screen: where it is, or that it is gone. */
const Word = z.union([
  z.object({ gone: z.string(), businessId: z.string() }),
  Here.extend({ id: z.string(), businessId: z.string(), memberId: z.string(), name: z.string() }),
]);
export type ScreenWord = Screen | { gone: string; businessId: string };

/** PostgreSQL takes less than 8,000 bytes at once. */
const longest = 7_900;

/** Texts that are short enough for one notification each. */
export function textsOf(words: Iterable<ScreenWord>): string[] {
  const texts: string[] = [];
  let text = "";
  for (const word of words) {
    const part = JSON.stringify(word);
    if (text !== "" && Buffer.byteLength(text) + Buffer.byteLength(part) + 1 > longest) {
      texts.push(text);
      text = "";
    }
    text += text === "" ? part : `\n${part}`;
  }
  if (text !== "") texts.push(text);
  return texts;
}

/** Without what nobody of ours wrote. */
export function wordsOf(text: string): ScreenWord[] {
  return text.split("\n").flatMap((line) => {
    try {
      const read = Word.safeParse(JSON.parse(line));
      return read.success ? [read.data] : [];
    } catch {
      return [];
    }
  });
}
