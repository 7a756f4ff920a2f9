import type { Draft } from "./drafts.ts";
import type { MenuIndex } from "./indexed-menu.ts";
import { namesOf, readName } from "./names/name-units.ts";
import { numberOption } from "./number-option.ts";
import { acceptedOptions, ingredientOf } from "./roles.ts";
import type { Span } from "./spans.ts";
import { type Token, tokenise } from "./text/tokens.ts";

/** "A bouquet of 20 roses", "30 white roses": of the products it may be, the only one that takes what was said of it. */
export function narrow(index: MenuIndex, tokens: readonly Token[], said: Draft): Draft {
  const draft = countsParts(index, tokens, said) ? withNumber(said, said.candidates) : said;
  if (draft.candidates.length < 2 || draft.unknown) return draft;
  const spans = draft.mods.filter(({ kind }) => kind === "option").map(({ span }) => span);
  const takes = (id: string, span: Span): boolean =>
    acceptedOptions(index, id, span).length > 0 || ingredientOf(index, id, span) !== null;
  const taking = draft.candidates.filter((id) => spans.every((span) => takes(id, span)));
  if (spans.length > 0 && taking.length === 1) return { ...draft, candidates: taking };
  const fitting = draft.candidates.filter((id) =>
    draft.numbers.every(({ value }) => numberOption(index, id, value) !== null),
  );
  if (draft.numbers.length > 0 && fitting.length === 1) return { ...draft, candidates: fitting };
  const count = draft.quantity?.value ?? 0;
  const single = count < MIN_PARTS ? singleOf(index, tokens, draft, taking) : null;
  if (single !== null) return { ...draft, candidates: [single] };
  if (count < MIN_PARTS) return draft;
  const numbered = draft.candidates.filter((id) => {
    const choice = numberOption(index, id, count);
    return choice !== null && index.groups.get(choice.group)?.default !== choice.option;
  });
  // "A dozen roses", of which no bouquet is made.
  const loose = numbered.length === 0 ? singleOf(index, tokens, draft, taking) : null;
  if (loose !== null) return { ...draft, candidates: [loose] };
  return numbered.length === 1 ? withNumber(draft, numbered) : draft;
}

/** The count is a choice of the product, of which one is wanted. */
function withNumber(draft: Draft, candidates: string[]): Draft {
  const number = { value: draft.quantity?.value ?? 1, start: draft.start, end: draft.end };
  return { ...draft, candidates, quantity: null, numbers: [...draft.numbers, number] };
}

/** "10 white roses bouquet": what is counted is what the option "10 roses" counts; "10 rose bouquets" are ten. */
function countsParts(index: MenuIndex, tokens: readonly Token[], { candidates, quantity, start }: Draft): boolean {
  const [product, second] = candidates;
  if (product === undefined || second !== undefined || !quantity || quantity.value < MIN_PARTS) return false;
  const choice = numberOption(index, product, quantity.value);
  const name = index.groups.get(choice?.group ?? "")?.options.find(({ id }) => id === choice?.option)?.name;
  const counted = tokens[start];
  return namesOf(name ?? {}).some((text) => tokenise(text).some(({ base }) => base === counted?.base));
}

/** Smaller numbers count bouquets. */
const MIN_PARTS = 10;

/** "A red rose" is the one that is called single; "red roses" may be a bouquet. */
function singleOf(
  index: MenuIndex,
  tokens: readonly Token[],
  { quantity, start, end }: Draft,
  candidates: readonly string[],
): string | null {
  const said = tokens.slice(start, end).filter(({ kind }) => kind === "word");
  const counted = quantity !== null && quantity.grams === null && !quantity.vague;
  const singular = quantity === null && !said.some(({ base }) => /(?:[^s]s|ימ|ות)$/.test(base));
  if (!counted && !singular) return null;
  const keys = new Set(said.flatMap(({ raw }) => readName(raw, false).flatMap((unit) => [...unit.keys])));
  const singles = candidates.filter((id) => namesSingle(index, id, keys));
  return singles.length === 1 ? (singles[0] ?? null) : null;
}

function namesSingle(index: MenuIndex, product: string, said: ReadonlySet<string>): boolean {
  return namesOf(index.products.get(product)?.name ?? {}).some((name) => {
    const keys = readName(name, false).flatMap((unit) => [...unit.keys]);
    return keys.includes(SINGLE) && keys.some((key) => said.has(key));
  });
}

/** The concept of what is sold one by one. */
const SINGLE = "c:single";
