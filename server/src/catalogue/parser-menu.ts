import { inLanguage, type LocalText } from "@croozer/contracts/basics";
import type { Business, BusinessSettings } from "@croozer/contracts/businesses";
import type { Menu } from "./menu.ts";

type ParserOption = { id: string; name: LocalText; priceDelta: number };

/** A menu in the order parser's form: prices in whole currency units, our ids as its ids. */
export type ParserMenu = {
  id: string;
  name: LocalText;
  currency: string;
  timezone: string;
  languages: string[];
  /** `{ sun: "11:30-23:30" }`, several spans parted by commas; a closed day is left out. */
  hours: Record<string, string>;
  fulfilment: ("delivery" | "pickup")[];
  payments: string[];
  categories: Record<string, string>;
  optionGroups: {
    id: string;
    name: LocalText;
    kind: "single" | "multi";
    required: boolean;
    default?: string;
    amounts?: ("extra" | "light")[];
    options: ParserOption[];
  }[];
  products: {
    id: string;
    name: LocalText;
    category: string;
    price: number;
    unit: "unit" | "kg" | "100g";
    groups: string[];
    ingredients: { id: string; name: LocalText }[];
    halves?: true;
  }[];
};

const days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

/** What the order parser reads. Sold-out things are in it: they are understood, and refused by name. */
export function parserMenu(menu: Menu, business: Business): ParserMenu {
  const { settings } = business;
  return {
    id: business.id,
    name: { he: business.name, en: business.name },
    currency: settings.currency,
    timezone: settings.timeZone,
    languages: ["he", "en"],
    hours: hoursOf(settings),
    fulfilment: [
      ...(settings.deliveryEnabled ? (["delivery"] as const) : []),
      ...(settings.pickupEnabled ? (["pickup"] as const) : []),
    ],
    payments: settings.paymentMethods,
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

function hoursOf({ hours }: BusinessSettings): Record<string, string> {
  return Object.fromEntries(
    days.flatMap((day, index) => {
      const spans = hours[index] ?? [];
      return spans.length === 0 ? [] : [[day, spans.map(({ from, to }) => `${from}-${to}`).join(",")]];
    }),
  );
}
