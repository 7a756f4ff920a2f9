import type { CartChange, Clarification, ParsedItem, ParseResult } from "@croozer/order-parser";
import { checkLine, isQuantity, Nonsense } from "./check-line.ts";
import type { MenuSheet } from "./menu-sheet.ts";
import type { ModelAnswer } from "./model-answer.ts";
import type { Question } from "./question.ts";

/** `no_help`: a proper answer with nothing in it that the parser did not know. */
export type Checked = { kind: "read"; result: ParseResult } | { kind: "no_help" } | { kind: "nonsense"; why: string };

const mostLines = 40;
const mostCandidates = 10;
const timePattern = /^(asap|\+\d{1,3}m|(?:(?:tomorrow|sun|mon|tue|wed|thu|fri|sat) )?(?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Holds what a model said against the menu it was shown. One thing that is not there makes the whole answer nonsense: an
 * answer that is partly made up is not better in its other parts. Words that will be shown to anybody must be the
 * customer's own.
 */
export function checkAnswer(answer: ModelAnswer, sheet: MenuSheet, question: Question): Checked {
  if (answer.intent === "other") return { kind: "no_help" };
  if (answer.intent === "question") return { kind: "read", result: readingOf(question, { intent: "question" }) };
  try {
    const items = linesOf(answer, sheet, question);
    const needsClarification = [...unclearOf(answer, sheet, question.said), ...absentOf(answer, question.said)];
    const { parsed, cart } = question;
    const slots = {
      fulfilment: answer.fulfilment,
      address: spoken(answer.address, question.said) ?? parsed.address,
      time: answer.time !== null && timePattern.test(answer.time) ? answer.time : parsed.time,
      payment: answer.payment,
      notes: spoken(answer.notes, question.said) ?? parsed.notes,
    };
    const saysNothing = items.length === 0 && needsClarification.length === 0;
    if (saysNothing && Object.values(slots).every((slot) => slot === null)) return { kind: "no_help" };
    const intent = cart.length > 0 ? "modify" : "order";
    const kept = saysNothing && cart.length > 0 ? [...cart] : items;
    const changes = intent === "modify" ? changesBetween(cart, kept) : [];
    return {
      kind: "read",
      result: readingOf(question, { intent, items: kept, changes, ...slots, needsClarification }),
    };
  } catch (error) {
    if (error instanceof Nonsense) return { kind: "nonsense", why: error.message };
    throw error;
  }
}

/** Sure enough not to be asked about again. */
const checkedConfidence = 0.9;

const readingOf = ({ parsed }: Question, said: Partial<ParseResult>): ParseResult => ({
  items: [],
  changes: [],
  fulfilment: null,
  address: null,
  time: null,
  payment: null,
  notes: null,
  needsClarification: [],
  notUnderstood: [],
  intent: "other",
  ...said,
  confidence: checkedConfidence,
  language: parsed.language,
});

function linesOf({ lines }: ModelAnswer, sheet: MenuSheet, { menu, said }: Question): ParsedItem[] {
  if (lines.length > mostLines) throw new Nonsense("too many lines");
  return lines.map((line) => ({ ...checkLine(line, sheet, menu), ...sourceOf(line.quote, said) }));
}

/** Where the words of a line stand; nothing where the message does not have them in just this form. */
function sourceOf(quote: string | null, said: string): Pick<ParsedItem, "source"> {
  const words = quote?.trim() ?? "";
  const start = words === "" ? -1 : said.indexOf(words);
  return start < 0 ? {} : { source: [{ start, end: start + words.length }] };
}

function unclearOf({ unclear }: ModelAnswer, { product }: MenuSheet, said: string): Clarification[] {
  if (unclear.length > mostLines) throw new Nonsense("too many unclear words");
  return unclear.map(({ words, candidates, quantity }) => {
    const products = [...new Set(candidates)].map((id) => product.get(id));
    const known = products.filter((one) => one !== undefined);
    const [first] = known;
    if (known.length !== products.length || !first || known.length < 2 || known.length > mostCandidates)
      throw new Nonsense("candidates that are not on the menu");
    if (!isQuantity(quantity, first)) throw new Nonsense("a quantity nobody orders");
    return {
      reason: "ambiguous_product" as const,
      text: spoken(words, said) ?? said.slice(0, 60),
      candidates: known.map(({ id }) => id),
      line: { quantity, options: {}, removed: [], amounts: {} },
    };
  });
}

const absentOf = ({ notOnMenu }: ModelAnswer, said: string): Clarification[] =>
  notOnMenu.slice(0, mostCandidates).flatMap((words) => {
    const text = spoken(words, said);
    return text === null ? [] : [{ reason: "not_on_menu" as const, text }];
  });

/** A text whose every word the customer wrote; null when it has others, so that a model cannot put words in their mouth. */
function spoken(text: string | null, said: string): string | null {
  const words = text?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const heard = said.toLowerCase();
  if (text === null || words.length === 0 || text.length > 300) return null;
  return words.every((word) => heard.includes(word)) ? text.trim() : null;
}

function changesBetween(before: readonly ParsedItem[], after: readonly ParsedItem[]): CartChange[] {
  const keyOf = ({ source: _where, ...item }: ParsedItem) => JSON.stringify(item);
  const [had, has] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return [
    ...after.filter((item) => !had.has(keyOf(item))).map((item) => ({ op: "add" as const, item })),
    ...before.filter((item) => !has.has(keyOf(item))).map((item) => ({ op: "remove" as const, item })),
  ];
}
