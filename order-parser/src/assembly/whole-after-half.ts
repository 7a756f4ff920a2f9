import { newDraft } from "../drafts.ts";
import { closestKin, kinOf } from "../names/kin.ts";
import { namesOf } from "../names/name-units.ts";
import { productScore, weakProducts } from "../roles.ts";
import { takePending } from "./pending.ts";
import { flush, type State, type Thing } from "./state.ts";

const HALF = /(?:^|\s)(?:half|חצי)(?:\s|$)/i;

/** "Half a portion, and a portion": after half of something the whole of it, as its plainest name says it. */
function wholeOf(state: State, candidates: readonly string[]): string | null {
  const [half, other] = (state.current ?? state.out.drafts.at(-1))?.candidates ?? [];
  const isHalf = (id: string): boolean =>
    namesOf(state.index.products.get(id)?.name ?? {}).some((name) => HALF.test(name));
  if (half === undefined || other !== undefined || !candidates.includes(half) || !isHalf(half)) return null;
  const wholes = closestKin(
    state.index,
    half,
    [...kinOf(state.index, [half])].filter((id) => !isHalf(id)),
  );
  const plain = wholes.filter((id) =>
    state.index.variants.some(({ entity, units }) => {
      const named = state.index.entities[entity];
      return named?.kind === "product" && named.id === id && units.every(({ weak }) => !weak);
    }),
  );
  const [only, second] = wholes.length === 1 ? wholes : plain;
  return second === undefined ? (only ?? null) : null;
}

/** More of a name than this says which product it is. */
const LITTLE = 0.05;

export function startWhole(state: State, atom: Thing): boolean {
  if ((state.gap === null && !state.quantity) || productScore(atom.span) >= LITTLE) return false;
  const whole = wholeOf(state, weakProducts(atom.span));
  if (whole === null) return false;
  const draft = newDraft(atom.start, atom.end, state.verb);
  draft.candidates = [whole];
  takePending(state, draft);
  flush(state);
  state.current = draft;
  return true;
}
