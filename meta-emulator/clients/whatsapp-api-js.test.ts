import { afterAll, beforeAll, expect, test } from "vitest";
import { WhatsAppAPI } from "whatsapp-api-js";
import {
  ActionButtons,
  ActionCallPermission,
  ActionCatalog,
  ActionContactRequest,
  ActionCTA,
  ActionDataExchangeFlow,
  ActionList,
  ActionLocation,
  ActionNavigateFlow,
  ActionProduct,
  ActionProductList,
  Audio,
  Body,
  BodyComponent,
  BodyParameter,
  Button,
  CarouselCard,
  CarouselComponent,
  CatalogComponent,
  CatalogProduct,
  Contacts,
  CopyComponent,
  Document,
  FlowComponent,
  Footer,
  Header,
  HeaderComponent,
  HeaderParameter,
  Image,
  Interactive,
  ListSection,
  Location,
  LTOComponent,
  MPMComponent,
  Name,
  PayloadComponent,
  Phone,
  Product,
  ProductSection,
  Reaction,
  Row,
  Sticker,
  Template,
  Text,
  URLComponent,
  Video,
} from "whatsapp-api-js/messages";
import type { ClientMessage } from "whatsapp-api-js/types";
import { type Desk, ids, openDesk } from "../src/testing/desk.ts";
import { pdfFile } from "../src/testing/files.ts";
import { openShop, type Shop, samples } from "./shop.ts";

/** A client others wrote, for Meta, as it is on the registry: only the address it speaks to is ours. */
let desk: Desk;
let shop: Shop;
let client: WhatsAppAPI;
const media: Record<string, string> = {};
const dana = { phone: "15555550123", bsuid: "US.13491208655302740001" };

beforeAll(async () => {
  desk = await openDesk({ linkedMedia: "trust" });
  shop = await openShop(desk);
  client = new WhatsAppAPI({
    token: ids.token,
    appSecret: ids.secret,
    webhookVerifyToken: desk.receiver.verifyToken,
    ponyfill: {
      fetch: (url, init) => fetch(String(url).replace("https://graph.facebook.com", desk.emulator.url), init),
    },
  });
  await desk.customerWrites("dana", { type: "text", body: "Hi" });
  for (const { kind, bytes, type } of samples) {
    const form = new FormData();
    form.set("messaging_product", "whatsapp");
    form.set("file", new Blob([new Uint8Array(bytes)], { type }), `a.${type.split("/")[1]}`);
    const uploaded = await client.uploadMedia(ids.number, form);
    media[kind] = "id" in uploaded ? String(uploaded.id) : JSON.stringify(uploaded);
  }
});
afterAll(() => desk.close());

const photo = () => new Image(media.image ?? "", true);
const link = "https://shop.example/file";
const wamid = () => desk.sendText("15555550123", "quoted");

const messages: Record<string, () => ClientMessage | Promise<ClientMessage>> = {
  text: () => new Text("Hello https://shop.example", true),
  image: () => new Image(media.image ?? "", true, "A caption"),
  "image by link": () => new Image(link),
  video: () => new Video(media.video ?? "", true, "A caption"),
  audio: () => new Audio(media.audio ?? "", true),
  "voice note": () => new Audio(media.audio ?? "", true, true),
  document: () => new Document(media.document ?? "", true, "A caption", "menu.pdf"),
  sticker: () => new Sticker(media.sticker ?? "", true),
  location: () => new Location(34.78, 32.08, "Here", "Herzl 5"),
  contacts: () => new Contacts([new Name("Dana Example", "Dana"), new Phone("+15555550123", "CELL", "15555550123")]),
  reaction: async () => new Reaction(await wamid(), "👍"),
  "reaction removed": async () => new Reaction(await wamid()),
  buttons: () =>
    new Interactive(
      new ActionButtons(new Button("y", "Yes"), new Button("n", "No")),
      new Body("Sure?"),
      new Header("A"),
    ),
  "buttons under a picture": () =>
    new Interactive(new ActionButtons(new Button("y", "Yes")), new Body("Sure?"), new Header(photo()), new Footer("f")),
  list: () =>
    new Interactive(new ActionList("Choose", new ListSection("One", new Row("a", "A", "first"))), new Body("Which?")),
  "link button": () => new Interactive(new ActionCTA("Open", "https://shop.example"), new Body("Look")),
  catalogue: () => new Interactive(new ActionCatalog(new Product("SKU-1")), new Body("All we have")),
  product: () => new Interactive(new ActionProduct(new CatalogProduct("SKU-1", shop.catalogId))),
  "product list": () =>
    new Interactive(
      new ActionProductList(shop.catalogId, new ProductSection("New", new Product("SKU-1"), new Product("SKU-2"))),
      new Body("Choose"),
      new Header("Menu"),
    ),
  "flow that navigates": () =>
    new Interactive(new ActionNavigateFlow("token", shop.flowId, "Open", "SURVEY", { a: 1 }), new Body("Tell us")),
  "flow that asks": () =>
    new Interactive(new ActionDataExchangeFlow("token", shop.flowId, "Open"), new Body("Tell us")),
  "location request": () => new Interactive(new ActionLocation(), new Body("Where?")),
  "call permission": () => new Interactive(new ActionCallPermission(), new Body("May we call?")),
  "contact request": () => new Interactive(new ActionContactRequest(), new Body("Your number?")),
  template: () => new Template("plain", "en_US"),
  "template with header, body and buttons": () =>
    new Template(
      "rich",
      "en_US",
      new HeaderComponent(new HeaderParameter(photo())),
      new BodyComponent(new BodyParameter("Dana")),
      new PayloadComponent("stop"),
      new URLComponent("new"),
    ),
  "coupon template": () => new Template("coupon", "en_US", new CopyComponent("SAVE25")),
  "limited-time offer template": () =>
    new Template(
      "offer",
      "en_US",
      new BodyComponent(new BodyParameter("Dana")),
      new LTOComponent(Date.now() + 86_400_000),
      new CopyComponent("SAVE25"),
      new URLComponent("new"),
    ),
  "catalogue template": () => new Template("catalog", "en_US", new CatalogComponent(new Product("SKU-1"))),
  "products template": () =>
    new Template(
      "products",
      "en_US",
      new MPMComponent(new Product("SKU-1"), new ProductSection("New", new Product("SKU-2"))),
    ),
  "flow template": () => new Template("flow", "en_US", new FlowComponent("token", { a: 1 })),
  "carousel template": () => {
    const card = () =>
      new CarouselCard(
        photo(),
        new BodyComponent(new BodyParameter("Dana")),
        new PayloadComponent("yes"),
        new URLComponent("a"),
      );
    return new Template("carousel", "en_US", new CarouselComponent(card(), card()));
  },
  "authentication template": () =>
    new Template("code", "en_US", new BodyComponent(new BodyParameter("123456")), new URLComponent("123456")),
};

test.each(Object.entries(messages))("it sends: %s", async (_name, build) => {
  const answer = await client.sendMessage(ids.number, dana, await build());
  expect(answer).toMatchObject({ messages: [{ id: expect.stringMatching(/^wamid\./) }] });
});

test("it marks as read with typing, makes QR codes, and blocks", async () => {
  const { id } = await desk.customerWrites("dana", { type: "text", body: "Are you there?" });
  expect(await client.markAsRead(ids.number, String(id), "text")).toEqual({ success: true });
  const made = await client.createQR(ids.number, "Hello", "svg");
  expect(made).toMatchObject({ prefilled_message: "Hello", qr_image_url: expect.stringContaining("http") });
  const code = "code" in made ? made.code : "";
  expect(await client.updateQR(ids.number, code, "Shalom")).toMatchObject({ prefilled_message: "Shalom" });
  expect(await client.retrieveQR(ids.number)).toMatchObject({ data: [{ code }] });
  expect(await client.deleteQR(ids.number, code)).toEqual({ success: true });
  expect(await client.blockUser(ids.number, dana)).toMatchObject({
    block_users: { added_users: [{ wa_id: dana.phone }] },
  });
  expect(await client.unblockUser(ids.number, dana)).toMatchObject({
    block_users: { removed_users: [{ wa_id: dana.phone }] },
  });
});

test("it downloads what was uploaded, and deletes it", async () => {
  const described = await client.retrieveMedia(media.document ?? "", ids.number);
  const file = await client.fetchMedia("url" in described ? described.url : "");
  expect(Buffer.from(await file.arrayBuffer())).toEqual(pdfFile());
  expect(await client.deleteMedia(media.document ?? "")).toEqual({ success: true });
});

test("it verifies and reads every webhook", async () => {
  expect(
    client.get({ "hub.mode": "subscribe", "hub.verify_token": desk.receiver.verifyToken, "hub.challenge": "42" }),
  ).toBe("42");
  const heard: string[] = [];
  client.on.message = ({ message, name }) => {
    heard.push(`${name}: ${message.type}`);
  };
  client.on.status = ({ status }) => {
    heard.push(status);
  };
  desk.receiver.received.length = 0;
  await desk.customerWrites("dana", { type: "text", body: "שלום/עולם @ <b>" });
  await desk.sendText("15555550123", "Hello");
  await expect.poll(() => desk.receiver.received.length).toBeGreaterThanOrEqual(3);
  for (const { payload, body, headers } of desk.receiver.received) {
    const data = payload as unknown as Parameters<typeof client.post>[0];
    await client.post(data, body, String(headers["x-hub-signature-256"]));
  }
  expect(heard).toEqual(expect.arrayContaining(["Dana Example: text", "sent", "delivered"]));
});
