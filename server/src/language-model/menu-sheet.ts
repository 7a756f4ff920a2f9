import type { LocalText } from "@croozer/contracts/basics";
import type { Product } from "@croozer/contracts/catalogue";
import { groupsOf, type Menu, type MenuOption } from "../catalogue/catalogue.ts";

/**
 * Part of a menu as a model reads it, and what its short ids stand for. Short ids cost a tenth of ours, and one that is made
 * up stands for nothing. No prices: a model has no say in them.
 */
export type MenuSheet = {
  text: string;
  product: ReadonlyMap<string, Product>;
  option: ReadonlyMap<string, MenuOption>;
  ingredient: ReadonlyMap<string, string>;
  /** The short id of one of ours. */
  shortId: ReadonlyMap<string, string>;
};

export function menuSheet(menu: Menu, products: readonly Product[]): MenuSheet {
  const shortId = new Map<string, string>();
  const shorten = (letter: string, id: string): string => {
    const known = shortId.get(id);
    if (known !== undefined) return known;
    const short = `${letter}${shortId.size + 1}`;
    shortId.set(id, short);
    return short;
  };
  const product = new Map<string, Product>();
  const option = new Map<string, MenuOption>();
  const ingredient = new Map<string, string>();
  const category = new Map(menu.categories.map(({ id, name }) => [id, bothNames(name)]));
  const groups = new Map(products.flatMap((one) => groupsOf(menu, one)).map((group) => [group.id, group]));

  const groupLines = [...groups.values()].map((group) => {
    const options = group.options.map((one) => {
      const short = shorten("o", one.id);
      option.set(short, one);
      return `${short} ${bothNames(one.name)}`;
    });
    const how = group.kind === "single" ? "one at most" : `up to ${group.max ?? group.options.length}`;
    return `${shorten("g", group.id)} | ${bothNames(group.name)} | ${how} | ${options.join(", ")}`;
  });
  const productLines = products.map((one) => {
    const short = shorten("p", one.id);
    product.set(short, one);
    const ingredients = one.ingredients.map(({ id, name }) => {
      const shortIngredient = shorten("i", id);
      ingredient.set(shortIngredient, id);
      return `${shortIngredient} ${bothNames(name)}`;
    });
    const facts = [
      short,
      bothNames(one.name),
      category.get(one.categoryId) ?? "",
      `sold by ${one.unit}`,
      `options: ${one.optionGroupIds.map((id) => shorten("g", id)).join(" ") || "none"}`,
      `contains: ${ingredients.join(", ") || "-"}`,
      ...(one.halves ? ["can be two halves"] : []),
    ];
    return facts.join(" | ");
  });
  const text = ["PRODUCTS", ...productLines, "", "OPTION GROUPS", ...groupLines].join("\n");
  return { text, product, option, ingredient, shortId };
}

/** As JSON strings: a name with a line break in it stays one name. */
const bothNames = ({ he, en }: LocalText): string =>
  [...new Set([he, en])]
    .filter((name) => name !== "")
    .map((name) => JSON.stringify(name))
    .join(" / ");
