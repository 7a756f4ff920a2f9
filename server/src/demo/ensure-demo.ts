import { randomBytes } from "node:crypto";
import {
  createBusiness,
  createSignIn,
  findBusinessBySlug,
  getBusiness,
  initialSettings,
} from "../businesses/businesses.ts";
import { findPerson, findUserByEmail, makeSuperAdmin } from "../businesses/people.ts";
import { connectWhatsApp, listChannels, subscribeAppWebhooks } from "../channels/channels.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";
import { demoAccount, demoName, demoToken, describeWorld } from "./emulator-world.ts";
import { seedMenu } from "./seed-menu.ts";

const slug = "napoli";
const always = Array.from({ length: 7 }, () => [{ from: "00:00", to: "24:00" }]);

/**
 * Makes sure that the demo business is there, connected to the emulator as any business would be, and that its owner can
 * sign in by a link. Runs on every start; the server must be up, for Meta verifies the webhook's address by calling it.
 * @returns where the owner signs in, once
 */
export async function ensureDemo(platform: Platform): Promise<{ signInUrl: string; businessId: string }> {
  const { config } = platform;
  const email = config.superAdminEmail ?? "owner@demo.croozer.example";
  const ownerId = (await findUserByEmail(platform, email)) ?? (await createOwner(platform, email));
  await makeSuperAdmin(platform, email);
  const businessId = (await findDemoBusiness(platform, ownerId)) ?? (await createDemoBusiness(platform, ownerId));
  if (config.emulatorUrl !== null) await connect(platform, businessId);
  const token = await createSignIn(platform).createLink(email);
  return { signInUrl: `${config.publicUrl}/sign-in?link=${encodeURIComponent(token)}`, businessId };
}

/** The password is random and told to nobody: the link signs in, and a new password can be set later. */
async function createOwner(platform: Platform, email: string): Promise<string> {
  const password = randomBytes(24).toString("base64url");
  const { userId } = await createSignIn(platform).register(
    { name: "Maya Alon", email, password, language: "he" },
    new Headers(),
  );
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
  const { business, channels } = await as(
    platform,
    businessId,
  )(async (tx) => ({ business: await getBusiness(tx), channels: await listChannels(tx) }));
  await describeWorld(
    platform.config,
    business.pictureUrl === null ? null : platform.config.publicUrl + business.pictureUrl,
  );
  await subscribeAppWebhooks(platform);
  if (channels.some((channel) => channel.phoneNumberId === demoAccount.phoneNumberId && channel.status === "active"))
    return;
  const { wabaId, phoneNumberId } = demoAccount;
  await connectWhatsApp(platform, as(platform, businessId), {
    wabaId,
    phoneNumberId,
    accessToken: demoToken(platform.config),
  });
}
