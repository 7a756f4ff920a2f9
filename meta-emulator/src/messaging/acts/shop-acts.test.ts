import { afterEach, beforeEach, expect, test } from "vitest";
import { type Desk, ids, openDesk } from "../../testing/desk.ts";
import { readFixture, shapeOf } from "../../testing/fixtures.ts";

const catalogId = "500000000000001";

let desk: Desk;
beforeEach(() => open());
afterEach(() => desk.close());

async function open(config: Parameters<typeof openDesk>[0] = {}): Promise<void> {
  desk = await openDesk({ linkedMedia: "trust", ...config });
  desk.emulator.describe({
    phoneNumbers: [
      {
        id: "200000000000091",
        wabaId: ids.waba,
        displayPhoneNumber: "+91 55555 50100",
        verifiedName: "Example Shop",
      },
    ],
    customers: [{ id: "asha", name: "Asha Example", waId: "915555550123", language: "en" }],
    catalogs: [
      {
        id: catalogId,
        wabaIds: [ids.waba],
        products: [
          { retailerId: "SKU-RED-42", name: "Red shoes", price: "30.00 ILS" },
          { retailerId: "SKU-BLUE-7", name: "Blue hat", price: "31.00 ILS", salePrice: "25.50 ILS" },
          { retailerId: "SKU-OUT", availability: "out of stock", price: "1.00 ILS" },
          { retailerId: "SKU-YEN", price: "500 JPY" },
        ],
      },
    ],
  });
}

/** The newest message that the business heard of. */
async function heard(type: string): Promise<Record<string, unknown>> {
  const find = () =>
    desk.receiver
      .values()
      .flatMap(({ messages }) => messages ?? [])
      .filter((m) => m.type === type);
  await desk.receiver.until(() => find().length > 0);
  return find().at(-1)!;
}

async function expectShape(type: string, fixture: string, left: RegExp = /^$/): Promise<void> {
  await heard(type);
  const { payload } = desk.receiver.received.findLast(({ body }) => body.includes(`"type":"${type}"`))!;
  const documented = shapeOf(readFixture(`whatsapp.message.${fixture}`));
  expect(shapeOf(payload)).toEqual(documented.filter((path) => !left.test(path)));
}

const order = (lines: { retailerId: string; quantity: number }[], text?: string) =>
  desk.customerWrites("dana", { type: "order", catalogId, lines, ...(text === undefined ? {} : { text }) });

/** Sends an interactive message to someone who just wrote, and waits until it is on the phone. */
async function ask(
  interactive: Record<string, unknown>,
  who = { id: "dana", to: "15555550123", number: ids.number },
): Promise<string> {
  await desk.customerWrites(who.id, { type: "text", body: "hi", phoneNumberId: who.number });
  const answer = await desk.call("POST", `/v24.0/${who.number}/messages`, {
    messaging_product: "whatsapp",
    to: who.to,
    type: "interactive",
    interactive,
  });
  const { id } = (answer.body as unknown as { messages: { id: string }[] }).messages[0]!;
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("delivered"));
  return id;
}
const body = { text: "Please" };

test("a cart carries the catalogue's prices of that moment", async () => {
  await order(
    [
      { retailerId: "SKU-RED-42", quantity: 2 },
      { retailerId: "SKU-BLUE-7", quantity: 1 },
    ],
    "Love these!",
  );
  await expectShape("order", "order");
  expect((await heard("order")).order).toEqual({
    catalog_id: catalogId,
    text: "Love these!",
    product_items: [
      { product_retailer_id: "SKU-RED-42", quantity: 2, item_price: 30, currency: "ILS" },
      { product_retailer_id: "SKU-BLUE-7", quantity: 1, item_price: 25.5, currency: "ILS" },
    ],
  });
  await desk.call("PATCH", `/control/catalogs/${catalogId}/products/SKU-RED-42`, { price: "35.00 ILS" });
  const chat = await desk.call("GET", `/control/customers/dana/chats/${ids.number}`);
  const { messages } = chat.body as unknown as { messages: { content: { lines: { priceMinor: number }[] } }[] };
  expect(messages[0]!.content.lines.map(({ priceMinor }) => priceMinor)).toEqual([3_000, 2_550]);
});

test("a cart with numbers as texts, where that is wanted", async () => {
  await desk.close();
  await open({ orderNumbers: "text" });
  await order([{ retailerId: "SKU-RED-42", quantity: 2 }]);
  await expectShape("order", "order-string-numbers");
});

test("a currency without minor units is told whole", async () => {
  await order([{ retailerId: "SKU-YEN", quantity: 99 }]);
  expect((await heard("order")).order).toMatchObject({ product_items: [{ item_price: 500, quantity: 99 }] });
});

test.each([
  [{ retailerId: "SKU-RED-42", quantity: 100 }, "cart_wrong"],
  [{ retailerId: "SKU-OUT", quantity: 1 }, "product_unavailable"],
  [{ retailerId: "SKU-NONE", quantity: 1 }, "product_unknown"],
])("a cart with %o cannot be sent: %s", async (line, code) => {
  await expect(order([line])).rejects.toThrow(code);
});

test("no cart where the business takes none", async () => {
  await desk.call("POST", `/v24.0/${ids.number}/whatsapp_commerce_settings?is_cart_enabled=false`);
  await expect(order([{ retailerId: "SKU-RED-42", quantity: 1 }])).rejects.toThrow("cart_disabled");
});

test("a question names its product, and quotes the message that showed it", async () => {
  const question = { type: "product_question", catalogId, retailerId: "SKU-RED-42", body: "Is this still available?" };
  await desk.customerWrites("dana", question);
  await expectShape("text", "text-referred-product");
  const shown = await ask({ type: "product", action: { catalog_id: catalogId, product_retailer_id: "SKU-RED-42" } });
  const written = await desk.customerWrites("dana", question);
  expect(written.replyTo).toBe(shown);
  await desk.receiver.until(() =>
    desk.receiver.received.some(({ body }) => body.includes(shown) && body.includes("referred_product")),
  );
});

test("an address, as it was offered and as it was written", async () => {
  const saved = { in_pin_code: "400001", address: "Sample Street", city: "Mumbai", name: "Dana Example" };
  const parameters = { country: "IN", saved_addresses: [{ id: "address1", value: saved }] };
  const who = { id: "asha", to: "+915555550123", number: "200000000000091" };
  const id = await ask({ type: "address_message", body, action: { name: "address_message", parameters } }, who);
  await desk.customerWrites("asha", { type: "address_reply", messageId: id, values: saved, phoneNumberId: who.number });
  await expectShape("interactive", "interactive-nfm-reply-address");
  const { nfm_reply: reply } = (await heard("interactive")).interactive as { nfm_reply: Record<string, string> };
  expect(reply).toMatchObject({ name: "address_message", body: "Dana Example\n400001, Sample Street, Mumbai" });
  expect(JSON.parse(reply!.response_json!)).toEqual({ saved_address_id: "address1", values: saved });
});

test("the own number, shared when asked for", async () => {
  const id = await ask({ type: "contact_request", body, action: { name: "request_contact_info" } });
  await desk.customerWrites("dana", { type: "share_contact", messageId: id });
  expect((await heard("contacts")).contacts).toEqual([
    { origin: "contact_request", phones: [{ phone: "+15555550123", wa_id: "15555550123", type: "MOBILE" }] },
  ]);
});

test("whoever has no number cannot share it", async () => {
  const who = { id: "sky", to: "", number: ids.number };
  await desk.customerWrites("sky", { type: "text", body: "hi" });
  const answer = await desk.send({
    recipient: "US.13491208655302740002",
    type: "interactive",
    interactive: { type: "contact_request", body, action: { name: "request_contact_info" } },
  });
  const { id } = (answer.body as unknown as { messages: { id: string }[] }).messages[0]!;
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("delivered"));
  await expect(desk.customerWrites(who.id, { type: "share_contact", messageId: id })).rejects.toThrow("number_missing");
});

test("a permission to call lasts a week", async () => {
  await desk.call("POST", "/control/clock", { running: false });
  const asking = { type: "call_permission_request", body, action: { name: "call_permission_request" } };
  const id = await ask(asking);
  await desk.customerWrites("dana", { type: "call_permission_reply", messageId: id, accepted: true });
  await expectShape("interactive", "interactive-call-permission-accept");
  const { call_permission_reply: reply } = (await heard("interactive")).interactive as Record<
    string,
    Record<string, number>
  >;
  const { body: clock } = await desk.call("GET", "/control/clock");
  const now = Math.floor(Date.parse(String(clock.now)) / 1000);
  expect(reply!.expiration_timestamp! - now).toBe(7 * 24 * 3_600);
});

test("an answer nobody asked for", async () => {
  const id = await ask({ type: "contact_request", body, action: { name: "request_contact_info" } });
  for (const act of [
    { type: "flow_reply", messageId: id, response: {} },
    { type: "address_reply", messageId: id, values: {} },
    { type: "call_permission_reply", messageId: id, accepted: true },
  ]) {
    await expect(desk.customerWrites("dana", act)).rejects.toThrow("not_asked");
  }
});

test("contacts from the address book", async () => {
  await desk.customerWrites("dana", {
    type: "contacts",
    contacts: [
      {
        name: "Ruth Sample",
        phones: [{ phone: "+1 555-555-0177", waId: "15555550177", type: "CELL" }],
        emails: ["ruth@example.com"],
        organisation: "Example Ltd",
      },
      { name: "Only" },
    ],
  });
  // A phone's card here has no title at work.
  await expectShape("contacts", "contacts", /org\.title/);
});
