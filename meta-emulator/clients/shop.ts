import { type Desk, ids } from "../src/testing/desk.ts";
import { mp4File, oggOpusFile, pdfFile, pngFile, webpFile } from "../src/testing/files.ts";

/** What the client packages find on their WABA: a catalogue, a flow and templates, all made through the Graph API. */
export type Shop = { catalogId: string; flowId: string };

type Component = Record<string, unknown>;

const sku = (id: string) => ({
  method: "CREATE",
  data: {
    id,
    title: `Product ${id}`,
    description: "Fresh from the oven",
    availability: "in stock",
    condition: "new",
    price: "30.00 USD",
    link: `https://shop.example/${id}`,
    image_link: `https://shop.example/${id}.png`,
    brand: "Example",
  },
});

export async function openShop(desk: Desk): Promise<Shop> {
  const catalogId = await make(desk, `/${ids.portfolio}/owned_product_catalogs`, { name: "Menu" });
  await ok(desk, `/${ids.waba}/product_catalogs`, { catalog_id: catalogId });
  const requests = ["SKU-1", "SKU-2"].map(sku);
  await ok(desk, `/${catalogId}/items_batch`, { item_type: "PRODUCT_ITEM", allow_upsert: true, requests });
  await ok(desk, `/${ids.number}/whatsapp_commerce_settings?is_catalog_visible=true&is_cart_enabled=true`, undefined);
  const flowId = await make(desk, `/${ids.waba}/flows`, {
    name: "survey",
    categories: ["SURVEY"],
    flow_json: JSON.stringify(surveyFlow),
    publish: true,
  });
  const handle = await uploadSample(desk);
  for (const [name, category, components] of templates(flowId, handle)) {
    await make(desk, `/${ids.waba}/message_templates`, { name, category, language: "en_US", components });
  }
  await desk.call("POST", "/control/clock", { advanceMs: 60_000 });
  // The review ends on a later turn of the jumped clock; the hook's own time limit bounds the wait.
  while ((await statusesOf(desk)).join() !== "APPROVED");
  return { catalogId, flowId };
}

/** A header's sample, by the resumable upload that templates ask for. */
async function uploadSample(desk: Desk): Promise<string> {
  const bytes = pngFile();
  const query = `file_name=a.png&file_length=${bytes.length}&file_type=image/png`;
  const { id } = await ok(desk, `/${ids.app}/uploads?${query}`, undefined);
  const response = await fetch(`${desk.emulator.url}/v24.0/${String(id)}`, {
    method: "POST",
    headers: { authorization: `OAuth ${ids.token}`, file_offset: "0" },
    body: new Uint8Array(bytes),
  });
  return ((await response.json()) as { h: string }).h;
}

async function statusesOf(desk: Desk): Promise<string[]> {
  const { body } = await desk.call("GET", `/v24.0/${ids.waba}/message_templates?fields=status&limit=100`);
  const data = (body as unknown as { data: { status: string }[] }).data;
  return [...new Set(data.map(({ status }) => status))];
}

async function ok(desk: Desk, path: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await desk.call("POST", `/v24.0${path}`, body);
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function make(desk: Desk, path: string, body: unknown): Promise<string> {
  return String((await ok(desk, path, body)).id);
}

export const surveyFlow = {
  version: "7.2",
  screens: [
    {
      id: "SURVEY",
      title: "How was it?",
      terminal: true,
      layout: {
        type: "SingleColumnLayout",
        children: [
          {
            type: "RadioButtonsGroup",
            name: "rating",
            label: "Rate us",
            "data-source": [
              { id: "up", title: "Good" },
              { id: "down", title: "Bad" },
            ],
          },
          {
            type: "Footer",
            label: "Send",
            "on-click-action": { name: "complete", payload: { rating: "${form.rating}" } },
          },
        ],
      },
    },
  ],
};

const body = (text: string, ...examples: string[]): Component => ({
  type: "BODY",
  text,
  ...(examples.length > 0 ? { example: { body_text: [examples] } } : {}),
});
const buttons = (...list: Component[]): Component => ({ type: "BUTTONS", buttons: list });
const url = { type: "URL", text: "Open", url: "https://shop.example/{{1}}", example: ["https://shop.example/a"] };

function templates(flowId: string, handle: string): [string, string, Component[]][] {
  const picture = { type: "HEADER", format: "IMAGE", example: { header_handle: [handle] } };
  const card = {
    components: [picture, body("Card for {{1}} now", "Dana"), buttons({ type: "QUICK_REPLY", text: "Yes" }, url)],
  };
  return [
    ["plain", "UTILITY", [body("Hello there, all is ready.")]],
    [
      "rich",
      "MARKETING",
      [picture, body("Hi {{1}}, see what is new today.", "Dana"), buttons({ type: "QUICK_REPLY", text: "Stop" }, url)],
    ],
    [
      "coupon",
      "MARKETING",
      [body("A present for you, only this week."), buttons({ type: "COPY_CODE", example: "SAVE25" })],
    ],
    [
      "offer",
      "MARKETING",
      [
        body("Hurry up {{1}}, it ends soon.", "Dana"),
        { type: "LIMITED_TIME_OFFER", limited_time_offer: { text: "Ends soon", has_expiration: true } },
        buttons({ type: "COPY_CODE", example: "SAVE25" }, url),
      ],
    ],
    ["catalog", "MARKETING", [body("Browse all we have."), buttons({ type: "CATALOG", text: "View catalog" })]],
    [
      "products",
      "MARKETING",
      [
        { type: "HEADER", format: "TEXT", text: "New" },
        body("Our newest."),
        buttons({ type: "MPM", text: "View items" }),
      ],
    ],
    [
      "flow",
      "UTILITY",
      [
        body("Tell us how it was, please."),
        buttons({ type: "FLOW", text: "Open", flow_id: flowId, flow_action: "navigate", navigate_screen: "SURVEY" }),
      ],
    ],
    ["carousel", "MARKETING", [body("Look at these cards."), { type: "CAROUSEL", cards: [card, card] }]],
    [
      "code",
      "AUTHENTICATION",
      [
        { type: "BODY", add_security_recommendation: true },
        { type: "FOOTER", code_expiration_minutes: 10 },
        buttons({ type: "OTP", otp_type: "COPY_CODE" }),
      ],
    ],
  ];
}

/** One small file of each kind, as they are uploaded. */
export const samples: { kind: string; bytes: Buffer; type: string }[] = [
  { kind: "image", bytes: pngFile(), type: "image/png" },
  { kind: "video", bytes: mp4File(), type: "video/mp4" },
  { kind: "audio", bytes: oggOpusFile(), type: "audio/ogg" },
  { kind: "sticker", bytes: webpFile(), type: "image/webp" },
  { kind: "document", bytes: pdfFile(), type: "application/pdf" },
];
