/** Text as WhatsApp shows it: `*bold*`, `_italic_`, `~strike~`, ` ```mono``` `, `` `code` ``, `> quote`, lists, links. */
export type Piece =
  | { kind: "plain"; text: string }
  | { kind: "mono" | "code"; text: string }
  | { kind: "link"; text: string; href: string }
  | { kind: "bold" | "italic" | "strike"; pieces: Piece[] };
export type Block = { kind: "text" | "quote"; pieces: Piece[] };

const spans = { "*": "bold", _: "italic", "~": "strike" } as const;
const wordCharacter = /[\p{L}\p{N}]/u;
const address = /^https?:\/\/[^\s<>"]+/u;
const trailingPunctuation = /[.,;:!?)\]}'*_~]+$/u;

function isWord(character: string | undefined): boolean {
  return character !== undefined && wordCharacter.test(character);
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/u.test(character);
}

/** Where a span opened at `start` closes: beside its words, at the end of one, on the same line. -1 when nowhere. */
function closingMarker(text: string, start: number): number {
  const marker = text[start];
  if (isWord(text[start - 1]) || isSpace(text[start + 1]) || text[start + 1] === marker) return -1;
  for (let end = start + 2; end < text.length; end++) {
    if (text[end] === "\n") return -1;
    if (text[end] === marker && !isSpace(text[end - 1]) && !isWord(text[end + 1])) return end;
  }
  return -1;
}

type Found = { piece: Piece; end: number };

function findFence(text: string, start: number): Found | null {
  for (const [fence, kind] of [
    ["```", "mono"],
    ["`", "code"],
  ] as const) {
    if (!text.startsWith(fence, start)) continue;
    const from = start + fence.length;
    const to = text.indexOf(fence, from);
    const inner = to < 0 ? "" : text.slice(from, to);
    if (inner.trim() === "" || (kind === "code" && inner.includes("\n"))) continue;
    return { piece: { kind, text: inner.replace(/^\n|\n$/gu, "") }, end: to + fence.length };
  }
  return null;
}

function findLink(text: string, start: number): Found | null {
  if (isWord(text[start - 1])) return null;
  const found = address.exec(text.slice(start))?.[0].replace(trailingPunctuation, "");
  return found ? { piece: { kind: "link", text: found, href: found }, end: start + found.length } : null;
}

function findPiece(text: string, at: number): Found | null {
  const character = text[at];
  if (character === "`") return findFence(text, at);
  if (character === "h") return findLink(text, at);
  if (character === "*" || character === "_" || character === "~") {
    const end = closingMarker(text, at);
    if (end < 0) return null;
    return { piece: { kind: spans[character], pieces: parsePieces(text.slice(at + 1, end)) }, end: end + 1 };
  }
  return null;
}

function parsePieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let plainFrom = 0;
  let at = 0;
  const pushPlain = () => {
    if (at > plainFrom) pieces.push({ kind: "plain", text: text.slice(plainFrom, at) });
  };
  while (at < text.length) {
    const found = findPiece(text, at);
    if (!found) {
      at++;
      continue;
    }
    pushPlain();
    pieces.push(found.piece);
    at = found.end;
    plainFrom = at;
  }
  pushPlain();
  return pieces;
}

function withBullets(text: string): string {
  return text.replace(/^[-*] (?=\S)/gmu, "•  ");
}

/** Blocks keep their line breaks: show them with `white-space: pre-wrap`. */
export function formatWhatsApp(text: string): Block[] {
  if (/```[^`]*\n[^`]*```/u.test(text)) return [{ kind: "text", pieces: parsePieces(text) }];
  const runs: { kind: Block["kind"]; lines: string[] }[] = [];
  for (const line of text.split("\n")) {
    const quoted = line.startsWith("> ") && line.length > 2;
    const kind = quoted ? "quote" : "text";
    const run = runs.at(-1);
    const shown = quoted ? line.slice(2) : line;
    if (run?.kind === kind) run.lines.push(shown);
    else runs.push({ kind, lines: [shown] });
  }
  return runs.map(({ kind, lines }) => ({ kind, pieces: parsePieces(withBullets(lines.join("\n"))) }));
}

function plainPieces(pieces: Piece[]): string {
  return pieces.map((piece) => ("text" in piece ? piece.text : plainPieces(piece.pieces))).join("");
}

/** The same text without its marks, for one line. */
export function plainWhatsApp(text: string): string {
  return formatWhatsApp(text)
    .map((block) => plainPieces(block.pieces))
    .join(" ");
}

/** One to three emoji alone are shown large. */
export function isOnlyEmoji(text: string): boolean {
  return /^(?:\p{RGI_Emoji}\s*){1,3}$/v.test(text.trim());
}
