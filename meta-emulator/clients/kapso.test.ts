import { buildTemplateSendPayload, WhatsAppClient } from "@kapso/whatsapp-cloud-api";
import { normalizeWebhook, verifySignature } from "@kapso/whatsapp-cloud-api/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Desk, ids, openDesk } from "../src/testing/desk.ts";
import { pngFile } from "../src/testing/files.ts";
import { openShop, type Shop, samples, surveyFlow } from "./shop.ts";

/** Another client others wrote, for Meta, as it is on the registry: its `baseUrl` is ours. */
let desk: Desk;
let shop: Shop;
let client: WhatsAppClient;
const media: Record<string, string> = {};
const at = { phoneNumberId: ids.number, to: "+15555550123" };
const account = { businessAccountId: ids.waba };

beforeAll(async () => {
  desk = await openDesk({ linkedMedia: "trust" });
  shop = await openShop(desk);
  client = new WhatsAppClient({ accessToken: ids.token, baseUrl: desk.emulator.url, graphVersion: "v24.0" });
  await desk.customerWrites("dana", { type: "text", body: "Hi" });
  for (const { kind, bytes, type } of samples) {
    const file = new Blob([new Uint8Array(bytes)], { type });
    const uploaded = await client.media.upload({ phoneNumberId: ids.number, type, file, fileName: `a.${kind}` });
    media[kind] = uploaded.id;
  }
});
afterAll(() => desk.close());

const link = "https://shop.example/file";
const id = (kind: string) => ({ id: media[kind] ?? "" });
const wamid = () => desk.sendText("15555550123", "quoted");

const sends: Record<string, () => Promise<{ messages: { id: string }[] }>> = {
  text: () => client.messages.sendText({ ...at, body: "Hello", previewUrl: true }),
  "text to a user id": () =>
    client.messages.sendText({ phoneNumberId: ids.number, recipient: "US.13491208655302740001", body: "Hello" }),
  image: () => client.messages.sendImage({ ...at, image: { ...id("image"), caption: "A caption" } }),
  "image by link": () => client.messages.sendImage({ ...at, image: { link } }),
  video: () => client.messages.sendVideo({ ...at, video: id("video") }),
  audio: () => client.messages.sendAudio({ ...at, audio: id("audio") }),
  document: () => client.messages.sendDocument({ ...at, document: { ...id("document"), filename: "menu.pdf" } }),
  sticker: () => client.messages.sendSticker({ ...at, sticker: id("sticker") }),
  location: () =>
    client.messages.sendLocation({ ...at, location: { latitude: 32.08, longitude: 34.78, name: "Here" } }),
  contacts: () =>
    client.messages.sendContacts({
      ...at,
      contacts: [
        {
          name: { formattedName: "Dana Example", firstName: "Dana" },
          phones: [{ phone: "+15555550123", type: "WORK" }],
        },
      ],
    }),
  reaction: async () => client.messages.sendReaction({ ...at, reaction: { messageId: await wamid(), emoji: "😀" } }),
  buttons: () =>
    client.messages.sendInteractiveButtons({
      ...at,
      bodyText: "Sure?",
      header: { type: "image", image: id("image") },
      buttons: [{ id: "y", title: "Yes" }],
    }),
  list: () =>
    client.messages.sendInteractiveList({
      ...at,
      bodyText: "Which?",
      buttonText: "Choose",
      sections: [{ title: "One", rows: [{ id: "a", title: "A" }] }],
    }),
  product: () =>
    client.messages.sendInteractiveProduct({
      ...at,
      bodyText: "This one",
      catalogId: shop.catalogId,
      productRetailerId: "SKU-1",
    }),
  "product list": () =>
    client.messages.sendInteractiveProductList({
      ...at,
      bodyText: "Choose",
      header: { type: "text", text: "Menu" },
      catalogId: shop.catalogId,
      sections: [{ title: "New", productItems: [{ productRetailerId: "SKU-1" }] }],
    }),
  flow: () =>
    client.messages.sendInteractiveFlow({
      ...at,
      bodyText: "Tell us",
      parameters: {
        flowId: shop.flowId,
        flowCta: "Open",
        flowToken: "token",
        flowAction: "navigate",
        flowActionPayload: { screen: "SURVEY" },
      },
    }),
  "link button": () =>
    client.messages.sendInteractiveCtaUrl({
      ...at,
      bodyText: "Look",
      parameters: { displayText: "Open", url: "https://shop.example" },
    }),
  carousel: () =>
    client.messages.sendInteractiveCarousel({
      ...at,
      bodyText: "Look",
      cards: [0, 1].map((cardIndex) => ({
        cardIndex,
        header: { type: "image" as const, image: { link } },
        bodyText: "A card",
        action: { displayText: "Open", url: "https://shop.example" },
      })),
    }),
  catalogue: () =>
    client.messages.sendInteractiveCatalogMessage({
      ...at,
      bodyText: "All we have",
      parameters: { thumbnailProductRetailerId: "SKU-1" },
    }),
  template: () => {
    const { components = [], ...template } = buildTemplateSendPayload({
      name: "rich",
      language: "en_US",
      header: { type: "image", image: { link } },
      body: [{ type: "text", text: "Dana" }],
      buttons: [
        { type: "button", subType: "quick_reply", index: 0, parameters: [{ type: "payload", payload: "STOP" }] },
        { type: "button", subType: "url", index: 1, parameters: [{ type: "text", text: "new" }] },
      ],
    });
    const plain = components.map((component) => ({ ...component }));
    return client.messages.sendTemplate({ ...at, template: { ...template, components: plain } });
  },
};

test.each(Object.entries(sends))("it sends: %s", async (_name, send) => {
  expect((await send()).messages).toMatchObject([{ id: expect.stringMatching(/^wamid\./) }]);
});

test("a refusal reaches it as the error it knows", async () => {
  const refused = client.messages.sendTemplate({ ...at, template: { name: "nobodys", language: { code: "en_US" } } });
  await expect(refused).rejects.toMatchObject({ code: 132001 });
});

test("it downloads and deletes media", async () => {
  const bytes = await client.media.download({ mediaId: media.image ?? "", auth: "always" });
  expect(Buffer.from(bytes as ArrayBuffer)).toEqual(pngFile());
  expect(await client.media.delete({ mediaId: media.image ?? "" })).toEqual({ success: true });
});

// Its `templates.get` asks below an edge that is not documented (`/{waba}/message_templates/{id}`), so it is left out.
test("it makes, lists and deletes templates", async () => {
  const made = await client.templates.create({
    ...account,
    name: "from_the_client",
    language: "en_US",
    category: "UTILITY",
    components: [{ type: "BODY", text: "All is ready, come by." }],
  });
  expect(made).toMatchObject({ status: "PENDING", category: "UTILITY" });
  const listed = await client.templates.list({ ...account, name: "from_the_client" });
  expect(listed.data).toMatchObject([{ id: made.id, name: "from_the_client" }]);
  expect(await client.templates.delete({ ...account, name: "from_the_client" })).toEqual({ success: true });
});

/** It wants the flow's keys in its own manner, and sends them in Meta's. */
function camelCased(flow: typeof surveyFlow): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(flow).replaceAll('"data-source"', '"dataSource"').replaceAll("on-click-action", "onClickAction"),
  );
}

test("it deploys a flow and looks at its preview", async () => {
  const deployed = await client.flows.deploy(camelCased(surveyFlow), {
    wabaId: ids.waba,
    name: "deployed",
    publish: true,
    preview: true,
  });
  expect(deployed.previewUrl).toContain("http");
});

test("it reads and changes a number's profile and settings, and registers it", async () => {
  const { phoneNumbers } = client;
  const number = { phoneNumberId: ids.number };
  expect(
    await phoneNumbers.businessProfile.update({ ...number, about: "Open till late", vertical: "RESTAURANT" }),
  ).toEqual({
    success: true,
  });
  const profile = await phoneNumbers.businessProfile.get({ ...number, fields: "about,vertical" });
  expect(profile.data).toMatchObject([{ about: "Open till late", vertical: "RESTAURANT" }]);
  expect(await phoneNumbers.settings.update({ ...number, calling: { status: "DISABLED" } })).toMatchObject({
    success: true,
  });
  expect(await phoneNumbers.settings.get(number)).toMatchObject({ calling: { status: "DISABLED" } });
  expect(await phoneNumbers.register({ ...number, pin: "123456" })).toMatchObject({ success: true });
});

test("it verifies and reads every webhook", async () => {
  const { id } = await desk.customerWrites("dana", { type: "text", body: "שלום/עולם @ <b>" });
  const answer = await desk.sendText("15555550123", "Hello");
  const about = () => desk.receiver.received.filter(({ body }) => body.includes(String(id)) || body.includes(answer));
  await expect.poll(() => about().length).toBe(3);
  const read = about().map(({ body, headers, payload }) => {
    const signatureHeader = String(headers["x-hub-signature-256"]);
    expect(verifySignature({ appSecret: ids.secret, rawBody: body, signatureHeader })).toBe(true);
    return normalizeWebhook(payload);
  });
  expect(read.flatMap(({ messages }) => messages)).toMatchObject([{ type: "text", text: { body: "שלום/עולם @ <b>" } }]);
  expect(read.flatMap(({ statuses }) => statuses.map(({ status }) => status))).toEqual(["sent", "delivered"]);
});
