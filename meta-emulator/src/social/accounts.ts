import type { World } from "../world/world.ts";
import type { InstagramAccount, Page, SocialPlatform } from "./types.ts";

export type SocialAccount = Page | InstagramAccount;

export function findAccount(world: World, id: string): SocialAccount | null {
  return world.pages.find(id) ?? world.instagramAccounts.find(id);
}

export function isInstagram(account: SocialAccount): account is InstagramAccount {
  return "username" in account;
}

export function platformOf(account: SocialAccount): SocialPlatform {
  return isInstagram(account) ? "instagram" : "messenger";
}

export function saveAccount(world: World, account: SocialAccount): void {
  if (isInstagram(account)) world.instagramAccounts.put(account.id, account);
  else world.pages.put(account.id, account);
}

export function listAccounts(world: World): SocialAccount[] {
  return [...world.pages.values(), ...world.instagramAccounts.values()];
}

/** The Page an Instagram account is linked to. */
export function findLinkedPage(world: World, instagramAccountId: string): Page | null {
  for (const page of world.pages.values()) if (page.instagramAccountId === instagramAccountId) return page;
  return null;
}
