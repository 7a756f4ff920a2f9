export type JsonToken = {
  kind: "key" | "string" | "number" | "word" | "mark";
  text: string;
  /** Where it starts in the text. */
  at: number;
};

/** A body as a person can read it: indented, Meta's `\u05e9` and `\/` turned back into characters. */
export function readableJson(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    // Cut short at 64 KB, or not JSON at all.
    return body
      .replace(/\\u([0-9a-f]{4})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replaceAll("\\/", "/");
  }
}

const token = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)|[^"\d\w-]+|./gsu;

/** Cuts JSON text into what is coloured differently; joined again the tokens are the text. */
export function jsonTokens(text: string): JsonToken[] {
  const tokens: JsonToken[] = [];
  for (const found of text.matchAll(token)) {
    const [all, string, colon, number, word] = found;
    const at = found.index;
    if (string !== undefined) {
      tokens.push({ kind: colon === undefined ? "string" : "key", text: string, at });
      if (colon !== undefined) tokens.push({ kind: "mark", text: colon, at: at + string.length });
    } else if (number !== undefined) tokens.push({ kind: "number", text: all, at });
    else tokens.push({ kind: word === undefined ? "mark" : "word", text: all, at });
  }
  return tokens;
}
