import { assemble } from "./assemble.ts";
import { isProductFirst } from "./assembly/ahead.ts";
import { type Atom, describesOnly, phraseAt, readAtoms } from "./atoms.ts";
import { withoutAlike } from "./cart/alike.ts";
import { copyItem } from "./cart/cart-lines.ts";
import { editCart } from "./cart.ts";
import type { MenuIndex } from "./indexed-menu.ts";
import { findIntent } from "./intent.ts";
import { type Reading, textOf } from "./items.ts";
import { REORDER } from "./knowledge/cues.ts";
import { readNewOrder } from "./new-order.ts";
import { readQuantity } from "./numbers.ts";
import { knownThingAt, readWords, type WordReading } from "./readings.ts";
import { settleWeights } from "./settle-weights.ts";
import { findAddress } from "./slots/address.ts";
import { findFulfilment } from "./slots/fulfilment.ts";
import { localNow } from "./slots/opening-hours.ts";
import { findPayment } from "./slots/payment.ts";
import { compilePhrases, findPhrase } from "./slots/phrases.ts";
import type { Slot } from "./slots/slot.ts";
import { findTime } from "./slots/time.ts";
import { findSpans, type Span } from "./spans.ts";
import { spellEmoji } from "./text/emoji.ts";
import { detectLanguage } from "./text/language.ts";
import { switchLayout } from "./text/layout.ts";
import { hasAnyPhrase, MAX_CHARS, normaliseLine } from "./text/normalise.ts";
import { type Token, tokenise } from "./text/tokens.ts";
import type { Clarification, Fulfilment, ParseContext, ParsedItem, ParseResult, Payment } from "./types.ts";

type Slots = { fulfilment: Fulfilment | null; address: string | null; time: string | null; payment: Payment | null };

type Analysis = { reading: Reading; atoms: Atom[]; slots: Slots; notes: string | null };

const REORDER_LIST = compilePhrases(REORDER);

/** Read without guessing at slips. */
const SURE_READING = 0.95;

/** A name of something on the menu stands here, clearly enough not to be a street or an hour. */
function namesItem(spans: readonly Span[][], at: number): boolean {
  return (
    spans[at]?.some((span) =>
      span.candidates.some(
        ({ entity, weak, score, coverage }) =>
          entity.kind !== "ingredient" && !weak && score >= 0.3 && score >= coverage * SURE_READING,
      ),
    ) ?? false
  );
}

function findSlots(
  index: MenuIndex,
  tokens: readonly Token[],
  words: readonly WordReading[][],
  text: string,
  spans: readonly Span[][],
  now: string,
): { slots: Slots; masked: Set<number> } {
  const masked = new Set<number>();
  const mask = (slot: { start: number; end: number } | null): void => {
    for (let at = slot?.start ?? 0; slot && at < slot.end; at++) masked.add(at);
  };
  mask(findPhrase(tokens, REORDER_LIST));
  const isItem = (at: number): boolean => namesItem(spans, at);
  const payment = findPayment(tokens, isItem);
  mask(payment);
  const fulfilment = findFulfilment(tokens);
  const afterPickup = (at: number): boolean => fulfilment?.value === "pickup" && fulfilment.end === at;
  const times = findTime(tokens, { now: localNow(now), hours: index.menu.hours }, isItem, afterPickup);
  for (const slot of times) mask(slot);
  const isTaken = (at: number): boolean => {
    if (masked.has(at) || isItem(at)) return true;
    if (tokens[at]?.kind === "word" && (readQuantity(tokens, at) !== null || describesOnly(words[at] ?? [])))
      return true;
    if (knownThingAt(tokens, words, at)?.prefix === "") return true;
    const phrase = phraseAt(tokens, at);
    return (
      phrase !== null &&
      (phrase.length > 1 || phrase.id !== "fill" || (tokens[at]?.base.length ?? 0) > 1) &&
      phrase.prefix === ""
    );
  };
  const isLoneItem = (at: number, led: boolean): boolean => {
    const here = spans[at] ?? [];
    return isItem(at) && here.every((span) => span.end === at + 1 && (!led || span.prefix.includes("ל")));
  };
  const address: Slot<string> | null = findAddress(text, { tokens, isTaken, isItem: isLoneItem });
  mask(address);
  mask(fulfilment);
  return {
    slots: {
      fulfilment: fulfilment?.value ?? (address ? "delivery" : null),
      address: fulfilment?.value === "pickup" && address ? null : (address?.value ?? null),
      time: times[0]?.value ?? null,
      payment: payment?.value ?? null,
    },
    masked,
  };
}

function notesOf(reading: Reading, atoms: readonly Atom[]): string | null {
  const notes: string[] = [];
  atoms.forEach((atom, at) => {
    if (atom.type !== "cue") return;
    if (atom.cue === "aside") {
      const thing = atoms.slice(0, at).findLast((before) => before.type === "thing");
      if (thing) notes.push(textOf(reading, thing.start, atom.end));
    }
    if (atom.cue !== "note" && atom.cue !== "otherwise") return;
    const stop = atoms.findIndex((after, place) => place > at && after.type === "separator" && after.mark !== "and");
    const end = stop < 0 ? reading.tokens.length : (atoms[stop]?.start ?? reading.tokens.length);
    notes.push(textOf(reading, atom.cue === "note" ? atom.end : atom.start, end));
  });
  const joined = notes.filter((note) => note !== "").join("; ");
  return joined === "" ? null : joined;
}

function analyse(index: MenuIndex, text: string, tokens: readonly Token[], now: string): Analysis {
  const words = readWords(index, tokens);
  const spans = findSpans(index, tokens, words);
  const { slots, masked } = findSlots(index, tokens, words, text, spans, now);
  const atoms = settleWeights(index, tokens, readAtoms({ tokens, words, spans, masked }));
  const reading: Reading = { index, tokens, text };
  return { reading, atoms, slots, notes: notesOf(reading, atoms) };
}

const CHANGE_CUES = new Set(["alike", "remove", "swap", "instead", "set", "add"]);

function confidenceOf(result: Omit<ParseResult, "confidence">, atoms: readonly Atom[]): number {
  const unknown = atoms.filter((atom) => atom.type === "unknown").length;
  const understood = atoms.filter((atom) => atom.type === "thing").length;
  const share = understood + unknown === 0 ? 1 : understood / (understood + unknown * 0.5);
  const doubts = result.needsClarification.filter(({ reason }) => reason !== "missing_option").length;
  const empty = (result.intent === "order" || result.intent === "modify") && result.items.length === 0 ? 0.5 : 1;
  const vague = result.intent === "other" ? 0.6 : 1;
  return Math.round(Math.max(0, Math.min(1, share * empty * vague * 0.85 ** doubts)) * 100) / 100;
}

function emptyResult(text: string): Omit<ParseResult, "confidence" | "intent"> {
  return {
    items: [],
    changes: [],
    fulfilment: null,
    address: null,
    time: null,
    payment: null,
    notes: null,
    needsClarification: [],
    language: detectLanguage(text),
  };
}

function reorder(
  analysis: Analysis,
  lastOrder: readonly ParsedItem[],
): { items: ParsedItem[]; clarifications: Clarification[] } {
  const { reading, atoms } = analysis;
  // "but without the coke": the last order is the cart, and what is refused is taken from it.
  const edited = atoms.map(
    (atom): Atom =>
      atom.type === "cue" && atom.cue === "without" && takesLine(reading, atoms, atom, lastOrder)
        ? { ...atom, cue: "remove" }
        : atom,
  );
  const edit = editCart(reading, edited, lastOrder.map(copyItem), true);
  return { items: edit.items, clarifications: edit.clarifications };
}

function takesLine({ index }: Reading, atoms: readonly Atom[], cue: Atom, lines: readonly ParsedItem[]): boolean {
  const next = atoms[atoms.indexOf(cue) + 1];
  if (next?.type !== "thing") return false;
  const products = new Set(lines.map((line) => line.product));
  return next.span.candidates.some(
    ({ entity }) => entity.kind === "product" && products.has(entity.id) && index.products.has(entity.id),
  );
}

function isReadSurely({ candidates }: Span): boolean {
  return candidates.some(({ score, coverage, weak }) => !weak && score >= coverage * SURE_READING);
}

/** The whole message as if typed with the keyboard in the other language, when that is an order. */
function otherLayout(index: MenuIndex, text: string, context: ParseContext): ParseResult | null {
  const switched = switchLayout(text);
  if (switched === text || text.length > MAX_SWITCHED) return null;
  const analysis = analyse(index, switched, tokenise(switched), context.now);
  const sure = analysis.atoms.filter((atom) => atom.type === "thing" && isReadSurely(atom.span)).length;
  const unknown = analysis.atoms.filter(({ type }) => type === "unknown").length;
  return sure > unknown ? parseMessage(index, switched, context) : null;
}

/** Longer messages would have been noticed while they were typed. */
const MAX_SWITCHED = 120;

/** Reads one message against one menu. Pure, deterministic, never throws; at most 4,096 characters are read. */
export function parseMessage(index: MenuIndex, message: string, context: ParseContext): ParseResult {
  const text = message.slice(0, MAX_CHARS);
  const line = normaliseLine(text);
  const tokens = tokenise(text);
  let analysis = analyse(index, text, tokens, context.now);
  if (!analysis.atoms.some((atom) => atom.type === "thing" && isProductFirst(atom.span))) {
    // Pictures are read as words only when no word names a product.
    const spelled = spellEmoji(tokens);
    if (spelled) analysis = analyse(index, text, spelled, context.now);
  }
  const flipped = analysis.atoms.some(({ type }) => type === "thing" || type === "cue")
    ? null
    : otherLayout(index, text, context);
  if (flipped) return flipped;
  const { reading, atoms, slots, notes } = analysis;
  const cart = context.cart ?? [];
  const hasCart = cart.length > 0;
  const assembly = assemble(index, withoutAlike(atoms), new Set(cart.map((item) => item.product)));
  const isReorder = hasAnyPhrase(line, REORDER);
  const hasSlot = slots.fulfilment !== null || slots.time !== null || slots.payment !== null;
  const changes =
    hasCart &&
    atoms.some((atom) => atom.type === "cue" && CHANGE_CUES.has(atom.cue)) &&
    (atoms.some((atom) => atom.type === "thing" || atom.type === "unknown" || atom.type === "quantity") || hasSlot);
  const intent = isReorder
    ? "order"
    : findIntent({
        text,
        known: assembly.drafts.filter((draft) => draft.candidates.length === 1 && !draft.unknown).length,
        unclear: assembly.drafts.length + assembly.loose.length + assembly.orphans.length,
        counted: assembly.drafts.some(({ quantity }) => quantity !== null && !quantity.article && !quantity.vague),
        hasCart,
        definite: assembly.drafts[0]?.lead.includes("ה") ?? false,
        hasSlot,
        changes,
      });
  const base = emptyResult(message);
  if (intent !== "order" && intent !== "modify") {
    const result = { ...base, intent };
    return { ...result, confidence: confidenceOf(result, atoms) };
  }
  const filled = { ...base, ...slots, notes, intent };
  if (isReorder && (context.lastOrder?.length ?? 0) === 0) {
    const order = readNewOrder(reading, assembly);
    filled.items = order.items;
    filled.needsClarification = [{ reason: "no_previous_order", text }, ...order.clarifications];
  } else if (isReorder) {
    const order = reorder(analysis, context.lastOrder ?? []);
    filled.items = order.items;
    filled.needsClarification = order.clarifications;
  } else if (intent === "modify") {
    const edit = editCart(reading, atoms, cart);
    filled.items = edit.items;
    filled.changes = edit.changes;
    filled.needsClarification = edit.clarifications;
  } else {
    const order = readNewOrder(reading, assembly);
    filled.items = order.items;
    filled.needsClarification = order.clarifications;
  }
  return { ...filled, confidence: confidenceOf(filled, atoms) };
}
