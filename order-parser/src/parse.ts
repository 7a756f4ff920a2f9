import { type Analysis, analyse, SURE_READING } from "./analyse.ts";
import { assemble } from "./assemble.ts";
import { isProductFirst } from "./assembly/ahead.ts";
import { withoutReplaced } from "./assembly/replaced.ts";
import type { Assembly } from "./assembly/state.ts";
import type { Atom } from "./atoms.ts";
import { withoutAlike } from "./cart/alike.ts";
import { copyItem } from "./cart/cart-lines.ts";
import { editCart } from "./cart.ts";
import { confidenceIn } from "./confidence.ts";
import type { MenuIndex } from "./indexed-menu.ts";
import { findIntent } from "./intent.ts";
import { REORDER } from "./knowledge/cues.ts";
import { CANCEL_PHRASES } from "./knowledge/intents.ts";
import { readNewOrder } from "./new-order.ts";
import { placeOf, type Reading, textOf } from "./passage.ts";
import type { Span } from "./spans.ts";
import { spellEmoji } from "./text/emoji.ts";
import { detectLanguage } from "./text/language.ts";
import { switchLayout } from "./text/layout.ts";
import { hasAnyPhrase, MAX_CHARS, normaliseLine } from "./text/normalise.ts";
import { tokenise } from "./text/tokens.ts";
import type { Clarification, ParseContext, ParsedItem, ParseResult } from "./types.ts";

const CHANGE_CUES = new Set([
  "alike",
  "twofold",
  "keep_only",
  "rather",
  "remove",
  "swap",
  "instead",
  "stead",
  "set",
  "add",
]);

/** What was said and is part of nothing, and how sure all the rest is. */
function finish(analysis: Analysis, assembly: Assembly, result: Omit<ParseResult, "confidence">): ParseResult {
  const { reading, atoms } = analysis;
  const used = result.items.flatMap(({ source }) => source ?? []);
  const isUsed = (atom: Atom): boolean => {
    const { start, end } = placeOf(reading, atom);
    return used.some((place) => place.start <= start && end <= place.end);
  };
  const isAsked = (atom: Atom): boolean =>
    result.needsClarification.some(({ text }) => text.includes(textOf(reading, atom.start, atom.end)));
  const orders = result.intent === "order";
  const lost = atoms.filter(
    (atom) =>
      atom.type === "unknown" ||
      (atom.type === "thing" &&
        orders &&
        !isUsed(atom) &&
        !isAsked(atom) &&
        atom.span.candidates.some(({ weak }) => !weak)),
  );
  return {
    ...result,
    notUnderstood: lost.map((atom) => placeOf(reading, atom)),
    confidence: confidenceIn({ text: reading.text, atoms, assembly, result, isUsed }),
  };
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
    notUnderstood: [],
    language: detectLanguage(text),
  };
}

function says(atoms: readonly Atom[], cue: string): boolean {
  return atoms.some((atom) => atom.type === "cue" && atom.cue === cue);
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
  const said = hasCart ? atoms : withoutReplaced(atoms);
  const assembly = assemble(index, withoutAlike(said), new Set(cart.map((item) => item.product)));
  // "Cancel what I ordered" speaks of it without wanting it again.
  const cancels = assembly.drafts.length === 0 && hasAnyPhrase(line, CANCEL_PHRASES);
  // "All the same, only add water" of a cart speaks of the cart.
  const ofCart = hasCart && (context.lastOrder?.length ?? 0) === 0;
  const isReorder = hasAnyPhrase(line, REORDER) && !cancels && !ofCart;
  const hasSlot = slots.fulfilment !== null || slots.time !== null || slots.payment !== null;
  const changes =
    hasCart &&
    atoms.some((atom) => atom.type === "cue" && CHANGE_CUES.has(atom.cue)) &&
    (atoms.some((atom) => atom.type !== "cue" && atom.type !== "separator") ||
      hasSlot ||
      says(atoms, "alike") ||
      says(atoms, "twofold"));
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
        hasAddress: /\d/.test(slots.address ?? ""),
        changes,
      });
  const base = emptyResult(message);
  if (intent !== "order" && intent !== "modify") {
    return finish(analysis, assembly, { ...base, intent });
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
  return finish(analysis, assembly, filled);
}
