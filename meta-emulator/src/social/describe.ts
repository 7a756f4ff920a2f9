import { ApiError } from "../world/api-error.ts";
import { newObjectId } from "../world/ids.ts";
import type { TokenKind } from "../world/types.ts";
import type { World } from "../world/world.ts";
import type { InstagramAccount, Page, SocialSubscription } from "./types.ts";

type Subscribed = { subscribedApps?: { appId: string; fields: string[] }[] };
export type PageDescription = Partial<Omit<Page, "subscriptions" | "profile">> & Subscribed;
export type InstagramAccountDescription = Partial<Omit<InstagramAccount, "subscriptions" | "profile">> & Subscribed;

/** What a token of an account may do when nothing else is said. */
export const pageScopes = [
  "pages_messaging",
  "pages_manage_metadata",
  "pages_show_list",
  "pages_read_engagement",
  "instagram_basic",
  "instagram_manage_messages",
  "human_agent",
];
export const instagramScopes = ["instagram_business_basic", "instagram_business_manage_messages", "human_agent"];

/** Each puts what is described, keeping of an existing object what the description leaves out. */
export function putPage(world: World, { subscribedApps, ...given }: PageDescription): Page {
  const id = given.id ?? newObjectId();
  const before = world.pages.find(id);
  const { portfolioId, instagramAccountId } = given;
  if (portfolioId && !world.portfolios.find(portfolioId)) throw wrong(`there is no portfolio ${portfolioId}`);
  if (instagramAccountId && !world.instagramAccounts.find(instagramAccountId)) {
    throw wrong(`there is no Instagram account ${instagramAccountId}`);
  }
  const defaults = { name: "Demo Page", category: "Shopping & retail", portfolioId: null, instagramAccountId: null };
  const subscriptions = subscribe(world, before?.subscriptions ?? [], subscribedApps);
  return world.pages.put(id, { ...common, ...defaults, ...before, ...given, id, subscriptions });
}

export function putInstagramAccount(
  world: World,
  { subscribedApps, username, ...given }: InstagramAccountDescription,
): InstagramAccount {
  const id = given.id ?? `17841${newObjectId().slice(0, 12)}`;
  const before = world.instagramAccounts.find(id);
  const defaults = {
    name: "Demo Shop",
    accountType: "BUSINESS" as const,
    followersCount: 0,
    messagesAllowed: true,
  };
  const subscriptions = subscribe(world, before?.subscriptions ?? [], subscribedApps);
  const handle = username?.replace(/^@/, "") ?? before?.username ?? `demo.${id.slice(-6)}`;
  const account = { ...common, ...defaults, ...before, ...given, id, username: handle, subscriptions };
  return world.instagramAccounts.put(id, account);
}

/** A token of a Page stands for a Page that exists, one of Instagram's for an account. */
export function requireAccount(world: World, kind: TokenKind, accountId: string | null): void {
  const known = {
    page: () => world.pages.find(accountId ?? "") !== null,
    instagram_user: () => world.instagramAccounts.find(accountId ?? "") !== null,
  };
  if ((kind === "page" || kind === "instagram_user") && !known[kind]()) {
    throw wrong(`a token of kind ${kind} needs the accountId of one that exists`);
  }
}

const common = { pictureUrl: null, adminUserIds: [], profile: {}, restricted: false };

function subscribe(
  world: World,
  before: SocialSubscription[],
  described: Subscribed["subscribedApps"] = [],
): SocialSubscription[] {
  const subscriptions = before.filter((each) => !described.some(({ appId }) => appId === each.appId));
  for (const { appId, fields } of described) {
    if (!world.apps.find(appId)) throw wrong(`there is no app ${appId}`);
    subscriptions.push({ appId, fields, failingSince: null });
  }
  return subscriptions;
}

function wrong(message: string): ApiError {
  return new ApiError(422, "description_wrong", message);
}
