import type { ParserMenu } from "./types.ts";

/** A small shop for the tests: a required size, halves, an ingredient that is an option elsewhere, a weight. */
export const TEST_MENU: ParserMenu = {
  id: "test",
  hours: { "sun-sat": "10:00-23:00" },
  categories: { pies: { en: "Pizzas", he: "פיצות" }, drinks: { en: "Drinks", he: "שתייה" } },
  optionGroups: [
    {
      id: "g-size",
      name: { en: "Size", he: "גודל" },
      kind: "single",
      required: true,
      options: [
        { id: "o-s", name: { en: "Personal", he: "אישית" } },
        { id: "o-l", name: { en: "Large", he: "גדולה" } },
      ],
    },
    {
      id: "g-top",
      name: { en: "Toppings", he: "תוספות" },
      kind: "multi",
      required: false,
      amounts: ["extra", "light"],
      options: [
        { id: "o-olive", name: { en: "Olives", he: "זיתים" } },
        { id: "o-corn", name: { en: "Corn", he: "תירס" } },
        { id: "o-mush", name: { en: "Mushrooms", he: "פטריות" } },
      ],
    },
  ],
  products: [
    {
      id: "p-marg",
      name: { en: "Margherita", he: "מרגריטה" },
      category: "pies",
      unit: "unit",
      groups: ["g-size", "g-top"],
      ingredients: [{ id: "i-basil", name: { en: "Basil", he: "בזיליקום" } }],
      halves: true,
    },
    {
      id: "p-pep",
      name: { en: "Pepperoni", he: "פפרוני" },
      category: "pies",
      unit: "unit",
      groups: ["g-size", "g-top"],
      ingredients: [],
      halves: true,
    },
    {
      id: "p-coke",
      name: { en: "Coca-Cola", he: "קוקה קולה" },
      category: "drinks",
      unit: "unit",
      groups: [],
      ingredients: [],
    },
    { id: "p-zero", name: { he: "קולה זירו" }, category: "drinks", unit: "unit", groups: [], ingredients: [] },
    { id: "p-water", name: { en: "Mineral Water" }, category: "drinks", unit: "unit", groups: [], ingredients: [] },
    { id: "p-cookies", name: { en: "Butter cookies", he: "עוגיות חמאה" }, unit: "kg", groups: [], ingredients: [] },
  ],
};

type Names = [id: string, en: string, he: string];

const group = (
  id: string,
  [en, he]: [string, string],
  required: boolean,
  options: Names[],
  kind: "single" | "multi" = "single",
) => ({
  id,
  name: { en, he },
  kind,
  required,
  options: options.map(([option, english, hebrew]) => ({ id: option, name: { en: english, he: hebrew } })),
});

const product = ([id, en, he]: Names, groups: string[], more: Partial<ParserMenu["products"][number]> = {}) => ({
  id,
  name: { en, he },
  groups,
  ingredients: [],
  ...more,
});

/** A shop of all sorts: names with an "and", packs, weights beside jars, sizes, colours. */
export const EVERYDAY_MENU: ParserMenu = {
  id: "everyday",
  hours: { "sun-sat": "08:00-23:00" },
  optionGroups: [
    group("g-sh", ["Flavour", "טעם"], true, [
      ["s-straw", "Strawberry", "תות"],
      ["s-ban", "Banana", "בננה"],
    ]),
    group("g-vol", ["Size", "גודל"], false, [
      ["v-s", "Small", "קטן"],
      ["v-l", "Large", "גדול"],
    ]),
    group("g-jar", ["Jar", "צנצנת"], true, [
      ["j-250", "250g", "250 גרם"],
      ["j-500", "500g", "500 גרם"],
    ]),
    group("g-grit", ["Grit", "גרעין"], true, [
      ["g-80", "80", "80"],
      ["g-120", "120", "120"],
    ]),
    group("g-col", ["Colour", "צבע"], false, [
      ["c-blk", "Black", "שחור"],
      ["c-wht", "White", "לבן"],
    ]),
    group("g-bal", ["Colour", "צבע"], false, [["b-pnk", "Pink", "ורוד"]]),
  ],
  products: [
    product(["shake", "Milkshake", "מילקשייק"], ["g-sh", "g-vol"]),
    product(["eggs", "Eggs (12)", "ביצים 12 יח'"], []),
    product(["gloves", "Work Gloves", "כפפות עבודה"], ["g-col"]),
    product(["balloon", "Balloon", "בלון"], ["g-bal"]),
    product(["brie", "Brie", "ברי"], [], { unit: "100g" }),
    product(["hummus", "Hummus", "חומוס"], ["g-jar"]),
    product(["fish", "Fish & Chips", "פיש אנד צ'יפס"], []),
    product(["sand", "Sandpaper", "נייר זכוכית"], ["g-grit"]),
    product(["zero", "Coke Zero", "קולה זירו"], []),
    product(["marg", "Margherita", "מרגריטה"], [], { halves: true }),
    product(["marin", "Marinara", "מרינרה"], [], { halves: true }),
  ],
};

/** A counter and a corner shop: parts that can be left out, halves of a portion, the same thing in two sizes. */
export const CORNER_MENU: ParserMenu = {
  id: "corner",
  hours: { "sun-sat": "08:00-23:00" },
  optionGroups: [
    group("g-bread", ["Bread", "לחם"], false, [
      ["b-pita", "Pita", "פיתה"],
      ["b-lafa", "Lafa", "לאפה"],
    ]),
    group("g-size", ["Size", "גודל"], true, [
      ["z-s", "Small", "קטן"],
      ["z-l", "Large", "גדול"],
    ]),
  ],
  products: [
    product(["falafel", "Falafel", "פלאפל"], ["g-bread"], {
      ingredients: [
        { id: "tah", name: { en: "Tahini", he: "טחינה" } },
        { id: "oni", name: { en: "Onion", he: "בצל" } },
        { id: "pck", name: { en: "Pickles", he: "חמוצים" } },
      ],
    }),
    product(["half", "Half Portion Falafel", "חצי מנה פלאפל"], []),
    product(["plate", "Falafel Plate", "צלחת פלאפל"], []),
    product(["pita", "Pita", "פיתה"], []),
    product(["tahini", "Side of Tahini", "טחינה בצד"], []),
    product(["b240", "Feeding Bottle 240ml", 'בקבוק האכלה 240 מ"ל'], []),
    product(["b120", "Feeding Bottle 120ml", 'בקבוק האכלה 120 מ"ל'], []),
    product(["season", "Seasonal Bouquet", "זר עונתי"], ["g-size"], {
      ingredients: [{ id: "lily", name: { en: "Lilies", he: "שושן צחור" } }],
    }),
    product(["sun", "Sunflower Bouquet", "זר חמניות"], ["g-size"]),
    product(["bar", "Milk Chocolate Bar", "שוקולד חלב"], []),
    product(["milk", "Milk", "חלב"], []),
    product(["diaper", "Diapers", "חיתולים"], []),
  ],
};

/** A Tuesday, eleven in the morning. */
export const NOW = "2026-03-10T11:00:00+02:00";
