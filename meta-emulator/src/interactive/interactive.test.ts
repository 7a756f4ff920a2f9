import { afterAll, beforeAll, expect, test } from "vitest";
import { type Desk, ids, openDesk } from "../testing/desk.ts";

const catalogId = "500000000000001";
const number = (id: string, displayPhoneNumber: string) => ({
  id,
  wabaId: ids.waba,
  displayPhoneNumber,
  verifiedName: "Example Shop",
});

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ linkedMedia: "trust" });
  const products = Array.from({ length: 31 }, (_, i) => ({ retailerId: `SKU-${i + 1}`, price: `${i + 1}.50 ILS` }));
  desk.emulator.describe({
    phoneNumbers: [number("200000000000091", "+91 55555 50100")],
    catalogs: [
      {
        id: catalogId,
        wabaIds: [ids.waba],
        products: [
          { ...products[0]!, name: "Bread" },
          ...products.slice(1),
          { retailerId: "SKU-OUT", availability: "out of stock" },
          { retailerId: "SKU-REJECTED", review: "rejected" },
          { retailerId: "SKU-HIDDEN", visibility: "hidden" },
        ],
      },
    ],
  });
  desk.emulator.describe({ phoneNumbers: [number("200000000000065", "+65 5555 0100")] });
});
afterAll(() => desk.close());

/** What the phone has of a message. */
async function contentOf(type: string, interactive: Record<string, unknown>): Promise<unknown> {
  await desk.customerWrites("dana", { type: "text", body: "hi" });
  const { body } = await desk.send({ to: "15555550123", type: "interactive", interactive: { type, ...interactive } });
  const id = (body as unknown as { messages: { id: string }[] }).messages[0]!.id;
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("delivered"));
  const chat = await desk.call("GET", `/control/customers/dana/chats/${ids.number}`);
  return (chat.body as unknown as { messages: { id: string; content: unknown }[] }).messages.find(
    (message) => message.id === id,
  )?.content;
}

test("a product is on the phone with its name and price", async () => {
  const action = { catalog_id: catalogId, product_retailer_id: "SKU-1" };
  expect(await contentOf("product", { action })).toEqual({
    type: "product",
    body: null,
    footer: null,
    product: {
      catalogId,
      retailerId: "SKU-1",
      name: "Bread",
      description: null,
      priceMinor: 150,
      currency: "ILS",
      imageUrl: null,
      available: true,
    },
  });
});

test("what a list of products cannot give is left out on the phone", async () => {
  const product_items = ["SKU-2", "SKU-NONE", "SKU-REJECTED", "SKU-OUT"].map((id) => ({ product_retailer_id: id }));
  const content = await contentOf("product_list", {
    header: { type: "text", text: "Menu" },
    body: { text: "Choose" },
    action: { catalog_id: catalogId, sections: [{ title: "All", product_items }] },
  });
  expect(content).toMatchObject({
    type: "product_list",
    header: "Menu",
    sections: [{ title: "All", products: [{ retailerId: "SKU-2" }, { retailerId: "SKU-OUT", available: false }] }],
  });
});

test("cards stand in the order of their indexes", async () => {
  const card = (card_index: number, text: string) => ({
    card_index,
    type: "cta_url",
    header: { type: "image", image: { link: "https://example.com/p.jpg" } },
    body: { text },
    action: { name: "cta_url", parameters: { display_text: "Open", url: "https://example.com" } },
  });
  const content = await contentOf("carousel", {
    body: { text: "Deals" },
    action: { cards: [card(1, "second"), card(0, "first")] },
  });
  expect(content).toMatchObject({ type: "carousel", cards: [{ body: "first" }, { body: "second" }] });
});

test("a call button without a label has the words of the phone", async () => {
  const content = await contentOf("voice_call", { body: { text: "Talk" }, action: { name: "voice_call" } });
  expect(content).toMatchObject({ type: "action", button: { kind: "call", text: "" } });
});
