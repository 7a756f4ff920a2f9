import { ItemRequest } from "@croozer/contracts/orders";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getBusiness, updateBusiness } from "../../businesses/businesses.ts";
import { getMenu, patchProduct, saveProduct } from "../../catalogue/catalogue.ts";
import { saveTestMenu } from "../../catalogue/test-shop.ts";
import { readAutomation, setAutomation } from "../../conversations/conversations.ts";
import { hear, openTestBusiness, type TestBusiness } from "../../conversations/test-business.ts";
import { heldClock } from "../../platform/clock/clock.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { JobRun } from "../../platform/jobs/jobs.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { advanceConversation } from "../advance-conversation.ts";
import { findDialogue } from "../dialogue-store.ts";
import { askAboutCart, saveCart } from "./save-cart.ts";
import { viewCart } from "./view-cart.ts";

const clock = heldClock(new Date());
let platform: TestPlatform;
let business: TestBusiness;
let menu: Awaited<ReturnType<typeof saveTestMenu>>;
beforeAll(async () => {
  platform = await openTestPlatform({ clock });
  business = await openTestBusiness(platform);
  menu = await business.inTx(saveTestMenu);
  for (const en of ["Lemonade with mint", "Lemonade with apple"])
    await business.inTx((tx) =>
      saveProduct(tx, { categoryId: menu.coke.categoryId, name: { he: "", en }, priceMinor: 1200 }),
    );
});
afterAll(() => platform.close());

let customers = 0;
/** A conversation with a bot that answers, and what a member does in it. */
function openConversation() {
  customers += 1;
  const from = `15555551${String(customers).padStart(3, "0")}`;
  let id = "";
  const write = async (body: string) => {
    // Whoever writes on at once is waited for.
    clock.advance(20_000);
    const { conversationId, messageId } = await hear(business, { from, content: { type: "text", body } });
    id = conversationId;
    await runBot(conversationId);
    return messageId;
  };
  const said = () =>
    business.inTx(async (tx) => {
      const rows = await tx.query<{ content: { body: string } }>(
        "select content from messages where business_id = $1 and conversation_id = $2 and origin = 'bot' order by seq",
        [business.id, id],
      );
      return rows.map(({ content }) => content.body);
    });
  const view = () => business.inTx((tx) => viewCart(tx, id, "en"));
  const save = async (change: Omit<Parameters<typeof saveCart>[2], "version">, version?: number) => {
    const seen = version ?? (await view()).version;
    await business.inTx((tx) => saveCart(tx, id, { version: seen, ...change }));
    return view();
  };
  const ask = async () => business.inTx(async (tx) => askAboutCart(tx, id, (await viewCart(tx, id, "en")).version));
  return { write, view, save, ask, said, id: () => id };
}

function runBot(conversationId: string) {
  const actor = { kind: "system", name: "advance_conversation" } as const;
  const context = { businessId: business.id, requestId: newId(), actor };
  const job: JobRun<Record<string, unknown>> = {
    ...{ businessId: business.id, requestId: "test", isLastAttempt: false, signal: new AbortController().signal },
    ...{ payload: { conversationId }, attempt: 1, context, inTx: (act) => platform.db.inTx(context, act) },
  };
  return advanceConversation(platform).run(job);
}
const item = (productId: string, more: Partial<ItemRequest> = {}) =>
  ItemRequest.parse({ productId, quantity: 1, ...more });
const orders = () =>
  business.inTx((tx) =>
    tx.query<{ total: number }>("select count(*)::int as total from orders where business_id = $1", [business.id]),
  );
const suggestions = () =>
  business.inTx((tx) =>
    tx.query<{ text: string; target_id: string; message_text: string }>(
      "select text, target_id, message_text from menu_synonyms where business_id = $1 and state = 'suggested' order by added_at",
      [business.id],
    ),
  );

test("a line shows the words it was read from, and what was not understood is told", async () => {
  const { write, view } = openConversation();
  const first = await write("large margherita and 2 fizzies");
  const second = await write("make it without basil");
  const { cart, heard } = await view();
  expect(cart?.lines).toMatchObject([
    {
      name: "Margherita",
      item: { productId: menu.pizza.id, removedIngredientIds: [menu.ids.Basil] },
      problem: null,
      from: [
        { messageId: first, words: "large margherita" },
        { messageId: second, words: "make it without basil" },
      ],
    },
  ]);
  expect(heard).toMatchObject([{ messageId: first, notUnderstood: ["fizzies"] }, { messageId: second }]);
  expect(heard[0]?.confidence).toBeLessThan(0.9);
});

test("the bot goes on with the cart that a member made of it", async () => {
  const { write, save, said } = openConversation();
  await write("a coke, pickup, cash");
  const { cart } = await save({
    items: [item(menu.coke.id, { quantity: 3 }), item(menu.pizza.id)],
    notes: "ring twice",
  });
  expect(cart).toMatchObject({ asking: "option", notes: "ring twice", lines: [{ quantity: 3 }, {}] });
  await write("large");
  expect((await said()).at(-1)).toContain("3 × Coke");
  expect((await said()).at(-1)).toContain("ring twice");
});

test("a yes to what the customer saw is no yes to what a member made of it", async () => {
  const { write, save, said } = openConversation();
  await write("a coke, pickup, cash");
  const [before] = await orders();
  expect((await save({ items: [item(menu.coke.id, { quantity: 5 })] })).cart?.asking).toBe("corrected");
  await write("yes");
  expect(await orders()).toEqual([before]);
  expect((await said()).at(-1)).toContain("5 × Coke");
  await write("yes");
  expect((await orders())[0]?.total).toBe((before?.total ?? 0) + 1);
});

test("who looked at an older cart is shown the newer one, and changes nothing", async () => {
  const { write, view, save } = openConversation();
  await write("a coke, pickup, cash");
  const { version } = await view();
  await write("and another coke");
  await expect(save({ items: [] }, version)).rejects.toMatchObject({
    code: "conversation.cart_changed",
    details: { version: version + 1, cart: { lines: [{ item: { quantity: 1 } }, { item: { quantity: 1 } }] } },
  });
  expect((await view()).cart?.lines).not.toEqual([]);
});

test("two members who change it at once: one is told", async () => {
  const { write, view, save } = openConversation();
  await write("a coke, pickup, cash");
  const { version } = await view();
  const results = await Promise.allSettled(
    [2, 3].map((quantity) => save({ items: [item(menu.coke.id, { quantity })] }, version)),
  );
  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("a member puts a cart together where the bot made none, and has it shown to the customer", async () => {
  const { write, save, ask, said, id } = openConversation();
  await write("hello there");
  await business.inTx((tx) => setAutomation(tx, id(), "needs_person"));
  await expect(ask()).rejects.toMatchObject({ code: "order.empty" });
  await save({ items: [item(menu.coke.id)], fulfilment: "delivery", address: "Herzl 5", paymentMethod: "cash" });
  await ask();
  const told = (await said()).at(-1);
  for (const part of ["Coke", "Herzl 5", "Is everything right?"]) expect(told).toContain(part);
  expect((await business.inTx((tx) => readAutomation(tx, id()))).automation).toBe("on");
});

test("what cannot be sold is not put in, and what sold out meanwhile does not stand in the way", async () => {
  const { write, view, save } = openConversation();
  await write("a kilo of cheese and a coke, pickup, cash");
  await expect(save({ items: [item(newId())] })).rejects.toMatchObject({ code: "order.product_unavailable" });
  await expect(save({ items: [item(menu.coke.id, { quantity: 1.5 })] })).rejects.toMatchObject({
    code: "order.quantity_invalid",
  });
  await expect(save({ items: [item(menu.coke.id, { options: { [menu.size.id]: [newId()] } })] })).rejects.toMatchObject(
    {
      code: "order.option_invalid",
    },
  );
  await business.inTx((tx) => patchProduct(tx, menu.cheese.id, { available: false }));
  const [cheese] = (await view()).cart?.lines ?? [];
  expect(cheese?.problem).toBe("order.product_unavailable");
  const kept = cheese ? [cheese.item] : [];
  expect((await save({ items: [...kept, item(menu.coke.id, { quantity: 2 })] })).cart?.lines).toHaveLength(2);
  await business.inTx((tx) => patchProduct(tx, menu.cheese.id, { available: true }));
});

test("a member sets the time, and what the customer then sees and orders is that time", async () => {
  const { write, view, save, ask, said } = openConversation();
  await write("a coke, pickup, cash");
  const requestedFor = new Date(clock.now().getTime() + 24 * 3_600_000).toISOString();
  expect((await save({ requestedFor })).cart).toMatchObject({ requestedFor, problems: [] });
  await ask();
  expect((await said()).at(-1)).toMatch(/tomorrow at \d\d:\d\d/i);
  expect((await save({ requestedFor: null })).cart?.requestedFor).toBeNull();
  expect((await view()).cart?.lines).toHaveLength(1);
});

test("a field that was set to what cannot be is refused with its own code, and nothing of it is kept", async () => {
  const { write, view, save } = openConversation();
  await write("a coke, pickup, cash");
  const { version } = await view();
  const past = new Date(clock.now().getTime() - 3_600_000).toISOString();
  await expect(save({ requestedFor: past })).rejects.toMatchObject({
    code: "order.time_not_possible",
    details: { suggestion: expect.any(String) },
  });
  await expect(save({ paymentMethod: "bit" })).rejects.toMatchObject({ code: "order.payment_unavailable" });
  await business.inTx((tx) => updateBusiness(tx, { settings: { deliveryEnabled: false } }));
  await expect(save({ fulfilment: "delivery" })).rejects.toMatchObject({ code: "order.fulfilment_unavailable" });
  await business.inTx((tx) => updateBusiness(tx, { settings: { deliveryEnabled: true } }));
  expect(await view()).toMatchObject({ version, cart: { fulfilment: "pickup", paymentMethod: "cash" } });
});

test("closed is told of the cart that stands, and refused of the time that a member sets", async () => {
  const { write, view, save } = openConversation();
  await write("a coke, pickup, cash");
  const { settings } = await business.inTx(getBusiness);
  const never = Array.from({ length: 7 }, () => []);
  await business.inTx((tx) => updateBusiness(tx, { settings: { hours: never } }));
  expect((await view()).cart?.problems).toEqual([{ code: "order.closed", suggestion: null }]);
  await expect(save({ requestedFor: null })).rejects.toMatchObject({ code: "order.closed" });
  expect((await save({ notes: "ring twice" })).cart?.notes).toBe("ring twice");
  await business.inTx((tx) => updateBusiness(tx, { settings: { hours: settings.hours } }));
});

test("an address that is typed takes the place of a point on the map that was shared", async () => {
  const { write, save, id } = openConversation();
  await write("a coke, delivery, cash");
  const location = { latitude: 32.8, longitude: 35 };
  await business.inTx((tx) =>
    tx.query(
      `update order_dialogues set state = jsonb_set(state, '{cart,location}', $3)
       where business_id = $1 and conversation_id = $2`,
      [business.id, id(), JSON.stringify(location)],
    ),
  );
  await save({ address: "Herzl 5" });
  const stored = await business.inTx((tx) => findDialogue(tx, id()));
  expect(stored?.dialogue.cart).toMatchObject({ address: "Herzl 5", location: null });
});

test("a correction suggests what the words that were not understood mean, with the message", async () => {
  const { write, view, save } = openConversation();
  await write("large margherita and 2 fizzies, pickup, cash");
  const [pizza] = (await view()).cart?.lines ?? [];
  const items = [...(pizza ? [pizza.item] : []), item(menu.coke.id, { quantity: 2 })];
  await save({ items });
  expect(await suggestions()).toEqual([
    { text: "fizzies", target_id: menu.coke.id, message_text: "large margherita and 2 fizzies, pickup, cash" },
  ]);
  // Nothing is learned by itself.
  expect((await business.inTx(getMenu)).synonyms).toEqual([]);
  await save({ items: items.map((one) => ({ ...one, quantity: 3 })) });
  expect(await suggestions()).toHaveLength(1);
});

test("words in two messages that one correction could mean suggest nothing", async () => {
  const { write, save } = openConversation();
  await write("2 blobbers please");
  await write("2 wibbles please");
  const before = await suggestions();
  await save({ items: [item(menu.coke.id, { quantity: 2 })] });
  expect(await suggestions()).toEqual(before);
});

test("what may mean several products is told, and is asked no more once a member took it back", async () => {
  const { write, view, save } = openConversation();
  await write("a coke and a lemonade, pickup, cash");
  const { cart } = await view();
  expect(cart).toMatchObject({
    asking: "product",
    unclear: [{ candidateIds: [expect.any(String), expect.any(String)] }],
  });
  const saved = await save({ unclear: [] });
  expect(saved.cart).toMatchObject({ asking: "corrected", unclear: [], lines: [{ name: "Coke" }] });
});
