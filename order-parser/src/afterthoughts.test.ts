import { describe, expect, it } from "vitest";
import { buildMenuIndex, type ParsedItem, parseOrder } from "./order-parser.ts";
import { EVERYDAY_MENU, NOW, TEST_MENU } from "./test-menu.ts";

const pizzas = buildMenuIndex(TEST_MENU);
const sorts = buildMenuIndex(EVERYDAY_MENU);

function read(text: string, cart?: readonly ParsedItem[], index = pizzas) {
  return parseOrder(index, text, cart ? { now: NOW, cart } : { now: NOW });
}

function short(text: string, cart?: readonly ParsedItem[], index = pizzas): string[] {
  return read(text, cart, index).items.map(({ product, quantity, options, halves }) =>
    [
      quantity,
      product,
      ...Object.values(options).flat(),
      ...(halves ? [halves.map((half) => half.join("+")).join("/")] : []),
    ].join(" "),
  );
}

function item(product: string, quantity = 1, options: Record<string, string[]> = {}): ParsedItem {
  return { product, quantity, options, removed: [], amounts: {} };
}

const cart = [item("p-marg", 1, { "g-size": ["o-l"] }), item("p-coke", 2)];

describe("taken back in the same message", () => {
  it.each([
    "large margherita, a coke and water, actually no coke",
    "a coke, a large margherita and water. forget the coke",
    "קולה, מרגריטה גדולה ומים, בעצם בלי הקולה",
    "מרגריטה גדולה, קולה ומים. תוותרו על הקולה",
  ])("%s: what was named first is not ordered", (text) => {
    expect(short(text).toSorted()).toEqual(["1 p-marg o-l", "1 p-water"]);
  });

  it("so many less of it are so many less", () => {
    expect(short("3 cokes and a large margherita, remove one of the cokes")).toEqual(["2 p-coke", "1 p-marg o-l"]);
  });

  it("the verb may stand around what is taken off", () => {
    const topped = [item("p-marg", 1, { "g-size": ["o-l"], "g-top": ["o-olive", "o-corn"] }), item("p-coke")];
    expect(short("please take the corn off the pizza", topped)).toEqual(["1 p-marg o-l o-olive", "1 p-coke"]);
  });

  it("a topping is taken back from what it was on", () => {
    expect(short("מרגריטה גדולה עם זיתים, רגע בלי הזיתים")).toEqual(["1 p-marg o-l"]);
  });

  it("a count said anew counts", () => {
    expect(short("large margherita and 2 cokes, no sorry, coke one")).toEqual(["1 p-marg o-l", "1 p-coke"]);
  });

  it("none of something is nothing", () => {
    expect(short("large margherita and 0 cokes")).toEqual(["1 p-marg o-l"]);
    expect(short("0 קולה", cart)).toEqual(["1 p-marg o-l"]);
    expect(short("קולה 0")).toEqual(["1 p-zero"]);
  });
});

describe("the cart as a whole", () => {
  it.each(["remove everything except the coke", "תורידו הכל חוץ מהקולה", "keep only the coke", "תשאירו רק את הקולה"])(
    "%s",
    (text) => expect(short(text, cart)).toEqual(["2 p-coke"]),
  );

  it("double of what is named, or of all of it", () => {
    expect(short("double the cokes", cart)).toEqual(["1 p-marg o-l", "4 p-coke"]);
    expect(short("תכפיל את הקולה", cart)).toEqual(["1 p-marg o-l", "4 p-coke"]);
    expect(short("double that", cart)).toEqual(["2 p-marg o-l", "4 p-coke"]);
    expect(short("תכפילו הכל", cart)).toEqual(["2 p-marg o-l", "4 p-coke"]);
  });

  it("double that is of the line before, double the olives a wish", () => {
    expect(short("large margherita, double that")).toEqual(["2 p-marg o-l"]);
    expect(read("large margherita, double the olives").items[0]?.amounts).toEqual({ "o-olive": "extra" });
  });

  it("a number it shall be changed to is no hour, unless it is about the time", () => {
    expect(short("תשנה לי ל3", [item("p-coke", 2)])).toEqual(["3 p-coke"]);
    expect(short("תשנה את הקולה ל3", cart)).toEqual(["1 p-marg o-l", "3 p-coke"]);
    expect(read("תשנו את המשלוח ל8", cart)).toMatchObject({ time: "20:00", fulfilment: "delivery" });
  });

  it("one and not the other, not the one but the other", () => {
    expect(short("a zero, not a coke", cart)).toEqual(["1 p-marg o-l", "2 p-zero"]);
    expect(short("לא קולה אלא מים", cart)).toEqual(["1 p-marg o-l", "2 p-water"]);
  });

  it("on the pizza there is", () => {
    expect(short("תוסיפו זיתים על הפיצה", cart)).toEqual(["1 p-marg o-l o-olive", "2 p-coke"]);
  });

  it("a count said as a correction is of what is there", () => {
    expect(short("actually four cokes", cart)).toEqual(["1 p-marg o-l", "4 p-coke"]);
    expect(short("שש קולה", cart)).toEqual(["1 p-marg o-l", "2 p-coke", "6 p-coke"]);
  });

  it("the verb may come behind what it is about", () => {
    expect(short("את הקולה תחליף למים", cart)).toEqual(["1 p-marg o-l", "2 p-water"]);
  });

  it("so many more are made like the first, where a choice has to be made", () => {
    expect(short("עוד שתי מרגריטות", cart)).toEqual(["1 p-marg o-l", "2 p-coke", "2 p-marg o-l"]);
  });

  it("a choice said better than a product is a choice", () => {
    const shake = [item("shake", 1, { "g-sh": ["s-straw"] })];
    expect(short("change the milkshake to banana", shake, sorts)).toEqual(["1 shake s-ban"]);
  });

  it("so much instead of so much of what is named after it", () => {
    expect(short("תעשה חצי קילו במקום קילו בעוגיות חמאה", [item("p-cookies", 1)])).toEqual(["0.5 p-cookies"]);
  });
});

describe("halves and parts", () => {
  it("one half of each of two", () => {
    expect(short("2 large margheritas with mushrooms on one half")).toEqual(["2 p-marg o-l o-mush/"]);
    expect(short("large margherita with mushrooms on one half and olives on the other")).toEqual([
      "1 p-marg o-l o-mush/o-olive",
    ]);
  });

  it("all of it this, half of it that", () => {
    expect(short("מרגריטה גדולה כולה פטריות וחציה זיתים")).toEqual(["1 p-marg o-l o-mush o-olive/"]);
  });

  it("half and half, said together", () => {
    expect(short("large margherita half and half olives and corn")).toEqual(["1 p-marg o-l o-olive/o-corn"]);
    expect(short("מרגריטה גדולה חצי חצי: זיתים ותירס")).toEqual(["1 p-marg o-l o-olive/o-corn"]);
  });

  it("of two, each has its own name and its own wishes", () => {
    expect(short("2 pizzas, one large margherita with olives and one personal pepperoni, and a coke")).toEqual([
      "1 p-marg o-l o-olive",
      "1 p-pep o-s",
      "1 p-coke",
    ]);
  });

  it("quarters and mixed fractions of a weight", () => {
    expect(short("three quarters of a kilo of butter cookies")).toEqual(["0.75 p-cookies"]);
    expect(short("שלושת רבעי קילו עוגיות חמאה")).toEqual(["0.75 p-cookies"]);
    expect(short("1½ kg butter cookies")).toEqual(["1.5 p-cookies"]);
  });

  it("a kilo of which each half is another choice is half a kilo of each", () => {
    const menu = { ...EVERYDAY_MENU, products: EVERYDAY_MENU.products.map((each) => ({ ...each })) };
    const nuts = menu.products.find(({ id }) => id === "shake");
    if (nuts) Object.assign(nuts, { name: { en: "Almonds", he: "שקדים" }, unit: "kg" });
    expect(short("קילו שקדים, חצי תות וחצי בננה", undefined, buildMenuIndex(menu))).toEqual([
      "0.5 shake s-straw",
      "0.5 shake s-ban",
    ]);
  });

  it("a number that was chosen is corrected by the whole choice", () => {
    expect(short("hummus 250, sorry, 500 g", undefined, sorts)).toEqual(["1 hummus j-500"]);
  });

  it("choices that are called by a number are not counted", () => {
    expect(short("sandpaper, a 80 and a 120", undefined, sorts)).toEqual(["1 sand g-80", "1 sand g-120"]);
  });
});

describe("what else is said", () => {
  it("whose order it is is a note", () => {
    expect(read("מרגריטה גדולה על שם תומר, וגם קולה")).toMatchObject({ needsClarification: [], notes: "על שם תומר" });
    expect(short("מרגריטה גדולה על שם תומר, וגם קולה")).toEqual(["1 p-marg o-l", "1 p-coke"]);
  });

  it("taking it away is picking it up, unless it is what is wanted", () => {
    expect(read("מרגריטה גדולה לקחת").fulfilment).toBe("pickup");
    expect(read("מרגריטה גדולה, לקחת בשמונה")).toMatchObject({ fulfilment: "pickup", time: "20:00" });
    expect(read("אפשר לקחת מרגריטה גדולה?").fulfilment).toBeNull();
  });

  it("an hour of two letters keeps its day", () => {
    expect(read("מרגריטה גדולה ביום שישי בשש").time).toBe("fri 18:00");
  });

  it("whether it can be sent at all is a question, to a house it is an order", () => {
    expect(read("אפשר לשלוח פיצה ביום שבת?").intent).toBe("question");
    expect(read("אפשר לשלוח מרגריטה גדולה להרצל 5?")).toMatchObject({ intent: "order", address: "הרצל 5" });
  });

  it("how many eat is no count", () => {
    expect(short("מרגריטה גדולה ל-3 אנשים")).toEqual(["1 p-marg o-l"]);
  });

  it("wants to be called back, or to know when it comes", () => {
    expect(read("אפשר שמישהו יחזור אליי?").intent).toBe("other");
    expect(read("מתי הזר מגיע?").intent).toBe("status");
    expect(read("how much longer for the pizza?").intent).toBe("status");
  });

  it("it has not come so far, or has it?", () => {
    expect(read("עוד לא קיבלתי את ההזמנה, מה קורה?").intent).toBe("status");
    expect(read("has the bouquet been delivered?").intent).toBe("status");
    expect(read("הזמנה 4432 מה קורה איתה").intent).toBe("status");
    expect(read("חיכיתי שעה וחצי ובסוף לא הגיע").intent).toBe("status");
    expect(read("I still haven't received my pizza").intent).toBe("status");
  });

  it("a slip in the rest of a name is no other thing", () => {
    expect(read("עוגיות חמעה").needsClarification).toEqual([]);
    expect(read("מים ספרייט").needsClarification).not.toEqual([]);
  });

  it("how it was is no order", () => {
    expect(read("הפיצות היו קרות").intent).toBe("other");
    expect(read("the pizzas were soggy").intent).toBe("other");
    expect(read("התמונות יצאו מטושטשות").intent).toBe("other");
  });

  it("a little of what is in it is a wish, not a few more", () => {
    expect(read("margherita large, easy on the basil, extra olives").items).toHaveLength(1);
    expect(short("קולה לא קרה ומרגריטה גדולה")).toEqual(["1 p-coke", "1 p-marg o-l"]);
  });

  it("a choice behind what was refused is wanted: there has to be one", () => {
    expect(read("מרגריטה בלי בזיליקום וגדולה").items[0]).toMatchObject({
      options: { "g-size": ["o-l"] },
      removed: ["i-basil"],
    });
  });

  it("a word for another drink is no part of a bar of chocolate", () => {
    const shop = buildMenuIndex({
      id: "shop",
      optionGroups: [],
      products: [{ id: "bar", name: { en: "Milk Chocolate Bar", he: "שוקולד חלב" }, groups: [], ingredients: [] }],
    });
    expect(read("שוקו", undefined, shop).needsClarification[0]?.reason).toBe("not_on_menu");
    expect(short("שוקולד", undefined, shop)).toEqual(["1 bar"]);
  });
});
