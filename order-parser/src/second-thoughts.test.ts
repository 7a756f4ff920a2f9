import { describe, expect, it } from "vitest";
import { buildMenuIndex, type ParsedItem, parseOrder } from "./order-parser.ts";
import { CORNER_MENU, NOW, TEST_MENU } from "./test-menu.ts";

const pizzas = buildMenuIndex(TEST_MENU);
const corner = buildMenuIndex(CORNER_MENU);

function short(index: typeof corner, text: string, cart?: readonly ParsedItem[]): string[] {
  const { items } = parseOrder(index, text, cart ? { now: NOW, cart } : { now: NOW });
  return items.map(({ product, quantity, options, removed }) =>
    [quantity, product, ...Object.values(options).flat(), ...removed.map((id) => `-${id}`)].join(" "),
  );
}

function item(product: string, quantity = 1, options: Record<string, string[]> = {}): ParsedItem {
  return { product, quantity, options, removed: [], amounts: {} };
}

const LARGE = { "g-size": ["o-l"] };
const PERSONAL = { "g-size": ["o-s"] };

describe("when and where, thought better of", () => {
  it.each([
    ["a coke, pickup at 7, sorry 8", "20:00"],
    ["קולה לאיסוף ב-7, לא רגע ב-8 וחצי", "20:30"],
    ["a coke tomorrow at 8, no wait, friday at 9pm", "fri 21:00"],
    ["קולה מחר בשמונה, סליחה בתשע", "tomorrow 21:00"],
    ["a coke, not friday, thursday at 12", "thu 12:00"],
    ["לא לשישי, ליום חמישי קולה", "thu"],
    ["קולה מחרתיים ב8 בערב", "thu 20:00"],
    ["קולה בשעה 7 פפרוני אישית", "19:00"],
    ["לשבת: קולה, אוסף ביום שישי ב-12", "fri 12:00"],
  ])("%s", (text, time) => {
    expect(parseOrder(pizzas, text, { now: NOW }).time).toBe(time);
  });

  it("a count behind a correction is no hour", () => {
    const result = parseOrder(pizzas, "a coke, pickup at 7, sorry 2 large margheritas", { now: NOW });
    expect(result.time).toBe("19:00");
  });

  it.each(["קולה בין 16:00 ל-18:00 הרצל 12", "קולה מ-4 עד 6 הרצל 12", "הרצל 12 בשעה 5 קולה"])(
    "an hour ends a clause: %s",
    (text) => {
      expect(parseOrder(pizzas, text, { now: NOW })).toMatchObject({ address: "הרצל 12", fulfilment: "delivery" });
    },
  );
});

describe("one thing in another's stead", () => {
  const cart = [item("p-marg", 1, LARGE), item("p-coke", 2)];

  it.each(["no coke, water instead", "remove the coke and put water instead", "תורידו את הקולה ובמקום זה water"])(
    "takes over how many there were: %s",
    (text) => {
      expect(short(pizzas, text, cart)).toEqual(["1 p-marg o-l", "2 p-water"]);
    },
  );

  it("without a refusal it is the only line, or the only one of its kind", () => {
    expect(short(pizzas, "במקום זה פפרוני", [item("p-marg", 2, LARGE)])).toEqual(["2 p-pep o-l"]);
    expect(short(pizzas, "water instead", cart)).toEqual(["1 p-marg o-l", "2 p-water"]);
  });

  it("so many instead of so many", () => {
    expect(short(pizzas, "3 cokes instead of 2", cart)).toEqual(["1 p-marg o-l", "3 p-coke"]);
    expect(short(pizzas, "תשנו ל-3 קולה", cart)).toEqual(["1 p-marg o-l", "3 p-coke"]);
  });

  it("one line is cancelled, not the order", () => {
    expect(parseOrder(pizzas, "cancel the coke", { now: NOW, cart })).toMatchObject({ intent: "modify" });
    expect(short(pizzas, "cancel the coke", cart)).toEqual(["1 p-marg o-l"]);
  });

  it("what is to be kept is not taken off with the rest", () => {
    expect(short(pizzas, "cancel the margherita, keep the coke", cart)).toEqual(["2 p-coke"]);
  });
});

describe("ways that are given up", () => {
  it.each([
    ["a coke, pay by card instead of cash", { payment: "card" }],
    ["קולה, אשלם באשראי במקום מזומן", { payment: "card" }],
    ["not cash, card please, a coke", { payment: "card" }],
    ["a coke, change pickup to delivery, Allenby 10", { fulfilment: "delivery", address: "Allenby 10" }],
    ["קולה, במקום איסוף משלוח לאלנבי 10", { fulfilment: "delivery", address: "אלנבי 10" }],
  ])("%s", (text, slots) => {
    expect(parseOrder(pizzas, text, { now: NOW })).toMatchObject(slots);
  });
});

describe("several wishes about a cart", () => {
  it("what is skipped is taken off when it stands in the cart", () => {
    const cart = [item("season", 1, { "g-size": ["z-l"] }), item("b240")];
    expect(short(corner, "make the bouquet small and skip the feeding bottle", cart)).toEqual(["1 season z-s"]);
    expect(short(corner, "forget the feeding bottle, a pita instead", cart)).toEqual(["1 season z-l", "1 pita"]);
  });

  it("one thing off, and something left out of another", () => {
    const cart = [item("falafel"), item("plate")];
    expect(short(corner, "drop the falafel plate please, and no onion on the falafel", cart)).toEqual([
      "1 falafel -oni",
    ]);
  });

  it("a choice is named by what it is of", () => {
    const cart = [item("season", 1, { "g-size": ["z-l"] }), item("falafel")];
    expect(short(corner, "change the size to small, no lilies", cart)).toEqual(["1 season z-s -lily", "1 falafel"]);
  });

  it("one of two becomes a line of its own", () => {
    const cart = [item("falafel", 2, { "g-bread": ["b-pita"] })];
    const parted = ["1 falafel b-pita", "1 falafel b-pita -oni"];
    expect(short(corner, "make one of the falafels without onion", cart)).toEqual(parted);
    expect(short(corner, "אחד מהפלאפלים בלי בצל", cart)).toEqual(parted);
  });

  it("all the same, and one thing more, is a change of the cart", () => {
    expect(short(pizzas, "הכל אותו דבר רק תוסיפו קולה", [item("p-water")])).toEqual(["1 p-water", "1 p-coke"]);
  });

  it("both of them", () => {
    const cart = [item("p-marg", 1, PERSONAL), item("p-pep", 1, PERSONAL)];
    expect(short(pizzas, "make both pizzas large", cart)).toEqual(["1 p-marg o-l", "1 p-pep o-l"]);
  });

  it("what something is added to is not ordered again", () => {
    const cart = [item("season", 1, { "g-size": ["z-l"] })];
    expect(short(corner, "add a pita to the seasonal bouquet", cart)).toEqual(["1 season z-l", "1 pita"]);
  });

  it("the same as it was adds nothing to an exchange", () => {
    expect(short(pizzas, "במקום המרגריטה פפרוני, אותו דבר גדולה", [item("p-marg", 2, LARGE)])).toEqual(["2 p-pep o-l"]);
  });
});

describe("pointing at one of several", () => {
  it("the large one of what was said before", () => {
    expect(short(pizzas, "2 margheritas, one large one personal. the large one with olives")).toEqual([
      "1 p-marg o-l o-olive",
      "1 p-marg o-s",
    ]);
    expect(short(pizzas, "שתי פיצות, אחת גדולה ואחת אישית, הגדולה פפרוני והאישית מרגריטה")).toEqual([
      "1 p-pep o-l",
      "1 p-marg o-s",
    ]);
  });

  it("the large one of the cart", () => {
    const cart = [item("p-marg", 1, LARGE), item("p-marg", 1, PERSONAL)];
    expect(short(pizzas, "the large one should be pepperoni", cart)).toEqual(["1 p-pep o-l", "1 p-marg o-s"]);
    expect(short(pizzas, "שהגדולה תהיה עם זיתים", cart)).toEqual(["1 p-marg o-l o-olive", "1 p-marg o-s"]);
  });
});

describe("nothing but", () => {
  it.each(["פלאפל בפיתה בלי כלום רק טחינה", "falafel in pita with nothing, just tahini", "פלאפל בפיתה רק עם טחינה"])(
    "%s",
    (text) => {
      expect(short(corner, text)).toEqual(["1 falafel b-pita -oni -pck"]);
    },
  );

  it("a pizza with nothing on it keeps what it is made of", () => {
    expect(short(pizzas, "large margherita with nothing on it")).toEqual(["1 p-marg o-l"]);
  });
});

describe("the same in another size", () => {
  it("a whole portion after half of one", () => {
    expect(short(corner, "חצי מנה ומנה רגילה בלאפה")).toEqual(["1 half", "1 falafel b-lafa"]);
  });

  it("how half a portion is served is no order of its own", () => {
    expect(short(corner, "חצי מנה בפיתה")).toEqual(["1 half"]);
  });

  it("a size alone is the other product of that kind", () => {
    expect(short(corner, "בקבוק האכלה 240 ועוד שניים של 120")).toEqual(["1 b240", "2 b120"]);
    expect(short(corner, "feeding bottle 240 and two of the 120")).toEqual(["1 b240", "2 b120"]);
  });

  it("half of them this, half of them that", () => {
    expect(short(pizzas, "6 cokes")).toEqual(["6 p-coke"]);
    expect(short(corner, "four falafels, half in pita and half in lafa")).toEqual([
      "2 falafel b-pita",
      "2 falafel b-lafa",
    ]);
  });

  it("what lies on half of it", () => {
    const halves = (text: string) => parseOrder(pizzas, text, { now: NOW }).items[0]?.halves;
    expect(halves("large margherita with olives on half")).toEqual([["o-olive"], []]);
    expect(halves("מרגריטה גדולה עם זיתים בחצי")).toEqual([["o-olive"], []]);
    expect(halves("large margherita, olives on half and corn on the other half")).toEqual([["o-olive"], ["o-corn"]]);
  });

  it("a correction may be no more than the word that tells it apart", () => {
    expect(short(corner, "פלאפל בפיתה, בעצם צלחת")).toEqual(["1 plate"]);
  });

  it("another two of it, served otherwise", () => {
    expect(short(corner, "a falafel and another 2 in lafa")).toEqual(["1 falafel", "2 falafel b-lafa"]);
  });
});

describe("numbers that are no counts", () => {
  it("for whom, by age", () => {
    const { items, address } = parseOrder(corner, "חיתולים לגיל 2", { now: NOW });
    expect(items).toMatchObject([{ product: "diaper", quantity: 1 }]);
    expect(address).toBeNull();
    expect(short(corner, "diapers for a 2 year old")).toEqual(["1 diaper"]);
  });

  it("a floor apart from its street, a sum of money", () => {
    expect(short(corner, "חיתולים, אין מעלית קומה 3, ארלוזורוב 15")).toEqual(["1 diaper"]);
    expect(short(corner, "diapers, around 150 shekels")).toEqual(["1 diaper"]);
  });
});

describe("another kind than what there is", () => {
  it.each(["a bouquet of lilies", "זר סייפנים", "adult diapers", "חיתולים למבוגרים", "chocolate milk"])(
    "%s",
    (text) => {
      const { items, needsClarification } = parseOrder(corner, text, { now: NOW });
      expect(items).toEqual([]);
      expect(needsClarification.map(({ reason }) => reason)).toEqual(["not_on_menu"]);
    },
  );
});
