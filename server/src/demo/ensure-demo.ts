import { randomBytes } from "node:crypto";
import {
  addMember,
  createBusiness,
  createSignIn,
  findBusinessBySlug,
  getBusiness,
  initialSettings,
} from "../businesses/businesses.ts";
import { findPerson, findUserByEmail, makeSuperAdmin } from "../businesses/people.ts";
import { getMenu } from "../catalogue/catalogue.ts";
import { refreshCatalogue } from "../channel-catalogues/channel-catalogues.ts";
import { connectWhatsApp, listChannels, subscribeAppWebhooks } from "../channels/channels.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";
import { demoAccount, demoName, demoToken, describeWorld } from "./emulator-world.ts";
import { seedMenu } from "./seed-menu.ts";

const slug = "napoli";
const always = Array.from({ length: 7 }, () => [{ from: "00:00", to: "24:00" }]);

/** Who works at the demo business beside its owner. */
const colleague = { name: "Noa Peretz", email: "noa@demo.croozer.example" };

export type Demo = {
  businessId: string;
  /** Where the owner signs in, once. */
  signInUrl: string;
  /** Where a colleague signs in, once: an agent, to see how two work side by side. */
  colleagueUrl: string;
};

/**
 * Makes sure that the demo business is there, connected to the emulator as any business would be, and that its people can
 * sign in by a link. Runs on every start; the server must be up, for Meta verifies the webhook's address by calling it.
 */
export async function ensureDemo(platform: Platform): Promise<Demo> {
  const { config } = platform;
  const owner = { name: "Maya Alon", email: config.superAdminEmail ?? "owner@demo.croozer.example" };
  const ownerId = await ensurePerson(platform, owner);
  await makeSuperAdmin(platform, owner.email);
  const businessId = (await findDemoBusiness(platform, ownerId)) ?? (await createDemoBusiness(platform, ownerId));
  await ensureColleague(platform, businessId);
  if (config.emulatorUrl !== null) await connect(platform, businessId);
  const linkOf = async (email: string) =>
    `${config.publicUrl}/sign-in?link=${encodeURIComponent(await createSignIn(platform).createLink(email))}`;
  return { businessId, signInUrl: await linkOf(owner.email), colleagueUrl: await linkOf(colleague.email) };
}

async function ensureColleague(platform: Platform, businessId: string): Promise<void> {
  const userId = await ensurePerson(platform, colleague);
  const known = (await findPerson(platform, userId))?.memberships.some(({ business }) => business.id === businessId);
  if (!known) await as(platform, businessId)((tx) => addMember(tx, userId, "agent"));
}

/** The password is random and told to nobody: the link signs in, and a new password can be set later. */
async function ensurePerson(platform: Platform, person: { name: string; email: string }): Promise<string> {
  const known = await findUserByEmail(platform, person.email);
  if (known !== null) return known;
  const password = randomBytes(24).toString("base64url");
  const { userId } = await createSignIn(platform).register({ ...person, password, language: "he" }, new Headers());
  return userId;
}

async function findDemoBusiness(platform: Platform, ownerId: string): Promise<string | null> {
  const [person, businessId] = [await findPerson(platform, ownerId), await findBusinessBySlug(platform.db, slug)];
  return person?.memberships.some(({ business }) => business.id === businessId) ? businessId : null;
}

async function createDemoBusiness(platform: Platform, ownerId: string): Promise<string> {
  const settings = {
    ...initialSettings("he"),
    hours: always,
    deliveryFeeMinor: 1200,
    firstReplyMinutes: 5,
    nextReplyMinutes: 15,
    paymentMethods: ["cash", "card", "bit"] as ("cash" | "card" | "bit" | "online")[],
  };
  const wish = { name: demoName.he, type: "pizzeria", language: "he", slug, settings } as const;
  const businessId = await createBusiness(platform, { userId: ownerId, name: "Maya Alon" }, wish, newId());
  await as(platform, businessId)((tx) => seedMenu(tx, platform));
  return businessId;
}

const as =
  (platform: Platform, businessId: string) =>
  <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
    platform.db.inTx({ businessId, requestId: newId(), actor: { kind: "system", name: "demo" } }, act);

async function connect(platform: Platform, businessId: string): Promise<void> {
  const inTx = as(platform, businessId);
  const { business, menu, channels } = await inTx(async (tx) => ({
    ...{ business: await getBusiness(tx), menu: await getMenu(tx), channels: await listChannels(tx) },
  }));
  const { pictureUrl: picture, settings } = business;
  const { language, currency } = settings;
  await describeWorld(platform.config, { picture, language, currency, products: menu.products });
  await subscribeAppWebhooks(platform);
  const connected = channels.find(
    ({ phoneNumberId, status }) => phoneNumberId === demoAccount.phoneNumberId && status === "active",
  );
  // What was just put there was not, perhaps, when its accounts were looked at.
  if (connected) return void (await refreshCatalogue(platform, inTx, connected.id));
  const { wabaId, phoneNumberId } = demoAccount;
  await connectWhatsApp(platform, inTx, { wabaId, phoneNumberId, accessToken: demoToken(platform.config) });
}
