import { type Atom, describesOnly, phraseAt, readAtoms } from "./atoms.ts";
import type { MenuIndex } from "./indexed-menu.ts";
import { REORDER } from "./knowledge/cues.ts";
import { unitOf } from "./measures.ts";
import { notesOf } from "./notes.ts";
import { readQuantity } from "./numbers.ts";
import type { Reading } from "./passage.ts";
import { knownThingAt, readWords, type WordReading } from "./readings.ts";
import { settleWeights } from "./settle-weights.ts";
import { findAddress } from "./slots/address.ts";
import { findCollection } from "./slots/collection.ts";
import { findFulfilment } from "./slots/fulfilment.ts";
import { findLastingTime, silence } from "./slots/given-up-times.ts";
import { localNow } from "./slots/opening-hours.ts";
import { findPayment } from "./slots/payment.ts";
import { compilePhrases, findPhrase } from "./slots/phrases.ts";
import { refusedWays } from "./slots/refused-ways.ts";
import type { Slot } from "./slots/slot.ts";
import { findTime } from "./slots/time.ts";
import { findSpans, type Span } from "./spans.ts";
import type { Token } from "./text/tokens.ts";
import type { Fulfilment, Payment } from "./types.ts";

export type Slots = {
  fulfilment: Fulfilment | null;
  address: string | null;
  time: string | null;
  payment: Payment | null;
};

export type Analysis = { reading: Reading; atoms: Atom[]; slots: Slots; notes: string | null };

const REORDER_LIST = compilePhrases(REORDER);

/** Read without guessing at slips. */
export const SURE_READING = 0.95;

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

const SILENT = { kind: "separator", raw: ";", base: ";" } as const;

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
  const refused = refusedWays(tokens);
  for (const place of refused) mask(place);
  const wanted = silence(tokens, (at) => refused.some(({ start, end }) => at >= start && at < end));
  const payment = findPayment(wanted, isItem);
  mask(payment);
  const fulfilment = findFulfilment(wanted);
  const isTaken = (at: number): boolean => {
    if (masked.has(at) || isItem(at)) return true;
    if (unitOf(tokens[at]?.base ?? "") !== null && (tokens[at]?.base.length ?? 0) > 2) return true;
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
  const places = { tokens, isTaken, isItem: isLoneItem, isSlot: (at: number) => masked.has(at) };
  const collection = fulfilment?.value === "pickup" ? findCollection(text, places, fulfilment.end) : null;
  mask(collection);
  const afterPickup = (at: number): boolean => fulfilment?.value === "pickup" && fulfilment.end === at;
  // "From 14 Bograshov" is no hour.
  const timed = tokens.map((token, at) => (collection && masked.has(at) ? { ...token, ...SILENT } : token));
  const setting = { now: localNow(now), hours: index.menu.hours };
  const { slots: times, givenUp } = findLastingTime(
    timed,
    (said) => findTime(said, setting, isItem, afterPickup),
    (at) => {
      const phrase = phraseAt(tokens, at);
      return phrase?.id === "correct" ? phrase.length : 0;
    },
  );
  for (const slot of [...times, ...givenUp]) mask(slot);
  const address: Slot<string> | null = collection ?? findAddress(text, places);
  mask(address);
  mask(fulfilment);
  return {
    slots: {
      fulfilment: collection ? "delivery" : (fulfilment?.value ?? (address ? "delivery" : null)),
      address: fulfilment?.value === "pickup" && !collection ? null : (address?.value ?? null),
      time: times[0]?.value ?? null,
      payment: payment?.value ?? null,
    },
    masked,
  };
}

export function analyse(index: MenuIndex, text: string, tokens: readonly Token[], now: string): Analysis {
  const words = readWords(index, tokens);
  const spans = findSpans(index, tokens, words);
  const { slots, masked } = findSlots(index, tokens, words, text, spans, now);
  const atoms = settleWeights(index, tokens, readAtoms({ index, tokens, words, spans, masked }));
  const reading: Reading = { index, tokens, text };
  return { reading, atoms, slots, notes: notesOf(reading, atoms) };
}
