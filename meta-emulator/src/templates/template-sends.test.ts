import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { storedTemplates } from "../../conformance/template-sends.ts";
import type { ChatMessage } from "../phone-api.ts";
import { ids } from "../testing/desk.ts";
import { readFixture, shapeOf } from "../testing/fixtures.ts";
import { feedbackFlow, openTemplateDesk, type TemplateDesk } from "./open-template-desk.ts";

let desk: TemplateDesk;
beforeAll(async () => {
  desk = await openTemplateDesk({ linkedMedia: "trust", rules: { limits: { pairRate: null, messagingLimit: false } } });
  desk.emulator.describe({
    flows: [feedbackFlow],
    catalogs: [
      {
        id: "500000000000001",
        wabaIds: [ids.waba],
        products: ["FERN", "MOSS"].map((retailerId) => ({ retailerId, name: retailerId, price: "30.00 ILS" })),
      },
    ],
  });
  const world = await desk.call("POST", "/control/world", { templates: storedTemplates });
  if (world.status !== 200) throw new Error(JSON.stringify(world.body));
});
afterAll(() => desk.close());

describe("as the phone shows it", () => {
  /** The newest message on the phone once it is there. */
  async function shown(name: string, components: unknown[] = []): Promise<ChatMessage> {
    const { body } = await desk.sendTemplate({ name, components }, { to: "972550000101" });
    const id = (body as unknown as { messages: { id: string }[] }).messages[0]?.id ?? "";
    await desk.advance(1);
    await desk.receiver.until(() => desk.receiver.statuses(id).includes("delivered"));
    const chat = await desk.call("GET", `/control/customers/noa/chats/${ids.number}`);
    const found = (chat.body.messages as unknown as ChatMessage[]).find((message) => message.id === id);
    if (!found) throw new Error("the message is not on the phone");
    return found;
  }
  const text = (value: string, more = {}) => ({ type: "text", text: value, ...more });

  test("with its values filled in, also by name, and its buttons", async () => {
    const named = await shown("named", [
      {
        type: "body",
        parameters: [text("A-42", { parameter_name: "order_id" }), text("Dana", { parameter_name: "first_name" })],
      },
    ]);
    expect(named.content).toMatchObject({
      type: "template",
      body: "Thanks Dana, order A-42 is confirmed.",
      category: "UTILITY",
    });
    const tracked = await shown("buttons", [
      { type: "button", sub_type: "url", index: "2", parameters: [text("A-42?src=wa")] },
    ]);
    expect(tracked.content).toMatchObject({
      buttons: [
        { kind: "reply", id: "0", text: "Yes" },
        { kind: "reply", id: "1", text: "No" },
        { kind: "url", url: "https://shop.example/t/A-42?src=wa" },
        { kind: "url", url: "https://shop.example" },
        { kind: "phone", phoneNumber: "+15555550100" },
      ],
    });
  });

  test("cards, offers and codes", async () => {
    const card = (index: number) => ({
      card_index: index,
      components: [
        { type: "header", parameters: [{ type: "image", image: { link: "https://example.com/a.jpg" } }] },
        { type: "body", parameters: [text(`Fern ${index}`)] },
        { type: "button", sub_type: "url", index: "1", parameters: [text("fern")] },
      ],
    });
    const carousel = await shown("carousel", [{ type: "carousel", cards: [card(1), card(0)] }]);
    expect(carousel.content).toMatchObject({
      cards: [
        { body: "Plant Fern 0 is fine", header: { type: "image", media: { url: "https://example.com/a.jpg" } } },
        { body: "Plant Fern 1 is fine", buttons: [{ kind: "reply", id: "1:0" }, { url: "https://shop.example/fern" }] },
      ],
    });
    const code = await shown("code", [
      { type: "body", parameters: [text("123456")] },
      { type: "button", sub_type: "url", index: "0", parameters: [text("123456")] },
    ]);
    expect(code.content).toMatchObject({
      body: expect.stringContaining("*123456*"),
      buttons: [{ kind: "copy_code", code: "123456" }],
    });
  });

  test("a button to the catalogue says which product stands above the words: the one named, else the first", async () => {
    await desk.call("PUT", "/control/rules", { limits: "off" });
    const buttonsOf = async (name: string, subType: string, action?: Record<string, unknown>) => {
      const parameters = action === undefined ? [] : [{ type: "action", action }];
      const { content } = await shown(name, [{ type: "button", sub_type: subType, index: "0", parameters }]);
      return content;
    };
    const under = (retailerId: string) => ({ buttons: [{ thumbnail: { retailerId } }] });
    expect(await buttonsOf("catalog", "catalog")).toMatchObject(under("FERN"));
    const named = { thumbnail_product_retailer_id: "MOSS" };
    expect(await buttonsOf("catalog", "catalog", named)).toMatchObject(under("MOSS"));
    const sections = [{ title: "Picks", product_items: [{ product_retailer_id: "FERN" }] }];
    expect(await buttonsOf("items", "mpm", { ...named, sections })).toMatchObject(under("MOSS"));
  });

  test("a tap on a quick reply comes back with the payload of the send, else with its text", async () => {
    const parameters = [{ type: "payload", payload: "track:A-42" }];
    const sent = await shown("buttons", [
      { type: "button", sub_type: "quick_reply", index: "0", parameters },
      { type: "button", sub_type: "url", index: "2", parameters: [text("A-42")] },
    ]);
    await desk.customerWrites("noa", { type: "template_reply", messageId: sent.id, id: "0" });
    await desk.customerWrites("noa", { type: "template_reply", messageId: sent.id, id: "1" });
    const taps = () =>
      desk.receiver
        .values()
        .flatMap(({ messages }) => messages ?? [])
        .map(({ button }) => button);
    await desk.receiver.until(() => taps().length === 2);
    expect(taps()).toEqual(
      expect.arrayContaining([
        { payload: "track:A-42", text: "Yes" },
        { payload: "No", text: "No" },
      ]),
    );
    const tap = desk.receiver.received.find(({ body }) => body.includes("track:A-42") && body.includes('"button"'));
    expect(shapeOf(tap?.payload)).toEqual(shapeOf(readFixture("whatsapp.message.button-template-quick-reply")));
    await expect(desk.customerWrites("noa", { type: "template_reply", messageId: sent.id, id: "2" })).rejects.toThrow(
      "choice_unknown",
    );
  });

  test("is priced by its category", async () => {
    await shown("coupon", [
      {
        type: "button",
        sub_type: "copy_code",
        index: "0",
        parameters: [{ type: "coupon_code", coupon_code: "SAVE25" }],
      },
    ]);
    const categories = desk.receiver
      .values()
      .flatMap(({ statuses }) => statuses ?? [])
      .map(({ pricing }) => (pricing as { category?: string } | undefined)?.category);
    expect(categories).toContain("marketing");
  });
});
