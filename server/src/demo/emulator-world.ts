import { createHmac, randomBytes, randomInt } from "node:crypto";
import { inLanguage, type Language } from "@croozer/contracts/basics";
import type { Product } from "@croozer/contracts/catalogue";
import type { Config } from "../config.ts";

/** The demo business as Meta knows it. Ids are fictitious and the same everywhere, so that they are easy to recognise. */
export const demoAccount = {
  portfolioId: "300000000000001",
  wabaId: "100000000000001",
  phoneNumberId: "200000000000001",
  catalogueId: "500000000000001",
};
export const demoName = { he: "נאפולי על הכרמל", en: "Napoli on the Carmel" };

/** The token that the emulator's Meta gave us: not stored anywhere but encrypted, so it is derived from a secret of this installation. */
export const demoToken = (config: Config): string =>
  `EAADEMO${createHmac("sha256", config.sessionSecret).update("emulator access token").digest("hex")}`;

/** What the demo business is and sells, as its account at Meta has it. */
export type DemoShop = { picture: string | null; language: Language; currency: string; products: readonly Product[] };

/** Puts app, account, number, catalogue, token and two customers into the emulator; what exists stays. */
export async function describeWorld(config: Config, shop: DemoShop): Promise<void> {
  const [secret] = config.meta.appSecrets;
  const world = {
    apps: [{ id: config.meta.appId, secret, name: "Croozer" }],
    portfolios: [{ id: demoAccount.portfolioId, name: demoName.en }],
    wabas: [{ id: demoAccount.wabaId, name: demoName.en, portfolioId: demoAccount.portfolioId, currency: "USD" }],
    phoneNumbers: [
      {
        id: demoAccount.phoneNumberId,
        wabaId: demoAccount.wabaId,
        displayPhoneNumber: "+972 55-500-0100",
        verifiedName: demoName.en,
        ...(shop.picture === null ? {} : { pictureUrl: config.publicUrl + shop.picture }),
      },
    ],
    catalogs: [
      {
        id: demoAccount.catalogueId,
        name: demoName[shop.language],
        wabaIds: [demoAccount.wabaId],
        products: shop.products.map((product) => itemOf(config, shop, product)),
      },
    ],
    tokens: [{ token: demoToken(config), kind: "business", appId: config.meta.appId, wabaIds: [demoAccount.wabaId] }],
    customers: [
      { id: "noa", name: "Noa Ben-Ami", waId: "972550000118", language: "en" },
      { id: "ido", name: "עידו שרעבי", waId: "972550000187", language: "he" },
    ],
    inboxUrl: `${config.publicUrl}/inbox`,
  };
  await putWorld(config, world);
}

/** A product of the menu in the catalogue: under its stock number, else our id, by which a cart that comes in is read. */
function itemOf(config: Config, { language, currency }: DemoShop, product: Product): object {
  const { id, sku, name, description, priceMinor, available, pictureUrl } = product;
  return {
    retailerId: sku ?? id,
    name: inLanguage(name, language),
    description: inLanguage(description, language) || null,
    price: `${(priceMinor / 100).toFixed(2)} ${currency}`,
    availability: available ? "in stock" : "out of stock",
    imageUrl: pictureUrl === null ? null : config.publicUrl + pictureUrl,
  };
}

/** A number of its own for a business, in the emulator; what `connectWhatsApp` wants to know about it. */
export async function describeNumber(
  config: Config,
  businessName: string,
): Promise<{ wabaId: string; phoneNumberId: string; accessToken: string }> {
  const digits = (length: number) => Array.from({ length }, () => randomInt(10)).join("");
  const [wabaId, phoneNumberId] = [`1${digits(14)}`, `2${digits(14)}`];
  const accessToken = `EAADEMO${randomBytes(32).toString("hex")}`;
  await putWorld(config, {
    apps: [{ id: config.meta.appId, secret: config.meta.appSecrets[0], name: "Croozer" }],
    wabas: [{ id: wabaId, name: businessName, currency: "USD" }],
    phoneNumbers: [
      {
        id: phoneNumberId,
        wabaId,
        displayPhoneNumber: `+972 55-50${randomInt(1, 10)}-${digits(4)}`,
        verifiedName: businessName,
      },
    ],
    tokens: [{ token: accessToken, kind: "business", appId: config.meta.appId, wabaIds: [wabaId] }],
  });
  return { wabaId, phoneNumberId, accessToken };
}

async function putWorld(config: Config, world: object): Promise<void> {
  const response = await fetch(`${config.emulatorUrl}/control/world`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(world),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok)
    throw new Error(`The emulator refused the description: ${response.status} ${await response.text()}`);
}
