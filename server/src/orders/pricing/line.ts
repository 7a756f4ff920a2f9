import type { LocalText } from "@croozer/contracts/basics";
import type { OptionGroup, Product } from "@croozer/contracts/catalogue";
import { ItemRequest } from "@croozer/contracts/orders";
import type { z } from "zod";
import { groupsOf, type Menu, type MenuOption } from "../../catalogue/catalogue.ts";
import type { SoldItem, SoldOption } from "../order.ts";
import { halfPrice, lineSubtotal } from "./pricing.ts";

/** Why a line cannot be sold as it was asked for. */
export type LineProblem =
  | { code: "order.product_unavailable"; productId: string; soldOut: boolean }
  | { code: "order.quantity_invalid"; productId: string }
  | { code: "order.option_missing"; productId: string; optionGroupId: string }
  | {
      code: "order.option_invalid";
      productId: string;
      /** The option, ingredient or group that does not fit. */
      id: string;
      reason: "unknown" | "sold_out" | "too_many" | "no_halves";
    };

/** A line with its price, whatever is wrong with it: what does not fit is left out of the price. */
export type PricedLine = Omit<SoldItem, "id" | "productId" | "madeQuantity" | "doing"> & {
  /** Of a line that stays in its order; a new one gets its own when it is sold. */
  id?: string;
  productId: string;
  /** Null when the menu no longer has it. */
  product: Product | null;
  problems: LineProblem[];
};

/** Prices one requested line against the menu. Pure. */
export function priceLine(menu: Menu, input: z.input<typeof ItemRequest>): PricedLine {
  const request = ItemRequest.parse(input);
  const product = menu.product.get(request.productId) ?? null;
  const note = request.note || null;
  const { productId, quantity } = request;
  if (!product) {
    const problems: LineProblem[] = [{ code: "order.product_unavailable", productId, soldOut: false }];
    const nothing = {
      name: { he: "", en: "" },
      unit: "unit",
      unitPriceMinor: 0,
      subtotalMinor: 0,
      options: [],
    } as const;
    return { ...nothing, options: [], productId, product, quantity, note, request, problems };
  }
  const draft = new LineDraft(menu, product, request);
  const unitPriceMinor = Math.max(
    0,
    draft.sold.reduce((sum, option) => sum + option.priceMinor, product.priceMinor),
  );
  return {
    productId,
    product,
    name: product.name,
    quantity,
    unit: product.unit,
    unitPriceMinor,
    subtotalMinor: lineSubtotal(unitPriceMinor, quantity),
    options: draft.sold,
    note,
    request,
    problems: draft.problems,
  };
}

type Chosen = { option: MenuOption; group: OptionGroup; byDefault: boolean };

/** Goes through a request once, in the order a ticket shows it: options, halves, ingredients, what is left out. */
class LineDraft {
  readonly sold: SoldOption[] = [];
  readonly problems: LineProblem[] = [];
  readonly #product: Product;
  readonly #request: z.output<typeof ItemRequest>;
  readonly #groups: OptionGroup[];
  readonly #options: Map<string, { option: MenuOption; group: OptionGroup }>;
  readonly #halves: readonly [string[], string[]];
  readonly #whole = new Set<string>();

  constructor(menu: Menu, product: Product, request: z.output<typeof ItemRequest>) {
    this.#product = product;
    this.#request = request;
    this.#groups = groupsOf(menu, product);
    this.#options = new Map(
      this.#groups.flatMap((group) => group.options.map((option) => [option.id, { option, group }] as const)),
    );
    const [first = [], second = []] = request.halves ?? [];
    this.#halves = [[...new Set(first)], [...new Set(second)]];
    if (!product.available)
      this.problems.push({ code: "order.product_unavailable", productId: product.id, soldOut: true });
    if (!isQuantity(request.quantity, product.unit))
      this.problems.push({ code: "order.quantity_invalid", productId: product.id });
    this.#addOptions();
    this.#addHalves();
    this.#addIngredients();
  }

  #addOptions(): void {
    const own = new Set(this.#groups.map((group) => group.id));
    for (const groupId of Object.keys(this.#request.options)) if (!own.has(groupId)) this.#invalid(groupId, "unknown");
    for (const group of this.#groups) {
      const chosen = this.#chosenOf(group);
      for (const { option } of chosen) this.#whole.add(option.id);
      for (const one of chosen) this.#addOption(one);
      this.#checkCount(group, chosen.length);
    }
  }

  /** What is chosen of a group: as said, added by "extra", or else its default. Unknown and sold-out ones are told. */
  #chosenOf(group: OptionGroup): Chosen[] {
    const said = new Set(this.#request.options[group.id] ?? []);
    for (const { id } of group.options)
      if (id in this.#request.amounts && !this.#halves.some((half) => half.includes(id))) said.add(id);
    const chosen: Chosen[] = [];
    for (const id of said) {
      const option = group.options.find((candidate) => candidate.id === id);
      if (!option) this.#invalid(id, "unknown");
      else if (!option.available) this.#invalid(id, "sold_out");
      else chosen.push({ option, group, byDefault: false });
    }
    const place = (one: Chosen) => group.options.indexOf(one.option);
    chosen.sort((a, b) => place(a) - place(b));
    if (said.size > 0) return chosen;
    const usual = group.options.find((option) => option.id === group.defaultOptionId);
    return usual?.available ? [{ option: usual, group, byDefault: true }] : [];
  }

  #addOption({ option, group, byDefault }: Chosen): void {
    const amount = this.#request.amounts[option.id];
    // A default that costs nothing and need not be chosen is noise on a ticket.
    if (byDefault && !group.required && option.priceDeltaMinor === 0) return;
    const priceMinor = amount === "extra" ? 2 * option.priceDeltaMinor : option.priceDeltaMinor;
    this.sold.push({ kind: amount ?? "option", name: option.name, half: null, priceMinor });
  }

  #checkCount(group: OptionGroup, whole: number): void {
    const onHalf = this.#halves.map(
      (half) => half.filter((id) => this.#options.get(id)?.group === group && !this.#whole.has(id)).length,
    );
    const most = whole + Math.max(...onHalf);
    if (group.required && most === 0 && (this.#request.options[group.id] ?? []).length === 0)
      this.problems.push({ code: "order.option_missing", productId: this.#product.id, optionGroupId: group.id });
    if (most > (group.kind === "single" ? 1 : (group.max ?? Number.POSITIVE_INFINITY)))
      this.#invalid(group.id, "too_many");
  }

  #addHalves(): void {
    const [first, second] = this.#halves;
    if (first.length + second.length > 0 && !this.#product.halves) {
      this.#invalid(this.#product.id, "no_halves");
      return;
    }
    for (const half of [1, 2] as const) {
      for (const id of this.#halves[half - 1] ?? []) {
        const found = this.#options.get(id);
        if (found?.group.kind !== "multi") this.#invalid(id, "unknown");
        else if (!found.option.available) this.#invalid(id, "sold_out");
        else if (!this.#whole.has(id)) {
          const price = found.option.priceDeltaMinor * (this.#request.amounts[id] === "extra" ? 2 : 1);
          const both = first.includes(id) && second.includes(id);
          const priceMinor = halfPrice(price, both, half);
          this.sold.push({ kind: "half", name: found.option.name, half, priceMinor });
        }
      }
    }
  }

  #addIngredients(): void {
    const { ingredients } = this.#product;
    const removed = new Set(this.#request.removedIngredientIds);
    const own = new Set(ingredients.map((ingredient) => ingredient.id));
    // Refusing a topping that was not asked for changes nothing.
    for (const id of removed) if (!own.has(id) && !this.#options.has(id)) this.#invalid(id, "unknown");
    for (const id of Object.keys(this.#request.amounts))
      if (!own.has(id) && !this.#options.has(id)) this.#invalid(id, "unknown");
    for (const { id, name } of ingredients) {
      const amount = this.#request.amounts[id];
      if (amount === undefined || removed.has(id)) continue;
      this.sold.push({ kind: amount, name, half: null, priceMinor: amount === "extra" ? this.#extraPrice(name) : 0 });
    }
    for (const { id, name } of ingredients)
      if (removed.has(id)) this.sold.push({ kind: "removed", name, half: null, priceMinor: 0 });
  }

  /** More of an ingredient is free, unless the menu sells it: as an option of that name or as "Extra" of it. */
  #extraPrice(name: LocalText): number {
    for (const { option } of this.#options.values()) {
      if (!option.available || !isExtraOf(option.name, name)) continue;
      // Chosen by itself as well: it is paid for already.
      return this.#whole.has(option.id) ? 0 : Math.max(0, option.priceDeltaMinor);
    }
    return 0;
  }

  #invalid(id: string, reason: Extract<LineProblem, { reason: unknown }>["reason"]): void {
    this.problems.push({ code: "order.option_invalid", productId: this.#product.id, id, reason });
  }
}

/** Whole pieces, or at least a thousandth of what is weighed. */
export const isQuantity = (quantity: number, unit: Product["unit"]): boolean =>
  unit === "unit" ? Number.isInteger(quantity) : quantity >= 0.001;

const folded = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, " ");

function isExtraOf(option: LocalText, ingredient: LocalText): boolean {
  const [he, en] = [folded(ingredient.he), folded(ingredient.en)];
  const hebrew = he !== "" && [he, `תוספת ${he}`, `אקסטרה ${he}`].includes(folded(option.he));
  return hebrew || (en !== "" && [en, `extra ${en}`].includes(folded(option.en)));
}
