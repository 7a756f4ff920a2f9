import { inLanguage, type LocalText } from "@croozer/contracts/basics";
import type { Business, BusinessSettings } from "@croozer/contracts/businesses";
import type { ParserMenu } from "@croozer/order-parser";
import type { Menu } from "./menu.ts";

const days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

/** What the order parser reads: our ids as its ids, prices in whole currency units. Sold-out things are in it: they are understood, and refused by name. */
export function parserMenu(menu: Menu, business: Business): ParserMenu {
  const { settings } = business;
  return {
    id: business.id,
    name: { he: business.name, en: business.name },
    hours: hoursOf(settings),
    categories: Object.fromEntries(menu.categories.map(({ id, name }) => [id, inLanguage(name, settings.language)])),
    optionGroups: [...menu.optionGroup.values()].map((group) => ({
      id: group.id,
      name: filled(group.name),
      kind: group.kind,
      required: group.required,
      ...(group.defaultOptionId === null ? {} : { default: group.defaultOptionId }),
      ...(group.kind === "multi" ? { amounts: ["extra" as const, "light" as const] } : {}),
      options: group.options.map(({ id, name, priceDeltaMinor }) => ({
        id,
        name: filled(name),
        priceDelta: priceDeltaMinor / 100,
      })),
    })),
    products: menu.products.map((product) => ({
      id: product.id,
      name: filled(product.name),
      category: product.categoryId,
      price: product.priceMinor / 100,
      unit: product.unit,
      groups: product.optionGroupIds,
      ingredients: product.ingredients.map(({ id, name }) => ({ id, name: filled(name) })),
      ...(product.halves ? { halves: true as const } : {}),
    })),
  };
}

const filled = (name: LocalText): LocalText => ({ he: inLanguage(name, "he"), en: inLanguage(name, "en") });

/** `{ sun: "11:30-23:30" }`, from the first opening of a day to its last closing; a closed day is left out. */
function hoursOf({ hours }: BusinessSettings): Record<string, string> {
  return Object.fromEntries(
    days.flatMap((day, index) => {
      const spans = hours[index] ?? [];
      const [first, last] = [spans[0], spans.at(-1)];
      return first && last ? [[day, `${first.from}-${last.to}`]] : [];
    }),
  );
}
