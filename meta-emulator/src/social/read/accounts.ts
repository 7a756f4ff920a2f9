import { createHash } from "node:crypto";
import { parseFields, project } from "../../graph/field-tree.ts";
import { unsupportedRequest } from "../../graph/graph-error.ts";
import type { GraphCall } from "../../graph/operation.ts";
import { findLinkedAccount, tokenOf } from "../account-access.ts";
import type { InstagramAccount, Page } from "../types.ts";
import { speaksFor } from "./person.ts";

/** `GET /{page-id}`: by a token of its own, or of somebody who manages it. */
export function readPage(call: GraphCall): unknown {
  const { sim, id, params, method } = call;
  const page = sim.world.pages.find(id);
  const token = tokenOf(call);
  const admin = page?.adminUserIds.includes(token.userId) === true;
  if (!page || !(token.accountId === id || admin)) throw unsupportedRequest(method, id);
  return project("Page", describePage(call, page), parseFields(params.fields), ["name"]);
}

/** `GET /{ig-id}` and `GET /me` on graph.instagram.com; by a Page's token on graph.facebook.com. */
export function readInstagramAccount(call: GraphCall): unknown {
  const { sim, id, params, method } = call;
  const account = sim.world.instagramAccounts.find(id);
  if (!account || !speaksFor(call, account)) throw unsupportedRequest(method, id);
  const all = describeInstagramAccount(call, account);
  return project("IGUser", all, parseFields(params.fields), []);
}

function describePage(call: GraphCall, page: Page): Record<string, unknown> {
  const linked = findLinkedAccount(call, page);
  const token = tokenOf(call);
  return {
    id: page.id,
    name: page.name,
    category: page.category,
    link: `https://www.facebook.com/${page.id}`,
    picture: { data: { url: page.pictureUrl, is_silhouette: page.pictureUrl === null } },
    access_token: token.kind === "page" ? token.token : undefined,
    has_whatsapp_number: false,
    instagram_business_account: linked ? accountLink(linked) : undefined,
    connected_instagram_account: linked ? accountLink(linked) : undefined,
  };
}

/** `{id}`, and more of it when more is asked for. */
function accountLink(account: InstagramAccount) {
  return (field: { children: { name: string }[] | null }): Record<string, unknown> => {
    const { id, username, name } = account;
    const wanted = (field.children ?? []).map((child) => child.name);
    const all = { username, name, profile_picture_url: account.pictureUrl };
    return { ...Object.fromEntries(Object.entries(all).filter(([key]) => wanted.includes(key))), id };
  };
}

/** With Instagram Login `id` is another one for every app, and `user_id` the account's. */
function describeInstagramAccount(call: GraphCall, account: InstagramAccount): Record<string, unknown> {
  const { username, name, pictureUrl, accountType, followersCount } = account;
  const common = {
    username,
    name,
    profile_picture_url: pictureUrl ?? undefined,
    followers_count: followersCount,
    follows_count: 0,
    media_count: 0,
  };
  if (tokenOf(call).kind !== "instagram_user") return { id: account.id, ...common, ig_id: account.id };
  return {
    id: appScopedId(account.id, call.access.app.id),
    user_id: account.id,
    account_type: accountType,
    ...common,
  };
}

export function appScopedId(accountId: string, appId: string): string {
  const number = BigInt(`0x${createHash("sha256").update(`${accountId}@${appId}`).digest("hex").slice(0, 15)}`);
  return String(2n * 10n ** 16n + (number % 10n ** 16n));
}
