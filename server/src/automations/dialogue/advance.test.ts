import type { MessageContent } from "@croozer/contracts/message-content";
import { expect, test } from "vitest";
import { advance } from "./advance.ts";
import type { DialogueContext } from "./context.ts";
import { type Dialogue, emptyCart, newDialogue } from "./dialogue.ts";
import { catalogue, id, shop } from "./test-shop.ts";
import { proceed, type Turn } from "./turn.ts";

/** A customer talking: words, or `[title]` for a tap on a button or row of the last answer. */
function talk(context: DialogueContext, ...said: string[]): Turn & { said: string } {
  let dialogue: Dialogue = newDialogue("he", "t0");
  let turn: Turn = { dialogue, replies: [], effects: [] };
  for (const text of said) {
    const title = /^\[(.+)]$/.exec(text)?.[1];
    const choice = title === undefined ? null : choices(turn.replies).find((one) => one.title === title);
    if (title !== undefined && !choice) throw new Error(`There is no button "${title}" in: ${bodies(turn.replies)}`);
    turn = advance(
      dialogue,
      choice ? { kind: "choice", choiceId: choice.id, title: choice.title } : { kind: "text", text },
      context,
    );
    dialogue = turn.dialogue;
  }
  return { ...turn, said: bodies(turn.replies) };
}

const choices = (replies: MessageContent[]) =>
  replies.flatMap((reply) =>
    reply.type === "buttons"
      ? reply.buttons
      : reply.type === "list"
        ? reply.sections.flatMap((section) => section.rows)
        : [],
  );
const bodies = (replies: MessageContent[]) => replies.map((reply) => ("body" in reply ? reply.body : "")).join("\n");
const titles = (replies: MessageContent[]) => choices(replies).map((choice) => choice.title);
const placed = (turn: Turn) => turn.effects.some((effect) => effect.kind === "place_order");

test("a whole order in Hebrew is summed up in Hebrew with prices, and one tap places it", () => {
  const context = shop();
  const turn = talk(context, "היי אפשר 2 מרגריטה גדולה בלי זיתים להרצל 5, מזומן");
  expect(turn.dialogue.cart).toMatchObject({
    items: [
      {
        productId: id("marg"),
        quantity: 2,
        options: { [id("size")]: [id("large")] },
        removedIngredientIds: [id("olives")],
      },
    ],
    fulfilment: "delivery",
    address: "הרצל 5",
    paymentMethod: "cash",
  });
  expect(turn.said).toContain("2 × מרגריטה");
  expect(turn.said).toContain("בלי זיתים");
  expect(turn.said).toContain("128.00");
  expect(titles(turn.replies)).toEqual(["אישור ההזמנה", "שינוי", "ביטול"]);
  expect(placed(talk(context, "היי אפשר 2 מרגריטה גדולה בלי זיתים להרצל 5, מזומן", "[אישור ההזמנה]"))).toBe(true);
});

test("a whole order in English is answered in English", () => {
  const turn = talk(shop(), "2 large margheritas and a coke, pickup at 8");
  expect(turn.dialogue).toMatchObject({ language: "en", cart: { fulfilment: "pickup", time: "20:00" } });
  expect(turn.said).toContain("2 × Margherita");
  expect(turn.said).toContain("Pick-up");
  expect(titles(turn.replies)).toEqual(["Confirm order", "Change something", "Cancel"]);
});

test("what is missing is asked one thing at a time: size, then delivery or pick-up, then the address", () => {
  const context = shop();
  const size = talk(context, "margherita please");
  expect(size.said).toContain("Margherita: which one? (Size)");
  expect(titles(size.replies)).toEqual(["Personal", "Large"]);
  const way = talk(context, "margherita please", "[Large]");
  expect(way.said).toContain("Delivery or pick-up?");
  const address = talk(context, "margherita please", "[Large]", "delivery");
  expect(address.said).toContain("Which address");
  const summary = talk(context, "margherita please", "[Large]", "delivery", "Herzl 5 apt 12");
  expect(summary.dialogue.cart).toMatchObject({ fulfilment: "delivery", address: "Herzl 5 apt 12" });
  expect(titles(summary.replies)).toContain("Confirm order");
});

test("typed answers work as well as taps", () => {
  const turn = talk(shop(), "margherita please", "large", "pickup", "yes");
  expect(placed(turn)).toBe(true);
});

test("something is added to the cart, and the cart is cancelled", () => {
  const context = shop();
  const added = talk(context, "large margherita, pickup", "add a coke");
  expect(added.dialogue.cart.items.map((item) => item.productId)).toEqual([id("marg"), id("cola")]);
  const cancelled = talk(context, "large margherita, pickup", "[Cancel]");
  expect(cancelled.dialogue.cart.items).toEqual([]);
  expect(cancelled.effects).toEqual([]);
});

test("a button of an earlier prompt changes nothing and shows how things are now", () => {
  const context = shop();
  const first = talk(context, "large margherita, pickup");
  const confirm = choices(first.replies)[0]?.id ?? "";
  const second = advance(first.dialogue, { kind: "text", text: "add a coke" }, context);
  const stale = advance(second.dialogue, { kind: "choice", choiceId: confirm, title: "Confirm order" }, context);
  expect(placed(stale)).toBe(false);
  expect(bodies(stale.replies)).toContain("earlier message");
  expect(stale.dialogue.cart.items).toHaveLength(2);
});

test("what is not on the menu is told, what is sold out is taken off", () => {
  expect(talk(shop(), "large margherita and a lasagna, pickup").said).toContain("lasagna");
  const sold = catalogue();
  const [margherita] = sold.products;
  if (margherita) margherita.available = false;
  const turn = talk(shop({ catalogue: sold }), "large margherita and a coke, pickup");
  expect(turn.said).toContain("Margherita is sold out");
  expect(turn.dialogue.cart.items.map((item) => item.productId)).toEqual([id("cola")]);
});

test("what was taken off the menu while it was in the cart is told, also when nothing is left", () => {
  const { dialogue } = talk(shop(), "large margherita and a coke, pickup");
  const [, ...others] = catalogue().products;
  const without = shop({ catalogue: { ...catalogue(), products: others } });
  const less = proceed(dialogue, without);
  expect(less.dialogue.cart.items.map((item) => item.productId)).toEqual([id("cola")]);
  expect(bodies(less.replies)).toContain("no longer sold here");
  const onlyPizza = { ...dialogue, cart: { ...dialogue.cart, items: dialogue.cart.items.slice(0, 1) } };
  const nothing = proceed(onlyPizza, without);
  expect(bodies(nothing.replies)).toContain("Nothing is left");
});

test("the minimum is asked for before anything can be confirmed", () => {
  const turn = talk(shop({ settings: { minimumOrderMinor: 5000 } }), "a coke, pickup");
  expect(turn.said).toContain("minimum order");
  expect(titles(turn.replies)).toEqual([]);
});

test("twice not understood, or asking for a person, hands over", () => {
  expect(talk(shop(), "asdkj qwelk").effects).toEqual([]);
  expect(talk(shop(), "asdkj qwelk", "zxcmn poiuy").effects).toEqual([{ kind: "hand_over", why: "not_understood" }]);
  expect(talk(shop(), "אפשר נציג?").effects).toEqual([{ kind: "hand_over", why: "asked" }]);
});

test("a greeting is answered with how to order, and the menu can be read", () => {
  expect(talk(shop(), "hi").said).toContain("Napoli");
  const menu = talk(shop(), "תפריט");
  expect(menu.said).toContain("פפרוני");
  expect(menu.said).not.toContain("זירו");
});

test("an open order is told about, and cancelled while that is still possible", () => {
  const openOrder = {
    id: id("order"),
    shortNumber: 184,
    number: "ORD-20260310-0184",
    status: "confirmed" as const,
    version: 1,
    cancellable: true,
    editable: true,
    isRecent: true,
    promisedFor: new Date("2026-03-10T10:00:00Z"),
    cart: emptyCart(),
  };
  for (const asked of ["where is my order?", "where is it?", "how long?"])
    expect(talk(shop({ openOrder }), asked).said, asked).toBe("Order 184: confirmed. Expected at about 12:00.");
  expect(talk(shop({ openOrder }), "כמה זמן עוד?").said).toBe("הזמנה 184: אושרה. צפויה בערך ב־12:00.");
  expect(talk(shop({ openOrder }), "please cancel my order").effects).toEqual([
    { kind: "cancel_order", orderId: id("order") },
  ]);
  const late = talk(
    shop({ openOrder: { ...openOrder, status: "preparing", cancellable: false, editable: false } }),
    "please cancel my order",
  );
  expect(late.effects).toEqual([{ kind: "hand_over", why: "too_late" }]);
});

test("only what Meta takes is sent: titles and bodies within their limits", () => {
  const long = catalogue();
  const [size] = long.optionGroups;
  if (size)
    size.options = Array.from({ length: 8 }, (_, index) => ({
      ...size.options[0]!,
      id: id(`opt${index}`),
      name: {
        he: `אפשרות ארוכה מאוד מספר ${index} שלא נגמרת`,
        en: `A very long option number ${index} that never ends`,
      },
    }));
  const { replies } = talk(shop({ catalogue: long }), "margherita, pickup");
  const [list] = replies;
  expect(list?.type).toBe("list");
  for (const { title } of choices(replies)) expect([...title].length).toBeLessThanOrEqual(24);
});

test("thanks are answered kindly, before and after the order is in, and nobody is called for them", () => {
  const before = talk(shop(), "large margherita, pickup", "תודה", "thanks a lot!");
  expect(before.effects).toEqual([]);
  expect(before.said).toContain("You're welcome");
  expect(titles(before.replies)).toContain("Confirm order");
  expect(talk(shop(), "thank you!", "👍", "תודה רבה").said).toBe("בשמחה! 🙂");
});

test("a message that answers nothing asks the same again, with its buttons", () => {
  const turn = talk(shop(), "margherita please", "asdkj");
  expect(turn.said).toContain("did not get");
  expect(titles(turn.replies)).toEqual(["Personal", "Large"]);
  expect(talk(shop(), "margherita please", "asdkj", "qwelk").effects).toEqual([
    { kind: "hand_over", why: "not_understood" },
  ]);
});

test("the menu is shown however it is asked for, and an order that mentions it is an order", () => {
  for (const asked of ["what's on the menu?", "can I see the menu please", "אפשר לראות תפריט בבקשה", "מה יש בתפריט?"])
    expect(talk(shop(), asked).isFact, asked).toBe(true);
  expect(talk(shop(), "great menu! one large margherita please, pickup").dialogue.cart.items).toHaveLength(1);
});

test("where the order is, is a fact; that there is none is not, for who waits for a person", () => {
  const turn = talk(shop(), "where is my order?");
  expect(turn.said).toContain("could not find an open order");
  expect(turn.isFact).toBeUndefined();
});

test("a day without an hour is asked for its hour, and told in the customer's language", () => {
  const asked = talk(shop(), "large margherita, pickup tomorrow");
  expect(asked.said).toContain("At what time?");
  const told = talk(shop(), "מרגריטה גדולה, איסוף", "מחר", "20:30");
  expect(told.dialogue.cart.time).toBe("tomorrow 20:30");
  expect(told.said).toContain("מתי: מחר ב־20:30");
});

test("what was said of a product keeps while it is asked which one", () => {
  const turn = talk(shop(), "2 פיצות גדולות להרצל 5", "[פפרוני]");
  expect(turn.dialogue.cart.items).toMatchObject([
    { productId: id("pepp"), quantity: 2, options: { [id("size")]: [id("large")] } },
  ]);
  expect(titles(turn.replies)).toContain("אישור ההזמנה");
});

test("the words of the buttons do what the buttons do, and a change may be called off", () => {
  expect(talk(shop(), "large margherita, pickup", "change").said).toContain("What should change?");
  expect(titles(talk(shop(), "large margherita, pickup", "change", "nothing").replies)).toContain("Confirm order");
});

test("a question or a single word is not taken for an address", () => {
  const asked = talk(shop(), "large margherita, delivery", "do you deliver to Nesher?");
  expect(asked.dialogue.cart.address).toBeNull();
  expect(talk(shop(), "large margherita, delivery", "wait").dialogue.cart.address).toBeNull();
});

test("what comes with a short answer is not lost", () => {
  const all = talk(shop(), "margherita please", "large and a coke, pickup at 19:00, cash");
  expect(all.dialogue.cart).toMatchObject({ fulfilment: "pickup", time: "19:00", paymentMethod: "cash" });
  expect(all.dialogue.cart.items.map((item) => item.productId)).toEqual([id("marg"), id("cola")]);
  expect(talk(shop(), "מרגריטה", "גדולה", "איסוף, ותוסיף קולה").dialogue.cart.items).toHaveLength(2);
  expect(talk(shop(), "margherita", "2 large").dialogue.cart.items).toMatchObject([{ quantity: 2 }]);
});

test("two of one thing may differ in what is asked about", () => {
  for (const said of ["one large and one personal", "אחת גדולה ואחת אישית"])
    expect(talk(shop(), "2 margheritas", said).dialogue.cart.items, said).toMatchObject([
      { quantity: 1, options: { [id("size")]: [id("large")] } },
      { quantity: 1, options: { [id("size")]: [id("small")] } },
    ]);
});

test("what comes after the shares is heard too", () => {
  const { items } = talk(shop(), "2 מרגריטות", "אחת גדולה ואחת אישית, ותוסיפו קולה").dialogue.cart;
  expect(items.map(({ productId, quantity }) => [productId, quantity])).toEqual([
    [id("marg"), 1],
    [id("marg"), 1],
    [id("cola"), 1],
  ]);
});

test("who says only that they want to order is asked what", () => {
  for (const said of ["שלום, אני רוצה להזמין", "hi, I want to order"])
    expect(talk(shop(), said).effects, said).toEqual([]);
  expect(talk(shop(), "I'd like to place an order please").said).toContain("What would you like?");
});

test("a way that is not offered is told, not quietly changed", () => {
  const turn = talk(shop({ settings: { deliveryEnabled: false } }), "large margherita, delivery to Herzl 5");
  expect(turn.said).toContain("no delivery right now");
  expect(turn.dialogue.cart.fulfilment).toBe("pickup");
});

test("what is left of a placed order is never nothing: cancelling is a word of its own", () => {
  const items = [{ productId: id("cola"), quantity: 1, options: {}, removedIngredientIds: [], amounts: {} }];
  const openOrder = {
    ...{ id: id("order"), shortNumber: 184, number: "ORD-20260310-0184", status: "confirmed" as const, version: 1 },
    ...{ cancellable: true, editable: true, isRecent: true, promisedFor: null },
    cart: { ...emptyCart(), items, fulfilment: "pickup" as const, paymentMethod: "cash" as const },
  };
  const turn = talk(shop({ openOrder }), "remove the coke");
  expect(turn.effects).toEqual([]);
  expect(turn.said).toContain('write what should change, or "cancel"');
});

test("yes to the only time that is possible takes it", () => {
  const turn = talk(shop(), "large margherita, pickup at 23:45", "yes");
  expect(turn.dialogue.asking?.kind).toBe("confirm");
});
