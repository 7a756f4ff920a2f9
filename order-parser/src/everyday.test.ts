import { describe, expect, it } from "vitest";
import { buildMenuIndex, type ParsedItem, parseOrder } from "./order-parser.ts";
import { EVERYDAY_MENU, NOW } from "./test-menu.ts";

const index = buildMenuIndex(EVERYDAY_MENU);

function read(text: string, cart?: readonly ParsedItem[]) {
  return parseOrder(index, text, cart ? { now: NOW, cart } : { now: NOW });
}

/** "2 shake s-straw": how many of what, and what was chosen or taken out. */
function short(text: string, cart?: readonly ParsedItem[]): string[] {
  return read(text, cart).items.map(({ product, quantity, options, removed }) =>
    [quantity, product, ...Object.values(options).flat(), ...removed.map((id) => `-${id}`)].join(" "),
  );
}

const reasons = (text: string): string[] => read(text).needsClarification.map(({ reason }) => reason);

function item(product: string, quantity = 1, options: Record<string, string[]> = {}): ParsedItem {
  return { product, quantity, options, removed: [], amounts: {} };
}

describe("lists and counts", () => {
  it("a choice made once and again is another line, no part of the first", () => {
    expect(short("2 strawberry shakes and one banana")).toEqual(["2 shake s-straw", "1 shake s-ban"]);
    expect(short("שני שייק תות ואחד בננה")).toEqual(["2 shake s-straw", "1 shake s-ban"]);
  });

  it("a wish about all lines is given to each", () => {
    expect(short("a strawberry shake and a banana shake, both large")).toEqual([
      "1 shake s-straw v-l",
      "1 shake s-ban v-l",
    ]);
  });

  it("what stands before a colon is said of everything after it", () => {
    expect(short("2 large ones: strawberry shake and banana shake")).toEqual([
      "1 shake s-straw v-l",
      "1 shake s-ban v-l",
    ]);
  });

  it("as many choices as were counted are one for each", () => {
    expect(short("2 shakes: strawberry and banana")).toEqual(["1 shake s-straw", "1 shake s-ban"]);
  });

  it("two choices that exclude each other are two", () => {
    expect(short("shake banana large and small")).toEqual(["1 shake s-ban v-l", "1 shake s-ban v-s"]);
  });

  it("on the one this, on the other that", () => {
    expect(short("2 banana shakes, one large and the other small")).toEqual(["1 shake s-ban v-l", "1 shake s-ban v-s"]);
  });

  it("a number that was a choice is corrected by a number", () => {
    expect(short("sandpaper 80, no wait, 120")).toEqual(["1 sand g-120"]);
  });

  it("a pack of twelve is asked for by the dozen", () => {
    expect(short("a dozen eggs")).toEqual(["1 eggs"]);
    expect(short("24 eggs")).toEqual(["2 eggs"]);
    expect(short("2 eggs")).toEqual(["2 eggs"]);
  });

  it("a pair is one of what comes in twos", () => {
    expect(short("a pair of gloves and a pair of shakes banana")).toEqual(["1 gloves", "2 shake s-ban"]);
  });

  it("an amount beside a jar of that size counts what it stands beside", () => {
    expect(short("250g brie and hummus 250g")).toEqual(["2.5 brie", "1 hummus j-250"]);
  });

  it("the large one of two amounts", () => {
    expect(short("large hummus")).toEqual(["1 hummus j-500"]);
  });

  it("the same picture over again is a count", () => {
    expect(short("🥚🥚🥚")).toEqual(["3 eggs"]);
  });
});

describe("names", () => {
  it("a name with its own and is one thing", () => {
    expect(short("fish and chips and a shake banana")).toEqual(["1 fish", "1 shake s-ban"]);
    expect(short("פיש אנד צ'יפס")).toEqual(["1 fish"]);
  });

  it("words of one language in the letters of the other", () => {
    expect(short("שייק סטרוברי")).toEqual(["1 shake s-straw"]);
  });

  it("two words that the menu writes as one", () => {
    expect(short("sand paper 120")).toEqual(["1 sand g-120"]);
  });

  it("what is as good when the menu lacks it", () => {
    expect(short("2 diet cokes")).toEqual(["2 zero"]);
  });

  it("the keyboard in the other language", () => {
    expect(short("fppu,")).toEqual(["1 gloves"]);
  });

  it("halves of two products are asked about, not sold twice", () => {
    const result = read("half margherita half marinara");
    expect(result.items).toEqual([]);
    expect(result.needsClarification).toMatchObject([{ candidates: ["marg", "marin"] }]);
  });

  it("a thing whose only namesake is another one is not on the menu", () => {
    expect(reasons("tandoori fish")).toEqual(["not_on_menu"]);
  });

  it("a colour that the product does not come in is said", () => {
    expect(reasons("pink gloves")).toContain("not_on_menu");
  });
});

describe("changes", () => {
  it("another one like that", () => {
    expect(short("another one like that", [item("shake", 1, { "g-sh": ["s-ban"] })])).toEqual([
      "1 shake s-ban",
      "1 shake s-ban",
    ]);
  });

  it("one less", () => {
    expect(short("one less hummus", [item("hummus", 3, { "g-jar": ["j-250"] })])).toEqual(["2 hummus j-250"]);
  });

  it("without the one, bring the other", () => {
    expect(short("בלי הביצים, תביאו כפפות", [item("eggs"), item("zero")])).toEqual(["1 zero", "1 gloves"]);
  });

  it("only what it shall be was said", () => {
    expect(short("change the flavour to banana", [item("shake", 2, { "g-sh": ["s-straw"] })])).toEqual([
      "2 shake s-ban",
    ]);
  });
});

describe("no orders", () => {
  it.each([
    ["the order came without the eggs", "other"],
    ["הביצים הגיעו שבורות", "other"],
    ["where are my eggs and the rest of the order, when is my order coming", "status"],
    ["מתי מגיע המשלוח שהזמנתי", "status"],
    ["do you sell eggs", "question"],
    ["פתוח אצלכם בשישי?", "question"],
    ["הביצים טריות?", "question"],
    ["הנייר זכוכית מתאים לגיל 6?", "question"],
    ["הגיעו היום ביצים?", "question"],
    ["עוד הרבה זמן להזמנה?", "status"],
    ["מה עם הביצים שלי??", "status"],
    ["הביצים היו מושלמות!! תודה", "other"],
    ["is it possible to order gluten free?", "question"],
  ])("%s", (text, intent) => {
    expect(read(text).intent).toBe(intent);
  });
});

describe("numbers that count nothing", () => {
  it("a telephone number", () => {
    expect(short("0521234567, gloves")).toEqual(["1 gloves"]);
    expect(short("כפפות, הטלפון שלי 052-1234567")).toEqual(["1 gloves"]);
  });

  it("one of two numbers has to be asked", () => {
    expect(reasons("2-3 eggs")).toEqual(["unclear_quantity"]);
  });
});

describe("places", () => {
  it.each([
    ["2 eggs, deliver to 31 Nahalat Binyamin at 8pm", "31 Nahalat Binyamin", "20:00"],
    ["2 eggs, drop it at 12 Ben Yehuda st", "12 Ben Yehuda st", null],
    ["כפפות, שלחו לעבודה ברחוב המסגר 20 קומה 5", "המסגר 20 קומה 5", null],
    ["אני בקפלן 6, כפפות עוד שעה וחצי", "קפלן 6", "+90m"],
    [
      "2 eggs to Rothschild blvd 45, apt 12, 4th floor by noon tomorrow",
      "Rothschild blvd 45, apt 12, 4th floor",
      "tomorrow 12:00",
    ],
    ["2 eggs, not asap, Sokolov 10", "Sokolov 10", null],
    ["כפפות. דירה 5 קומה 2 הגליל 9", "דירה 5 קומה 2 הגליל 9", null],
    ["כפפות לאבן גבירול 30 תל אביב", "אבן גבירול 30 תל אביב", null],
    ["כפפות לשדרות ירושלים 50 חולון", "שדרות ירושלים 50 חולון", null],
  ])("%s", (text, address, time) => {
    expect(read(text)).toMatchObject({ address, time, fulfilment: "delivery" });
  });
});
