import type { NodeKind } from "../graph/node-kinds.ts";
import { openSocialDesk, type SocialDesk, social } from "../social/social-desk.ts";
import { appToken, ids } from "./desk.ts";
import { pngFile } from "./files.ts";

export type FullDesk = SocialDesk & {
  /** One object of each kind, made anew where it was deleted. */
  objects: () => Promise<Record<NodeKind, string>>;
};

export const tokensOfAll = [ids.token, social.pageToken, social.instagramToken, "USER_TOKEN", appToken()];

/** A world with something of everything in it, limits off. */
export async function openFullDesk(): Promise<FullDesk> {
  const desk = await openSocialDesk({ templates: { reviewMs: 1_000 } });
  return { ...desk, objects: () => makeObjects(desk) };
}

async function makeObjects(desk: SocialDesk): Promise<Record<NodeKind, string>> {
  describe(desk);
  const id = async (method: string, path: string, body?: unknown, token?: string) => {
    const answer = await desk.call(method, path, body, token);
    const made = answer.body as { id?: unknown; allocation_config_id?: unknown };
    const found = made.id ?? made.allocation_config_id;
    if (found === undefined) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return String(found);
  };
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("file", new File([new Uint8Array(pngFile())], "p.png", { type: "image/png" }));
  const headers = { authorization: `Bearer ${ids.token}` };
  const url = `${desk.emulator.url}/v24.0/${ids.number}/media`;
  const media = (await (await fetch(url, { method: "POST", headers, body: form })).json()) as { id: string };
  await desk.customerWrites("dana", { type: "text", body: "hi" });
  const mid = String((await desk.act(social.page, { type: "text", body: "hi" })).id);
  const psid = await desk.scopedId(social.page);
  return {
    app: ids.app,
    business: ids.portfolio,
    waba: ids.waba,
    page: social.page,
    instagram_account: social.instagram,
    user: "10200000000000001",
    system_user: "12200000000000001",
    person: psid,
    conversation: `t_${psid}`,
    social_message: mid,
    media: media.id,
    template: "600000000000001",
    upload: await id("POST", `/v24.0/${ids.app}/uploads?file_name=a.png&file_length=1000&file_type=image/png`),
    phone_number: ids.number,
    credit_line: "800000000000001",
    allocation: await id(
      "POST",
      `/v24.0/800000000000001/whatsapp_credit_sharing?receiving_business_id=${ids.portfolio}`,
      undefined,
      "PARTNER_TOKEN",
    ),
    catalog: "500000000000001",
    flow: "900000000000001",
    product: await id("POST", "/v24.0/500000000000001/products", {
      retailer_id: `P-${Math.random()}`,
      name: "Bread",
      price: 1250,
      currency: "ILS",
      url: "https://example.com/bread",
      image_url: "https://example.com/bread.jpg",
    }),
  };
}

function describe(desk: SocialDesk): void {
  desk.emulator.describe({
    limits: "off",
    apps: [{ id: ids.app, secret: ids.secret, callbackUrl: desk.receiver.url, businessId: "300000000000099" }],
    portfolios: [{ id: ids.portfolio }, { id: "300000000000099" }],
    wabas: [{ id: ids.waba, portfolioId: ids.portfolio, subscribedApps: [ids.app] }],
    phoneNumbers: [
      {
        id: ids.number,
        wabaId: ids.waba,
        displayPhoneNumber: "+1 555-555-0100",
        verifiedName: "Example Shop",
        registered: true,
      },
    ],
    users: [{ id: "10200000000000001", portfolios: [ids.portfolio], pageIds: [social.page] }],
    tokens: [
      { token: ids.token, appId: ids.app, userId: "12200000000000001", revokedSubcode: null },
      { token: "USER_TOKEN", appId: ids.app, kind: "user", userId: "10200000000000001", revokedSubcode: null },
      { token: "PARTNER_TOKEN", appId: ids.app, userId: "12200000000000099", role: "admin" },
    ],
    templates: [
      { id: "600000000000001", wabaId: ids.waba, name: "order_confirmation", body: "Your order {{1}} is on its way." },
    ],
    flows: [{ id: "900000000000001", wabaId: ids.waba, name: "A flow" }],
    catalogs: [{ id: "500000000000001", wabaIds: [ids.waba], products: [{ retailerId: "BREAD", price: "12.50 ILS" }] }],
    creditLines: [{ id: "800000000000001", portfolioId: "300000000000099" }],
  });
}
