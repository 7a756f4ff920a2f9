import type { MessageContent } from "@croozer/contracts/message-content";
import { foldedWords, wordsIn } from "../../platform/db/search.ts";
import { type Form, fits } from "./word-forms.ts";

/** Characters kept in front of the first match, and of all. */
const before = 40;
const most = 180;

/** Everything of a message that is searched, as `message_text` of the schema has it. */
function textOf(content: MessageContent): string {
  const parts: Record<string, unknown> = content;
  const said = ["body", "caption", "title", "filename", "name", "address", "text"].flatMap((key) => {
    const part = parts[key];
    return typeof part === "string" && part !== "" ? part : [];
  });
  if (content.type === "contacts") said.push(...content.contacts.map(({ name }) => name.formatted));
  return said.join(" · ").replaceAll(/\s+/g, " ").trim();
}

/** The line of a message around the first word that fits, and where those that fit stand in it. */
export function snippetOf(
  content: MessageContent,
  wanted: readonly (readonly Form[])[],
): { text: string; marks: [number, number][] } {
  const text = textOf(content);
  const matches = wordsIn(text).filter(({ word }) => {
    const folded = foldedWords(word)[0] ?? "";
    return wanted.some((forms) => fits(folded, forms));
  });
  const first = matches[0]?.at ?? 0;
  // From the beginning of a word.
  const from = first <= before ? 0 : text.indexOf(" ", first - before) + 1;
  const lead = from === 0 ? "" : "…";
  const rest = text.slice(from);
  const cut = rest.length > most ? `${rest.slice(0, rest.lastIndexOf(" ", most) + 1 || most).trimEnd()}…` : rest;
  const shown = lead + cut;
  return {
    text: shown,
    marks: matches.flatMap(({ word, at }): [number, number][] => {
      const start = at - from + lead.length;
      return at >= from && start + word.length <= shown.length ? [[start, start + word.length]] : [];
    }),
  };
}
