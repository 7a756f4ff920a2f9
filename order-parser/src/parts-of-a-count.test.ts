import { describe, expect, it } from "vitest";
import { buildMenuIndex, type ParsedItem, type ParserMenu, parseOrder } from "./order-parser.ts";
import { NOW } from "./test-menu.ts";

const named = (id: string, en: string, he: string) => ({ id, name: { en, he } });
const product = (id: string, en: string, he: string, more: Partial<ParserMenu["products"][number]> = {}) => ({
  ...named(id, en, he),
  groups: [],
  ingredients: [],
  ...more,
});

/** A café with a corner for the fridge. */
const CAFE: ParserMenu = {
  id: "cafe",
  hours: { "sun-sat": "08:00-23:00" },
  categories: { hot: { en: "Coffee", he: "קפה" }, cold: { en: "Cold", he: "קר" }, rolls: { en: "Rolls", he: "רולים" } },
  optionGroups: [
    {
      ...named("k-egg", "Eggs", "ביצים"),
      kind: "single",
      required: true,
      options: [named("e-om", "Omelette", "חביתה"), named("e-sc", "Scrambled", "מקושקשת")],
    },
    {
      ...named("k-brd", "Bread", "לחם"),
      kind: "single",
      required: true,
      options: [named("b-bag", "Baguette", "בגט"), named("b-cia", "Ciabatta", "ג'בטה")],
    },
    {
      ...named("k-rice", "Rice", "אורז"),
      kind: "single",
      required: false,
      options: [named("r-wht", "White rice", "אורז לבן"), named("r-no", "No rice", "ללא אורז")],
    },
    {
      ...named("k-fl", "Flavour", "טעם"),
      kind: "single",
      required: true,
      options: [named("f-choc", "Chocolate", "שוקולד"), named("f-van", "Vanilla", "וניל")],
    },
  ],
  products: [
    product("brk", "Breakfast", "ארוחת בוקר", { groups: ["k-egg", "k-brd"] }),
    product("capp", "Cappuccino", "קפוצ'ינו", { category: "hot" }),
    product("latt", "Latte", "לאטה", { category: "hot" }),
    product("iced", "Iced Coffee", "אייס קפה", { category: "cold" }),
    product("mint", "Mint Lemonade", "לימונענע", { category: "cold" }),
    product("tea-m", "Tea", "תה", { ingredients: [named("i-mint", "Mint", "נענע")] }),
    product("sal-r", "Salmon Roll", "רול סלמון", { category: "rolls", groups: ["k-rice"] }),
    product("tun-r", "Tuna Roll", "רול טונה", { category: "rolls", groups: ["k-rice"] }),
    product("sal-s", "Salmon Sashimi", "סשימי סלמון"),
    product("tun-s", "Tuna Sashimi", "סשימי טונה"),
    product("m-3", "Milk 3%", "חלב 3%"),
    product("m-1", "Milk 1%", "חלב 1%"),
    product("soy-m", "Soy Milk", "משקה סויה"),
    product("c-big", "Coca-Cola 1.5L", "קוקה קולה 1.5 ליטר"),
    product("c-can", "Coca-Cola Can", "קוקה קולה פחית"),
    product("ice-c", "Ice Cream", "גלידה", { groups: ["k-fl"] }),
    product("bar", "Milk Chocolate Bar", "שוקולד חלב"),
    product("sch-p", "Schnitzel Plate", "צלחת שניצל"),
    product("sch-s", "Schnitzel Sandwich", "כריך שניצל", { groups: ["k-brd"] }),
    product("cheese", "Yellow Cheese", "גבינה צהובה", { unit: "100g" }),
  ],
};
const index = buildMenuIndex(CAFE);

function short(text: string, cart?: readonly ParsedItem[]): string[] {
  return parseOrder(index, text, cart ? { now: NOW, cart } : { now: NOW }).items.map(
    ({ product: id, quantity, options, removed }) =>
      [quantity, id, ...Object.values(options).flat(), ...removed.map((each) => `-${each}`)].join(" "),
  );
}

function item(id: string, quantity = 1, options: Record<string, string[]> = {}): ParsedItem {
  return { product: id, quantity, options, removed: [], amounts: {} };
}

describe("what was counted is told apart", () => {
  it.each([
    ["2 milk, one 3% and one 1%", ["1 m-3", "1 m-1"]],
    ["שני חלב, אחד 1% ואחד סויה", ["1 m-1", "1 soy-m"]],
    ["two cokes, one can and one bottle", ["1 c-can", "1 c-big"]],
    ["שתי קולה ליטר וחצי ושש פחיות", ["2 c-big", "6 c-can"]],
    ["2 milk, 3%", ["2 m-3"]],
    ["3 רול סלמון כשאחד מהם בלי אורז", ["1 sal-r r-no", "2 sal-r"]],
    ["שני רולים: אחד סלמון ואחד טונה", ["1 sal-r", "1 tun-r"]],
    ["ice cream, one chocolate one vanilla", ["1 ice-c f-choc", "1 ice-c f-van"]],
    ["3 רול סלמון, אחד בלי אורז", ["1 sal-r r-no", "2 sal-r"]],
  ])("%s", (text, lines) => expect(short(text)).toEqual(lines));

  it("what each has to have and none was given is said once for all", () => {
    expect(short("שתי ארוחות בוקר, אחת חביתה ואחת מקושקשת, בג'בטה")).toEqual(["1 brk e-om b-cia", "1 brk e-sc b-cia"]);
  });

  it("a quarter that comes after an and is a quarter", () => {
    expect(short("3 חלב 3% ורבע קילו גבינה צהובה")).toEqual(["3 m-3", "2.5 cheese"]);
  });
});

describe("words that are part of several names", () => {
  it("the word of a heading asks which, though one name has it", () => {
    expect(parseOrder(index, "coffee please", { now: NOW }).needsClarification[0]?.reason).toBe("ambiguous_product");
  });

  it("of its kind, the one that takes what is said of it", () => {
    expect(short("שניצל אחד")).toEqual(["1 sch-p"]);
    expect(short("שניצל בבגט")).toEqual(["1 sch-s b-bag"]);
    expect(short("בגט שניצל")).toEqual(["1 sch-s b-bag"]);
  });

  it("what is in it anyway is no order of its own", () => {
    expect(short("תה נענע")).toEqual(["1 tea-m"]);
  });
});

describe("two deeds in one message", () => {
  it("what is taken off and what is put on", () => {
    const cart = [item("ice-c", 1, { "k-fl": ["f-choc"] }), item("m-3")];
    expect(short("remove the chocolate and add vanilla", cart)).toEqual(["1 ice-c f-van", "1 m-3"]);
    expect(short("מחק את החלב ושים תה", cart)).toEqual(["1 ice-c f-choc", "1 tea-m"]);
  });
});

describe("sides of a picture", () => {
  const lab = buildMenuIndex({
    id: "lab",
    optionGroups: [
      {
        ...named("k-size", "Size", "גודל"),
        kind: "single",
        required: true,
        options: [named("z-10", "10x15", "10x15"), named("z-13", "13x18", "13x18")],
      },
    ],
    products: [product("pic", "Photo Print", "הדפסת תמונה", { groups: ["k-size"] })],
  });

  it("are a choice and no count", () => {
    const items = parseOrder(lab, "20 תמונות 10x15", { now: NOW }).items;
    expect(items).toMatchObject([{ product: "pic", quantity: 20, options: { "k-size": ["z-10"] } }]);
  });

  it("are not meant by so many times something", () => {
    expect(short("milk 3% x2")).toEqual(["2 m-3"]);
  });
});
