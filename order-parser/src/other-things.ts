import type { MenuIndex } from "./indexed-menu.ts";
import { LEXICON, parentOf } from "./lexicon.ts";
import { namesOf } from "./names/name-units.ts";
import { knownThingAt, type WordReading } from "./readings.ts";
import type { Candidate, Span } from "./spans.ts";
import { stemOf } from "./text/stems.ts";
import { type Token, tokenise } from "./text/tokens.ts";

/** A message with all that its words may mean. */
export type Labelling = {
  index: MenuIndex;
  tokens: readonly Token[];
  words: readonly WordReading[][];
  spans: readonly Span[][];
  masked: ReadonlySet<number>;
};

/** Less of a name that is only a describing word may be a chance likeness. */
const MIN_PART = 0.2;

/** "Cherry tomatoes" of a shop that only has tomatoes: a longer name of something else, whose rest means nothing here. */
export function isOtherThing(labelling: Labelling, at: number, length: number): boolean {
  const { tokens, words, spans } = labelling;
  const known = knownThingAt(tokens, words, at);
  if (known && length === 1 && namesOtherGoods(labelling, at)) return true;
  if (known && known.length === length && length > 1) return isOtherName(labelling, spans[at]?.[0], known.id);
  if (!known || known.length <= length || known.prefix.length > 1) return false;
  const parent = parentOf(known.id);
  const means = ({ candidates }: Span): boolean => candidates.some(({ score, weak }) => !weak || score >= MIN_PART);
  return (
    parent === null &&
    !(spans[at + length] ?? []).some(means) &&
    (spans[at] ?? []).every(({ end }) => end === at + length)
  );
}

/** "שוקו", a drink as well as a flavour, where it would be no more than a part of a bar of chocolate. */
function namesOtherGoods({ index, tokens, spans }: Labelling, at: number): boolean {
  const span = spans[at]?.find(({ end }) => end === at + 1);
  const meanings = [...(LEXICON.exact.get(tokens[at]?.base ?? "") ?? [])].filter(
    (id) => LEXICON.concepts.get(id)?.kind === "thing",
  );
  if (!span || meanings.length < 2 || meanings.every((id) => index.postings.has(`c:${id}`))) return false;
  if (span.candidates.some(({ entity, coverage }) => entity.kind === "product" && coverage >= 0.9)) return false;
  // As a flavour it belongs to something that is named as well.
  const groups = span.candidates.flatMap(({ entity }) => (entity.kind === "option" ? [entity.group] : []));
  const flavoured = ({ entity }: Candidate): boolean =>
    entity.kind === "product" && (index.products.get(entity.id)?.groups.some((id) => groups.includes(id)) ?? false);
  return !spans.some((others, place) => place !== at && others.some(({ candidates }) => candidates.some(flavoured)));
}

/** "Chocolate milk" where there is milk chocolate: the same words the other way round, another name. */
function isOtherName({ index, tokens }: Labelling, span: Span | undefined, known: string): boolean {
  const best = span?.candidates[0];
  if (!span || best?.entity.kind !== "product" || index.postings.has(`c:${known}`)) return false;
  const stems = (words: readonly Token[]): string =>
    ` ${words.flatMap(({ kind, base }) => (kind === "word" ? [stemOf(base)] : [])).join(" ")} `;
  const said = tokens.slice(span.start, span.end);
  const turned = stems(said.toReversed());
  const names = namesOf(index.products.get(best.entity.id)?.name ?? {}).map((name) => stems(tokenise(name)));
  return names.some((name) => name.includes(turned)) && !names.some((name) => name.includes(stems(said)));
}
