import type { MenuIndex } from "./indexed-menu.ts";
import { NO, ORDINALS, YES } from "./knowledge/answers.ts";
import { readWords } from "./readings.ts";
import { findFulfilment } from "./slots/fulfilment.ts";
import { localNow } from "./slots/opening-hours.ts";
import { findPayment } from "./slots/payment.ts";
import { findTime } from "./slots/time.ts";
import { findSpans, type Span } from "./spans.ts";
import { normaliseLine } from "./text/normalise.ts";
import { tokenise } from "./text/tokens.ts";
import type { Fulfilment, Payment } from "./types.ts";

/** Longer answers say more than one thing: they are for the whole parser. */
const MAX_ANSWER_CHARS = 200;
const MIN_SCORE = 0.3;

function spansOf(index: MenuIndex, text: string): Span[] {
  const tokens = tokenise(text.slice(0, MAX_ANSWER_CHARS));
  return findSpans(index, tokens, readWords(index, tokens)).flat();
}

function ordinalOf(text: string): number | null {
  const line = normaliseLine(text.slice(0, MAX_ANSWER_CHARS)).trim();
  const at = ORDINALS.findIndex((words) => words.includes(line));
  return at < 0 ? null : at;
}

type Scored = { id: string; score: number; length: number };

/** The one that more of the words speak for; null when two are as good. */
function pickBest(found: readonly Scored[]): string | null {
  const best = new Map<string, number>();
  for (const { id, score, length } of found) best.set(id, Math.max(best.get(id) ?? 0, length + score));
  const [first, second] = [...best].sort((a, b) => b[1] - a[1]);
  return first && (!second || first[1] - second[1] > 0.01) ? first[0] : null;
}

/** The option of a group that a short answer names ("large", "גדולה", "the second one"). */
export function matchOption(index: MenuIndex, productId: string, groupId: string, text: string): string | null {
  const group = index.groups.get(groupId);
  if (!group || !index.products.get(productId)?.groups.includes(groupId)) return null;
  const found: Scored[] = [];
  for (const span of spansOf(index, text)) {
    for (const { entity, score } of span.candidates) {
      if (entity.kind === "option" && entity.group === groupId && score >= MIN_SCORE)
        found.push({ id: entity.id, score, length: span.end - span.start });
    }
  }
  const named = pickBest(found);
  if (named !== null) return named;
  const at = ordinalOf(text);
  return at === null ? null : (group.options[at]?.id ?? null);
}

/** Which of the offered products a short answer names. */
export function matchProductAmong(index: MenuIndex, text: string, candidates: readonly string[]): string | null {
  const offered = new Set(candidates);
  const found: Scored[] = [];
  for (const span of spansOf(index, text)) {
    for (const { entity, score } of span.candidates) {
      if (entity.kind === "product" && offered.has(entity.id))
        found.push({ id: entity.id, score, length: span.end - span.start });
    }
  }
  const named = pickBest(found);
  if (named !== null) return named;
  const at = ordinalOf(text);
  return at === null ? null : (candidates[at] ?? null);
}

export function parseFulfilment(text: string): Fulfilment | null {
  return findFulfilment(tokenise(text.slice(0, MAX_ANSWER_CHARS)))?.value ?? null;
}

export function parsePayment(text: string): Payment | null {
  return findPayment(tokenise(text.slice(0, MAX_ANSWER_CHARS)), () => false)?.value ?? null;
}

/** A bare number answers "when?" as an hour. `now` is ISO 8601 with the business's offset. */
export function parseTime(text: string, now: string, hours?: Readonly<Record<string, string>>): string | null {
  const setting = { now: localNow(now), hours };
  const tokens = tokenise(text.slice(0, MAX_ANSWER_CHARS));
  const nothing = (): boolean => false;
  return findTime(tokens, setting, nothing, (at) => at === 0)[0]?.value ?? null;
}

function isAnswer(text: string, answers: readonly string[]): boolean {
  if (text.length > 60) return false;
  const plain = text.trim().replace(/[\u{1f3fb}-\u{1f3ff}\ufe0f]/gu, "");
  if (answers.includes(plain)) return true;
  return answers.includes(normaliseLine(plain).trim());
}

/** The message is a yes and nothing else. */
export function isYes(text: string): boolean {
  return isAnswer(text, YES);
}

/** The message is a no and nothing else. */
export function isNo(text: string): boolean {
  return isAnswer(text, NO);
}
