import { describe, expect, it } from "vitest";
import { buildMenuIndex, type ParsedItem, parseOrder } from "./order-parser.ts";
import type { ParserMenu, ParserOptionGroup, ParserProduct } from "./types.ts";

const NOW = "2026-03-10T11:00:00+02:00";

function group(id: string, en: string, he: string, options: readonly string[], rest: Partial<ParserOptionGroup> = {}) {
  const named = options.map((option) => {
    const [own = "", english = "", hebrew = ""] = option.split("/");
    return { id: own, name: { en: english, he: hebrew } };
  });
  return { id, name: { en, he }, kind: "single" as const, required: false, options: named, ...rest };
}

function product(
  id: string,
  en: string,
  he: string,
  groups: readonly string[] = [],
  rest: Partial<ParserProduct> = {},
) {
  return { id, name: { en, he }, groups, ingredients: [], ...rest };
}

const index = buildMenuIndex({
  id: "village-shop",
  hours: { "sun-sat": "08:00-22:00" },
  optionGroups: [
    group("hue", "Color", "צבע", ["hue-r/Red/אדום", "hue-w/White/לבן"], { required: true }),
    group("many", "Stems", "מספר ורדים", ["m10/10 roses/10 ורדים", "m20/20 roses/20 ורדים"]),
    group("by", "Pieces", "חתיכות", ["by3/3 pieces/3 חתיכות", "by6/6 pieces/6 חתיכות"], { required: true }),
    group("shape", "Shape", "צורה", ["sh-sp/Spaghetti/ספגטי", "sh-pe/Penne/פנה"]),
    group("sauce", "Sauce", "רוטב", ["sa-cr/Cream/שמנת", "sa-ro/Rosé/רוזה"], { required: true }),
    group("serve", "Meal", "ארוחה", ["se-no/Just the dish/מנה בלבד", "se-ye/Meal with fries/ארוחה עם צ'יפס"], {
      default: "se-no",
    }),
    group("top", "Toppings", "תוספות", ["t-ol/Olives/זיתים", "t-co/Corn/תירס"], { kind: "multi", amounts: ["extra"] }),
    group("crate", "Pack", "אריזה", ["cr-1/Single/בודד", "cr-6/Six pack/שישייה", "cr-24/Crate of 24/ארגז 24"]),
  ],
  products: [
    product("posy", "Rose Bouquet", "זר ורדים", ["hue", "many"]),
    product("rose", "Single Rose", "ורד בודד", ["hue"]),
    product("wing", "Chicken Wings", "כנפי עוף", ["by"]),
    product("noodle", "Pasta", "פסטה", ["sauce", "shape"]),
    product("sub", "Schnitzel Baguette", "שניצל בבגט", ["serve"]),
    product("quattro", "Four Cheese Pizza", "פיצה ארבע גבינות", ["top"], { halves: true }),
    product("lager", "Goldstar Beer", "בירה גולדסטאר", ["crate"]),
    product("milk", "Milk 3% 1L", "חלב 3% 1 ליטר"),
    product("thin-milk", "Milk 1% 1L", "חלב 1% 1 ליטר"),
    product("slices", "Salami (per 100g)", "סלמי (100 גרם)", [], { unit: "100g" }),
    product("soft", "Brie (per 100g)", "ברי (100 גרם)", [], { unit: "100g" }),
    product("tomato", "Tomatoes (kg)", 'עגבניות (ק"ג)', [], { unit: "kg" }),
    product("nut-roll", "Almond Croissant", "קרואסון שקדים"),
    product("cocoa", "Hot Chocolate", "שוקו חם"),
    product("short", "Espresso", "אספרסו"),
    product("rice", "Rice 1kg", 'אורז 1 ק"ג'),
    product("pampers", "Pampers Diapers", "חיתולי פמפרס"),
    product("huggies", "Huggies Diapers", "חיתולי האגיס"),
  ],
} satisfies ParserMenu);

function read(text: string, cart?: readonly ParsedItem[]) {
  return parseOrder(index, text, cart ? { now: NOW, cart } : { now: NOW });
}

function short(text: string, cart?: readonly ParsedItem[]): string[] {
  return read(text, cart).items.map(({ product: id, quantity, options, removed, halves }) =>
    [
      quantity,
      id,
      ...Object.values(options).flat(),
      ...removed.map((out) => `-${out}`),
      ...(halves ?? []).map(String),
    ].join(" "),
  );
}

const reasons = (text: string): string[] => read(text).needsClarification.map(({ reason }) => reason);

function item(id: string, quantity = 1, options: Record<string, string[]> = {}): ParsedItem {
  return { product: id, quantity, options, removed: [], amounts: {} };
}

describe("how much of what", () => {
  it("one of a kind that is also sold in bunches is the single one", () => {
    expect(short("a red rose")).toEqual(["1 rose hue-r"]);
    expect(short("ורד לבן")).toEqual(["1 rose hue-w"]);
    expect(short("a dozen red roses")).toEqual(["12 rose hue-r"]);
    expect(reasons("red roses")).toEqual(["ambiguous_product"]);
  });

  it("two kinds of single ones are two lines", () => {
    expect(short("two white roses and one red rose")).toEqual(["2 rose hue-w", "1 rose hue-r"]);
  });

  it("ten roses in one bouquet are no ten bouquets", () => {
    expect(short("10 white roses bouquet")).toEqual(["1 posy hue-w m10"]);
    expect(short("10 white rose bouquets")).toEqual(["10 posy hue-w"]);
  });

  it("a number that is a portion chooses it, unless the portion is said", () => {
    expect(short("6 wings")).toEqual(["1 wing by6"]);
    expect(short("3 wings 6 pieces")).toEqual(["3 wing by6"]);
  });

  it("an amount of each is for everything in the clause", () => {
    expect(short("200g each of salami and brie")).toEqual(["2 slices", "2 soft"]);
    expect(short("salami and brie, 150g each")).toEqual(["1.5 slices", "1.5 soft"]);
  });

  it("litres are cartons of a litre", () => {
    expect(short("2 ליטר חלב 3%")).toEqual(["2 milk"]);
    expect(short("3 liters of milk 1%")).toEqual(["3 thin-milk"]);
  });

  it("hundreds and quarters are read in words", () => {
    expect(short("שלוש מאות גרם סלמי")).toEqual(["3 slices"]);
    expect(short("three hundred grams of brie")).toEqual(["3 soft"]);
    expect(short("קילו ורבע עגבניות")).toEqual(["1.25 tomato"]);
    expect(short("200 salami")).toEqual(["2 slices"]);
  });

  it("the number of a name is no count", () => {
    expect(short("4 cheese")).toEqual(["1 quattro"]);
    expect(short("2 four cheese")).toEqual(["2 quattro"]);
  });

  it("a variety of the same kind needs no name", () => {
    expect(short("two milk 3% and one 1%")).toEqual(["2 milk", "1 thin-milk"]);
  });

  it("people are counted and not ordered", () => {
    expect(short("we are 6 people, 2 espresso")).toEqual(["2 short"]);
    expect(reasons("we are 6 people, 2 espresso")).toEqual([]);
  });
});

describe("what was meant", () => {
  it("the same choice again, of the only product that has it, is another line", () => {
    expect(short("ספגטי רוזה ופנה שמנת")).toEqual(["1 noodle sh-sp sa-ro", "1 noodle sh-pe sa-cr"]);
  });

  it("an option that comes with something is chosen by its first word", () => {
    expect(short("schnitzel baguette as a meal")).toEqual(["1 sub se-ye"]);
  });

  it("a crate is no box", () => {
    expect(short("ארגז גולדסטאר")).toEqual(["1 lager cr-24"]);
  });

  it("halves may be told with words between", () => {
    expect(short("four cheese pizza half with corn, other half plain")).toEqual(["1 quattro t-co "]);
  });

  it("in a new order the thing replaced is left out", () => {
    expect(short("פסטה שמנת ספגטי במקום פנה")).toEqual(["1 noodle sa-cr sh-sp"]);
  });

  it("brands are told apart, and stand for their kind where the menu has no brands", () => {
    expect(short("2 pampers")).toEqual(["2 pampers"]);
    expect(reasons("diapers")).toEqual(["ambiguous_product"]);
  });

  it("a vowel letter may be missing even in a short plural", () => {
    expect(short("פיצה ארבע גבינות עם זתים")).toEqual(["1 quattro t-ol"]);
  });
});

describe("what the menu lacks", () => {
  it("parts of two names are the name of neither", () => {
    expect(short("chocolate croissant")).toEqual([]);
    expect(reasons("chocolate croissant")).toEqual(["not_on_menu"]);
    expect(reasons("קרואסון שוקולד")).toEqual(["not_on_menu"]);
  });

  it("a quality nobody knows is said, and the plain thing kept", () => {
    expect(short("אספרסו מרוכז")).toEqual(["1 short"]);
    expect(reasons("אספרסו מרוכז")).toEqual(["not_on_menu"]);
    expect(reasons("אספרסו ארוך")).toEqual(["not_on_menu"]);
  });

  it("an unknown thing in a list is said", () => {
    expect(reasons("lavender, espresso and 2 pampers")).toEqual(["not_on_menu"]);
    expect(reasons("a car seat and 2 pampers")).toEqual(["not_on_menu"]);
  });
});

describe("changes", () => {
  it("one more without a name is one more of the only line", () => {
    expect(short("add one more", [item("milk", 2)])).toEqual(["3 milk"]);
    expect(short("2 more please", [item("milk", 2)])).toEqual(["4 milk"]);
    expect(read("add one more", [item("milk"), item("rice")]).needsClarification).toMatchObject([
      { reason: "unclear_reference" },
    ]);
  });

  it("so many instead of so many is a count", () => {
    expect(short("3 milk 3% instead of 2", [item("milk", 2)])).toEqual(["3 milk"]);
  });

  it("a verb in two parts takes off what stands between them", () => {
    expect(short("take the rice off and add two brie", [item("rice"), item("milk")])).toEqual(["1 milk", "2 soft"]);
  });

  it("one of several is exchanged alone", () => {
    expect(short("תחליפו אחת מהבירות באספרסו", [item("lager", 2)])).toEqual(["1 lager", "1 short"]);
  });

  it("an exchange ends where something else is to be done", () => {
    expect(short("change the espresso to a beer and drop the rice", [item("short"), item("rice")])).toEqual([
      "1 lager",
    ]);
  });

  it("a refusal at the start corrects nothing", () => {
    expect(short("actually no rice, get brie instead", [item("rice"), item("milk")])).toEqual(["1 soft", "1 milk"]);
  });

  it("the coffee of the cart is the one that is there", () => {
    expect(short("cancel the coffee", [item("short"), item("rice")])).toEqual(["1 rice"]);
  });
});

describe("what it is for", () => {
  it("cancelling what was ordered repeats nothing", () => {
    expect(read("תבטלי בבקשה את מה שהזמנתי").intent).toBe("cancel");
    expect(read("זר ורדים, לא משנה איזה").intent).toBe("order");
  });

  it("one thing ordered and another one brought is a complaint", () => {
    expect(read("הזמנתי חלב 3% והבאתם אורז").intent).toBe("other");
    expect(read("i ordered 3 espresso and got 1").intent).toBe("other");
  });

  it("a question in passing asks nothing, one about what there is does", () => {
    expect(read("היי, מה המצב? תעשו לי אספרסו").intent).toBe("order");
    expect(read("יש לכם 2 סוגים של חלב?").intent).toBe("question");
    expect(read("יש מצב לאספרסו?").intent).toBe("order");
  });
});

describe("where things are fetched", () => {
  it("from the customer's address is no pickup by the customer", () => {
    expect(read("2 pampers, pick up from 14 Bograshov apt 3")).toMatchObject({
      fulfilment: "delivery",
      address: "14 Bograshov apt 3",
      time: null,
    });
    expect(read("איסוף מרחוב הירקון 120 מחר ב8: אורז")).toMatchObject({
      address: "הירקון 120",
      time: "tomorrow 08:00",
    });
    expect(read("rice, pick up from 6 this evening")).toMatchObject({ fulfilment: "pickup", address: null });
  });

  it("a quarter before the street is no address", () => {
    expect(read("משלוח לכרם התימנים, רחוב הגאון 14: אורז").address).toBe("הגאון 14");
  });
});
