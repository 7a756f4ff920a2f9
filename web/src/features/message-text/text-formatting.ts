/** WhatsApp's own marks: *bold* _italic_ ~struck~ `code` ```block```, and lines starting with `>`, `-`, `*` or `1.`. */
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "bold" | "italic" | "struck"; children: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "link"; text: string; href: string };
export type Block =
  | { kind: "line"; children: Inline[] }
  | { kind: "quote"; children: Inline[] }
  | { kind: "item"; marker: string; children: Inline[] }
  | { kind: "code"; text: string };

const marks = { "*": "bold", _: "italic", "~": "struck" } as const;
const isMark = (char: string): char is keyof typeof marks => char in marks;
const isWordChar = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);
/** Addresses with a scheme, www., a bare host of a common ending, or an e-mail. Trailing punctuation is not part. */
const linkPattern =
  /(?:https?:\/\/|www\.)[^\s<>"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|co\.il|il|org|net|me|io|app)(?:\/[^\s<>"]*)?/giu;

function hrefOf(text: string): string {
  if (/^https?:\/\//i.test(text)) return text;
  return text.includes("@") && !text.includes("/") ? `mailto:${text}` : `https://${text}`;
}

function pushText(into: Inline[], text: string): void {
  let from = 0;
  for (const match of text.matchAll(linkPattern)) {
    const link = match[0].replace(/[.,;:!?)\]}'"]+$/u, "");
    if (match.index > from) into.push({ kind: "text", text: text.slice(from, match.index) });
    into.push({ kind: "link", text: link, href: hrefOf(link) });
    from = match.index + link.length;
  }
  if (from < text.length) into.push({ kind: "text", text: text.slice(from) });
}

/** A mark opens before a word and not inside one, and closes after a character that is not a space. */
function closingAt(text: string, open: number): number {
  const mark = text[open];
  if (isWordChar(text[open - 1]) || text[open + 1] === undefined || /\s/u.test(text[open + 1] ?? "")) return -1;
  for (let at = open + 2; at < text.length; at++)
    if (text[at] === mark && !/\s/u.test(text[at - 1] ?? "") && !isWordChar(text[at + 1])) return at;
  return -1;
}

export function parseInline(text: string): Inline[] {
  const out: Inline[] = [];
  let plainFrom = 0;
  let at = 0;
  // A mark inside an address is part of the address.
  const links = [...text.matchAll(linkPattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  while (at < text.length) {
    const link = links.find(({ from, to }) => at >= from && at < to);
    if (link !== undefined && !(at === link.from && isMark(text[at] ?? ""))) {
      at = link.to;
      continue;
    }
    const char = text[at] ?? "";
    const close = char === "`" ? text.indexOf("`", at + 1) : isMark(char) ? closingAt(text, at) : -1;
    if (close <= at + 1) {
      at++;
      continue;
    }
    pushText(out, text.slice(plainFrom, at));
    const inner = text.slice(at + 1, close);
    out.push(isMark(char) ? { kind: marks[char], children: parseInline(inner) } : { kind: "code", text: inner });
    at = close + 1;
    plainFrom = at;
  }
  pushText(out, text.slice(plainFrom));
  return out;
}

function lineBlock(line: string): Block {
  const quote = /^> ?(.*)$/u.exec(line);
  if (quote) return { kind: "quote", children: parseInline(quote[1] ?? "") };
  const item = /^(?:[-*•]|(\d{1,3}\.)) (.+)$/u.exec(line);
  if (item) return { kind: "item", marker: item[1] ?? "•", children: parseInline(item[2] ?? "") };
  return { kind: "line", children: parseInline(line) };
}

export function parseBlocks(text: string): Block[] {
  // Odd parts are what stood between a pair of fences; a fence without its pair stays text.
  return text.split(/```\n?([\s\S]+?)\n?```\n?/u).flatMap((part, index): Block[] => {
    if (index % 2 === 1) return [{ kind: "code", text: part }];
    return part === "" && index > 0 ? [] : part.replace(/\n$/u, "").split("\n").map(lineBlock);
  });
}

const wordsOf = (part: Inline): string => ("children" in part ? part.children.map(wordsOf).join("") : part.text);
/** The words alone, for one-line previews where marks would only be in the way. */
export const withoutMarks = (text: string): string => parseInline(text).map(wordsOf).join("");

/** One to three emoji and nothing else are shown large. */
export const isOnlyEmoji = (text: string): boolean =>
  /^(?:\p{RGI_Emoji}\s*){1,3}$/v.test(text.trim()) && !/^[\d#*\s]+$/u.test(text);
