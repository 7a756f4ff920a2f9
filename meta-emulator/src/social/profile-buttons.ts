import { isObject } from "../graph/params.ts";
import type { SocialAccount } from "./accounts.ts";

const menus = ["get_started", "ice_breakers", "persistent_menu"] as const;
export type ProfileMenu = (typeof menus)[number];

export function isProfileMenu(name: string): name is ProfileMenu {
  return menus.some((menu) => menu === name);
}

/** The title of what the business set for the chat that answers with this payload; null when there is none. */
export function findProfileButton(account: SocialAccount, menu: ProfileMenu, payload: string): string | null {
  const set = account.profile[menu];
  if (menu === "get_started") return isObject(set) && set.payload === payload ? "Get Started" : null;
  for (const item of flatten(set)) {
    if (item.payload === payload) return String(menu === "ice_breakers" ? item.question : item.title);
  }
  return null;
}

/** Items of every language, of nested menus too. */
function flatten(value: unknown): Record<string, unknown>[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).flatMap((item) => [item, ...flatten(item.call_to_actions)]);
}
