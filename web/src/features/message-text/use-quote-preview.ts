import type { Message } from "@croozer/contracts/conversations";
import { withoutMarks } from "./text-formatting.ts";
import { useTypeWord } from "./use-type-word.ts";

const longest = 140;

/** One line that stands for a message while it is quoted here; later the server's own takes its place. */
export function useQuotePreview(): (message: Message) => string {
  const typeWord = useTypeWord();
  return ({ content }) => {
    const text =
      "body" in content
        ? content.body
        : "caption" in content
          ? content.caption
          : "title" in content
            ? content.title
            : null;
    const line = withoutMarks(text ?? "")
      .replaceAll(/\s+/g, " ")
      .trim();
    return line === "" ? typeWord(content.type) : line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
  };
}
