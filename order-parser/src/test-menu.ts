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

/** A Tuesday, eleven in the morning. */
export const NOW = "2026-03-10T11:00:00+02:00";
