import { isDeepStrictEqual } from "node:util";
import {
  type MenuIndex,
  type ParsedItem,
  type ParseResult,
  parseOrder,
  type SourceSpan,
  type Synonym,
  suggestSynonyms,
} from "@croozer/order-parser";
import { localIso } from "../../platform/clock/zones.ts";
import type { ModelReading } from "../dialogue/dialogue.ts";
import { parsedOf } from "../dialogue/parsed.ts";

export type Said = { messageId: string; text: string; at: Date };

/** How one message was understood. `source` of an item points at words of this very message. */
export type Reading = {
  messageId: string;
  text: string;
  items: ParsedItem[];
  notUnderstood: SourceSpan[];
  confidence: number;
  /** A language model read it, not the parser. */
  byModel: boolean;
};

/**
 * Reads what was said of an order once more, each message with the cart that those before it made. The parser is
 * deterministic, so that nothing of it has to be kept; what a language model read was. Pure.
 */
export function readAgain(
  said: readonly Said[],
  { index, timeZone, byModel }: { index: MenuIndex; timeZone: string; byModel: readonly ModelReading[] },
): Reading[] {
  let readings: Reading[] = [];
  let cart: ParsedItem[] = [];
  for (const { messageId, text, at } of said) {
    const kept = byModel.find((one) => one.messageId === messageId);
    if (kept) {
      const items = kept.lines.map(({ item, words }) => quoted(parsedOf(item), words, text));
      // A model says the whole cart as it should be afterwards.
      cart = items;
      readings.push({ messageId, text, items, notUnderstood: [], confidence: modelConfidence, byModel: true });
      continue;
    }
    const result = parseOrder(index, text, {
      now: localIso(at, timeZone),
      ...(cart.length > 0 ? { cart: cart.map(({ source: _elsewhere, ...item }) => item) } : {}),
    });
    if (result.intent === "cancel") {
      readings = [];
      cart = [];
    }
    // What is no order may still be a name that the parser does not know, as long as nothing was asked.
    const isOfOrder =
      result.intent === "order" || result.intent === "modify" || (result.intent === "other" && cart.length === 0);
    if (!isOfOrder) continue;
    const { notUnderstood, confidence } = result;
    const items = result.items.map((item) => withSource(item, result, text));
    cart = result.intent === "modify" ? items : [...cart, ...items];
    readings.push({ messageId, text, items, notUnderstood, confidence, byModel: false });
  }
  return readings;
}

/** What is checked against the menu is still a guess at what was meant. */
const modelConfidence = 0.9;

/** With the words that the model quoted, where this very message has them. */
function quoted(item: ParsedItem, words: string | null, text: string): ParsedItem {
  const start = words === null ? -1 : text.indexOf(words);
  return start < 0 || words === null ? item : { ...item, source: [{ start, end: start + words.length }] };
}

/** "Make it without basil" names no line: then all of the message is about the one that it changed. */
export function withSource(item: ParsedItem, { changes }: ParseResult, text: string): ParsedItem {
  if (item.source?.length) return item;
  const isChanged = changes.some((change) => change.op === "change" && isDeepStrictEqual(change.to, item));
  return isChanged ? { ...item, source: [{ start: 0, end: text.length }] } : item;
}

/** The words at some places of a text; those that stand together as one. */
export function wordsAt(text: string, spans: readonly SourceSpan[]): string[] {
  const parts: SourceSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = parts.at(-1);
    if (last && text.slice(last.end, span.start).trim() === "") last.end = span.end;
    else parts.push({ ...span });
  }
  return parts.map(({ start, end }) => text.slice(start, end));
}

type Line = Pick<ParsedItem, "product">;

/** The item of a reading that a cart's line is: of several of one product the one at the same place. */
function itemAt(reading: Reading, lines: readonly Line[], index: number): ParsedItem | undefined {
  const product = lines[index]?.product;
  const place = lines.slice(0, index).filter((line) => line.product === product).length;
  return reading.items.filter((item) => item.product === product)[place];
}

/** For each line of a cart what was said of it. */
export const fromWords = (
  lines: readonly Line[],
  readings: readonly Reading[],
): { messageId: string; words: string }[][] =>
  lines.map((_line, index) =>
    readings.flatMap((reading) => {
      const words = wordsAt(reading.text, itemAt(reading, lines, index)?.source ?? []).join(" … ");
      return words === "" ? [] : [{ messageId: reading.messageId, words }];
    }),
  );

/**
 * What follows from the difference between the cart as it was and as a member left it. Nothing where several messages
 * have words that it could be.
 */
export function proposalsFrom(
  readings: readonly Reading[],
  before: readonly ParsedItem[],
  after: readonly ParsedItem[],
): { synonym: Synonym; reading: Reading }[] {
  const all = readings.flatMap((reading) => {
    const items = before.map((line, index): ParsedItem => {
      const source = itemAt(reading, before, index)?.source;
      return source ? { ...line, source } : line;
    });
    const { notUnderstood, text } = reading;
    return suggestSynonyms({ items, notUnderstood }, after, text).map((synonym) => ({ synonym, reading }));
  });
  const latest = new Map(all.map((one) => [meaningOf(one.synonym), one]));
  return [...latest.values()].filter(({ synonym }) =>
    all.every(
      (other) =>
        meaningOf(other.synonym) !== meaningOf(synonym) ||
        other.synonym.text.toLowerCase() === synonym.text.toLowerCase(),
    ),
  );
}

const meaningOf = ({ text: _words, ...thing }: Synonym): string => JSON.stringify(thing);
