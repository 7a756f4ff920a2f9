import { describe, expect, it } from "vitest";
import { buildMenuIndex, type ParseContext, type ParsedItem, parseOrder } from "./order-parser.ts";
import { NOW, TEST_MENU } from "./test-menu.ts";

const index = buildMenuIndex(TEST_MENU);
const parse = (text: string, context: Partial<ParseContext> = {}) => parseOrder(index, text, { now: NOW, ...context });

function line(product: string, quantity = 1, rest: Partial<ParsedItem> = {}): ParsedItem {
  return { product, quantity, options: {}, removed: [], amounts: {}, ...rest };
}

function lines(items: readonly ParsedItem[]): ParsedItem[] {
  return items.map(({ source: _source, ...item }) => item);
}

const LARGE = { "g-size": ["o-l"] };

describe("a new order", () => {
  it("a Hebrew message with address and payment, refusing what is not in it", () => {
    const result = parse("היי אפשר 2 מרגריטה גדולה בלי זיתים להרצל 5, מזומן");
    expect(result).toMatchObject({ intent: "order", fulfilment: "delivery", address: "הרצל 5", payment: "cash" });
    expect(result.language).toBe("he");
    expect(lines(result.items)).toEqual([line("p-marg", 2, { options: LARGE })]);
    expect(result.needsClarification).toEqual([]);
  });

  it("an English message to be picked up at a bare hour", () => {
    const result = parse("2 large margheritas and a coke, pickup at 8");
    expect(result).toMatchObject({ intent: "order", fulfilment: "pickup", time: "20:00", language: "en" });
    expect(lines(result.items)).toEqual([line("p-marg", 2, { options: LARGE }), line("p-coke")]);
  });

  it("slips, missing vowel letters and prefixes are read", () => {
    expect(lines(parse("אפשר מרגרטה גדולה וקולה").items)).toEqual([
      line("p-marg", 1, { options: LARGE }),
      line("p-coke"),
    ]);
    expect(lines(parse("larg peperoni pls").items)).toEqual([line("p-pep", 1, { options: LARGE })]);
  });

  it("a required choice left open is asked for, and the line kept", () => {
    const result = parse("one margherita please");
    expect(lines(result.items)).toEqual([line("p-marg")]);
    expect(result.needsClarification).toMatchObject([
      { reason: "missing_option", product: "p-marg", group: "g-size", candidates: ["o-s", "o-l"], itemIndex: 0 },
    ]);
  });

  it("a kind with several products is asked about, best known from its heading", () => {
    const result = parse("a pizza please");
    expect(result.items).toEqual([]);
    expect(result.needsClarification[0]).toMatchObject({ reason: "ambiguous_product" });
    expect(result.needsClarification[0]?.candidates?.toSorted()).toEqual(["p-marg", "p-pep"]);
  });

  it("what the menu lacks is said and left out", () => {
    const result = parse("2 cokes and a calzone");
    expect(lines(result.items)).toEqual([line("p-coke", 2)]);
    expect(result.needsClarification).toMatchObject([{ reason: "not_on_menu", text: "calzone" }]);
  });

  it("a few of something is one until asked", () => {
    const result = parse("כמה קולה");
    expect(lines(result.items)).toEqual([line("p-coke")]);
    expect(result.needsClarification).toMatchObject([{ reason: "unclear_quantity", itemIndex: 0 }]);
  });

  it("parts of a counted line have wishes of their own", () => {
    const result = parse("3 large margheritas, one with corn and two without basil");
    expect(lines(result.items)).toEqual([
      line("p-marg", 1, { options: { ...LARGE, "g-top": ["o-corn"] } }),
      line("p-marg", 2, { options: LARGE, removed: ["i-basil"] }),
    ]);
  });

  it("as many names as were counted share what was said of all", () => {
    expect(lines(parse("2 large pizzas: a margherita and a pepperoni").items)).toEqual([
      line("p-marg", 1, { options: LARGE }),
      line("p-pep", 1, { options: LARGE }),
    ]);
  });

  it("an empty or senseless message asks for nothing", () => {
    for (const text of ["", "   ", "?!", "\u200f\u202e", "asdf qwer"]) {
      expect(parse(text)).toMatchObject({ items: [], needsClarification: [] });
    }
  });

  it("halves are told apart from toppings of the whole", () => {
    const [item] = parse("large margherita half olives half corn").items;
    expect(item?.halves).toEqual([["o-olive"], ["o-corn"]]);
    expect(item?.options).toEqual(LARGE);
  });

  it("only the last wish counts when the customer changes their mind", () => {
    expect(lines(parse("a coke, no wait make it 3").items)).toEqual([line("p-coke", 3)]);
    expect(lines(parse("מרגריטה אישית, סליחה גדולה").items)).toEqual([line("p-marg", 1, { options: LARGE })]);
  });

  it("a lot of and a little of something", () => {
    const [item] = parse("margherita large with extra olives and light basil").items;
    expect(item?.amounts).toEqual({ "o-olive": "extra", "i-basil": "light" });
    expect(item?.options["g-top"]).toEqual(["o-olive"]);
  });

  it("weights become the product's unit", () => {
    expect(lines(parse("400 גרם עוגיות חמאה").items)).toEqual([line("p-cookies", 0.4)]);
    expect(lines(parse("a kilo and a half of butter cookies").items)).toEqual([line("p-cookies", 1.5)]);
  });

  it("pictures stand for words when there are no words", () => {
    expect(parse("🍕🍕").needsClarification[0]?.reason).toBe("ambiguous_product");
  });

  it("each line knows the words it came from", () => {
    const text = "שלום, מרגריטה גדולה עם תירס";
    const [item] = parse(text).items;
    expect(item?.source?.map(({ start, end }) => text.slice(start, end))).toEqual(["מרגריטה", "גדולה", "תירס"]);
  });
});

describe("a cart that changes", () => {
  const cart = [line("p-marg", 1, { options: { "g-size": ["o-s"], "g-top": ["o-olive"] } }), line("p-coke")];

  it.each([
    ["תוסיף גם 2 זירו", [...cart, line("p-zero", 2)]],
    ["remove the coke", [cart[0]]],
    ["swap the coke for a water", [cart[0], line("p-water")]],
    ["במקום הקולה תביאו זירו", [cart[0], line("p-zero")]],
    ["make it 4 cokes instead of 1", [cart[0], line("p-coke", 4)]],
    ["תגדילו את המרגריטה לגדולה", [line("p-marg", 1, { options: { ...LARGE, "g-top": ["o-olive"] } }), cart[1]]],
    ["no olives on the margherita", [line("p-marg", 1, { options: { "g-size": ["o-s"] } }), cart[1]]],
  ])("%s", (text, expected) => {
    const result = parse(text, { cart });
    expect(result.intent).toBe("modify");
    expect(lines(result.items)).toEqual(expected);
    expect(result.changes.length).toBeGreaterThan(0);
  });

  it("the cart that was given stays as it was", () => {
    const before = structuredClone(cart);
    parse("remove the coke and make the margherita large", { cart });
    expect(cart).toEqual(before);
  });

  it("an address alone leaves the lines alone", () => {
    const result = parse("תשנו את הכתובת לביאליק 3", { cart });
    expect(result).toMatchObject({ intent: "modify", address: "ביאליק 3", fulfilment: "delivery", changes: [] });
    expect(lines(result.items)).toEqual(cart);
  });
});

describe("the same as last time", () => {
  const lastOrder = [line("p-marg", 1, { options: LARGE }), line("p-coke", 2)];

  it("comes back with what is changed about it", () => {
    expect(lines(parse("the usual please", { lastOrder }).items)).toEqual(lastOrder);
    expect(lines(parse("כמו פעם שעברה רק בלי הקולה", { lastOrder }).items)).toEqual([lastOrder[0]]);
  });

  it("needs an earlier order", () => {
    expect(parse("אותה הזמנה בבקשה").needsClarification).toMatchObject([{ reason: "no_previous_order" }]);
  });
});

describe("what a message is for", () => {
  it.each([
    ["שלום, מה נשמע?", "greeting"],
    ["how much is a large margherita?", "question"],
    ["יש לכם משהו בלי גלוטן?", "question"],
    ["איפה השליח?", "status"],
    ["please cancel my order", "cancel"],
    ["אפשר לדבר עם נציג?", "other"],
    ["המרגריטה הגיעה קרה", "other"],
    ["can I get a margherita?", "order"],
  ])("%s", (text, intent) => {
    expect(parse(text).intent).toBe(intent);
  });
});
