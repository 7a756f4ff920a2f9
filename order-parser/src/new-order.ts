import type { Assembly } from "./assembly/state.ts";
import { withoutTakenBack } from "./assembly/taken-back.ts";
import { placeDraft } from "./items.ts";
import { namesOf } from "./names/name-units.ts";
import { type Reading, textOf } from "./passage.ts";
import { productsAccepting, weakProducts } from "./roles.ts";
import { tokenise } from "./text/tokens.ts";
import { editDistance } from "./text/typos.ts";
import type { Clarification, ParsedItem } from "./types.ts";

export type NewOrder = { items: ParsedItem[]; clarifications: Clarification[] };

/** Wishes without a product ("spaghetti with cream sauce"): the product is the only one that takes them all. */
function placeOrphans(reading: Reading, assembly: Assembly, order: NewOrder): void {
  for (const orphan of assembly.orphans) {
    const spans = orphan.mods.filter((mod) => mod.kind === "option").map((mod) => mod.span);
    if (spans.length === 0) continue;
    const products = productsAccepting(reading.index, spans);
    const strong = spans.some((span) =>
      span.candidates.some((candidate) => candidate.entity.kind === "option" && !candidate.weak),
    );
    if (products.length === 1 && strong) {
      placeDraft(reading, { ...orphan, candidates: products }, order.items, order.clarifications);
    } else if (products.length > 1 && (orphan.quantity !== null || assembly.drafts.length === 0)) {
      order.clarifications.push({
        reason: "ambiguous_product",
        text: textOf(reading, orphan.start, orphan.end),
        candidates: products.slice(0, 10),
      });
    }
  }
}

/** "אגרטל זכוכיט": a slip in the rest of the name just said is no other thing. */
function isSlipOfName(
  { index, tokens }: Reading,
  { drafts }: Assembly,
  { start, end }: { start: number; end: number },
): boolean {
  const said = tokens[start]?.base ?? "";
  if (end - start !== 1 || said.length < 3) return false;
  const before = drafts.filter(({ places }) => places.some((place) => place.end === start));
  return before.some(({ candidates }) =>
    candidates.some((id) =>
      namesOf(index.products.get(id)?.name ?? {}).some((name) =>
        tokenise(name).some(({ base }) => base.length >= said.length - 1 && editDistance(said, base, 1) <= 1),
      ),
    ),
  );
}

/** The lines of a new order. */
export function readNewOrder(reading: Reading, assembly: Assembly): NewOrder {
  const order: NewOrder = { items: [], clarifications: [] };
  for (const draft of withoutTakenBack(assembly.drafts)) placeDraft(reading, draft, order.items, order.clarifications);
  placeOrphans(reading, assembly, order);
  for (const { start, end } of assembly.missing.filter((place) => !isSlipOfName(reading, assembly, place)))
    order.clarifications.push({ reason: "not_on_menu", text: textOf(reading, start, end) });
  for (const { span } of assembly.loose) {
    const candidates = weakProducts(span);
    if (candidates.length > 0 && (order.items.length === 0 || order.clarifications.length === 0)) {
      order.clarifications.push({
        reason: "ambiguous_product",
        text: textOf(reading, span.start, span.end),
        candidates: candidates.slice(0, 10),
      });
    }
  }
  return order;
}
