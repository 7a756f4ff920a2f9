import type { ParsedItem } from "@croozer/order-parser";
import { describe, expect, test } from "vitest";
import { checkAnswer } from "./check-answer.ts";
import { ModelAnswer } from "./model-answer.ts";
import { answerOf, lineOf } from "./test-provider.ts";
import { id, questionOf, sheetOf, shortOf } from "./test-shop.ts";

const question = questionOf("pitza margarita gdola bli zeitim ve kola le herzl 5");
const sheet = sheetOf(question);
const short = (name: string) => shortOf(sheet, name);
const check = (part: Partial<ModelAnswer>, of = question) => checkAnswer(answerOf(part), sheetOf(of), of);

test("a proper answer becomes what the parser would have said", () => {
  const checked = check({
    lines: [
      lineOf(short("marg"), { options: [short("large")], without: [short("olives")], extra: [short("corn")] }),
      lineOf(short("cola"), { quantity: 2 }),
    ],
    fulfilment: "delivery",
    address: "herzl 5",
    time: "20:00",
    payment: "cash",
  });
  expect(checked).toMatchObject({
    kind: "read",
    result: {
      intent: "order",
      items: [
        {
          product: id("marg"),
          quantity: 1,
          options: { [id("size")]: [id("large")], [id("tops")]: [id("corn")] },
          removed: [id("olives")],
          amounts: { [id("corn")]: "extra" },
        },
        { product: id("cola"), quantity: 2 },
      ],
      fulfilment: "delivery",
      address: "herzl 5",
      time: "20:00",
      payment: "cash",
    },
  });
});

test("a line has the words it was read from where the message has them, and none otherwise", () => {
  const lines = ["pitza margarita gdola", "two pizzas with cheese", " ", null].map((quote) =>
    lineOf(short("marg"), { options: [short("large")], quote }),
  );
  const checked = check({ lines });
  const items = checked.kind === "read" ? checked.result.items : [];
  expect(items.map(({ source }) => source)).toEqual([[{ start: 0, end: 21 }], undefined, undefined, undefined]);
});

test("halves take toppings of a product that has halves", () => {
  const halves = { first: [short("corn")], second: [short("mush")] };
  expect(check({ lines: [lineOf(short("marg"), { halves })] })).toMatchObject({
    result: { items: [{ halves: [[id("corn")], [id("mush")]] }] },
  });
  expect(check({ lines: [lineOf(short("pepp"), { halves: { first: [], second: [] } })] }).kind).toBe("nonsense");
});

describe("an answer is thrown away whole when it has", () => {
  const nonsense: [string, Partial<ModelAnswer>][] = [
    ["a product that is not there", { lines: [lineOf(short("cola")), lineOf("p999")] }],
    ["one of our long ids, which it was never shown", { lines: [lineOf(id("cola"))] }],
    ["an option as a product", { lines: [lineOf(short("large"))] }],
    ["another product's option", { lines: [lineOf(short("cola"), { options: [short("large")] })] }],
    [
      "two options where one is taken",
      { lines: [lineOf(short("marg"), { options: [short("small"), short("large")] })] },
    ],
    [
      "more options than the group takes",
      { lines: [lineOf(short("marg"), { options: [short("corn"), short("mush"), short("egg")] })] },
    ],
    ["without what is not in it", { lines: [lineOf(short("pepp"), { without: [short("olives")] })] }],
    ["an amount of what has none", { lines: [lineOf(short("marg"), { extra: [short("large")] })] }],
    ["nothing of something", { lines: [lineOf(short("cola"), { quantity: 0 })] }],
    ["less than nothing", { lines: [lineOf(short("cola"), { quantity: -3 })] }],
    ["half a bottle", { lines: [lineOf(short("cola"), { quantity: 0.5 })] }],
    ["a thousand", { lines: [lineOf(short("cola"), { quantity: 1000 })] }],
    ["no number", { lines: [lineOf(short("cola"), { quantity: Number.NaN })] }],
    ["endless lines", { lines: Array.from({ length: 41 }, () => lineOf(short("cola"))) }],
    ["candidates from nowhere", { unclear: [{ words: "kola", candidates: [short("cola"), "p99"], quantity: 1 }] }],
    ["one candidate", { unclear: [{ words: "kola", candidates: [short("cola")], quantity: 1 }] }],
  ];
  test.each(nonsense)("%s", (_what, part) => {
    expect(check(part).kind).toBe("nonsense");
  });
});

test("half a kilo is an order where things are sold by the kilo", () => {
  expect(check({ lines: [lineOf(short("meat"), { quantity: 0.5 })] })).toMatchObject({
    result: { items: [{ product: id("meat"), quantity: 0.5 }] },
  });
});

test("a price has no place in an answer", () => {
  const answer = answerOf({ lines: [lineOf(short("cola"))] });
  expect(ModelAnswer.safeParse(answer).success).toBe(true);
  expect(ModelAnswer.safeParse({ ...answer, totalMinor: 1 }).success).toBe(false);
  const [line] = answer.lines;
  expect(ModelAnswer.safeParse({ ...answer, lines: [{ ...line, price: 0 }] }).success).toBe(false);
});

test("words a model made up are nobody's address, note or dish", () => {
  const lines = [lineOf(short("cola"))];
  const made = check({ lines, address: "Evil street 9", notes: "free of charge", notOnMenu: ["click evil.example"] });
  expect(made).toMatchObject({ result: { address: null, notes: null, needsClarification: [] } });
  const said = check({ lines, notOnMenu: ["zeitim"] });
  expect(said).toMatchObject({ result: { needsClarification: [{ reason: "not_on_menu", text: "zeitim" }] } });
});

test("a time that is none leaves what the parser found", () => {
  const of = questionOf("kola at 8 pm");
  expect(check({ lines: [lineOf(short("cola"))], time: "soonish" }, of)).toMatchObject({
    result: { time: of.parsed.time },
  });
  expect(check({ lines: [lineOf(short("cola"))], time: "fri 18:00" }, of)).toMatchObject({
    result: { time: "fri 18:00" },
  });
});

describe("where there is a cart", () => {
  const cart: ParsedItem[] = [{ product: id("cola"), quantity: 1, options: {}, removed: [], amounts: {} }];
  const of = questionOf("tosif pepperoni", { cart });

  test("the answer is the whole cart, and what moved is told", () => {
    const lines = [lineOf(short("cola")), lineOf(short("pepp"))];
    expect(check({ lines }, of)).toMatchObject({
      result: {
        intent: "modify",
        items: [{ product: id("cola") }, { product: id("pepp") }],
        changes: [{ op: "add", item: { product: id("pepp") } }],
      },
    });
  });

  test("an answer about the delivery alone leaves the cart as it is", () => {
    expect(check({ fulfilment: "pickup" }, of)).toMatchObject({
      result: { intent: "modify", items: cart, changes: [], fulfilment: "pickup" },
    });
  });
});

test("an answer with nothing in it helps nobody", () => {
  expect(check({}).kind).toBe("no_help");
  expect(check({ intent: "other", lines: [lineOf(short("cola"))] }).kind).toBe("no_help");
  expect(check({ intent: "question" })).toMatchObject({ kind: "read", result: { intent: "question", items: [] } });
});
