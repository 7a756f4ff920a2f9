import { GraphError, unsupportedRequest, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import type { Token } from "../world/types.ts";
import { isInstagram, type SocialAccount } from "./accounts.ts";
import type { InstagramAccount, Page } from "./types.ts";

/** What a call wants to do, and the permission for it in each flavour. */
export type SocialNeed = "messages" | "basic" | "manage";

/** The Page of a call, by a Page token of its own with the permission. */
export function getPage(call: GraphCall, need: SocialNeed | null): Page {
  const page = call.sim.world.pages.find(call.id);
  const token = tokenOf(call);
  if (!page || (token.kind === "page" && token.accountId !== page.id)) throw unsupportedRequest(call.method, call.id);
  if (token.kind !== "page") throw pageTokenNeeded();
  if (need) requirePageScope(token, need, false);
  return page;
}

/** The Instagram account of a call on Instagram's own host, by its own token. */
export function getInstagramAccount(call: GraphCall, need: SocialNeed): InstagramAccount {
  const account = call.sim.world.instagramAccounts.find(call.id);
  const token = tokenOf(call);
  if (!account || token.kind !== "instagram_user" || token.accountId !== account.id) {
    throw unsupportedRequest(call.method, call.id);
  }
  const scope = need === "basic" ? "instagram_business_basic" : "instagram_business_manage_messages";
  if (!token.scopes.includes(scope)) {
    throw new GraphError({
      code: 10,
      type: "IGApiException",
      message: `(#10) Application does not have permission for this action: ${scope} is needed`,
    });
  }
  return account;
}

/** The account of an edge that Pages have for both: `platform=instagram` means the linked Instagram account. */
export function getAccount(call: GraphCall, need: SocialNeed): SocialAccount {
  if (call.sim.world.instagramAccounts.find(call.id)) return getInstagramAccount(call, need);
  const { platform } = call.params;
  if (platform !== undefined && platform !== "instagram" && platform !== "messenger") {
    throw wrongParameter("Param platform must be one of {INSTAGRAM, MESSENGER}");
  }
  if (platform !== "instagram") return getPage(call, need);
  const linked = findLinkedAccount(call, getPage(call, null));
  if (!linked) throw wrongParameter("The Page does not have a linked Instagram professional account.");
  requireAccountScope(call, linked, need);
  return linked;
}

export function findLinkedAccount({ sim }: GraphCall, page: Page): InstagramAccount | null {
  return sim.world.instagramAccounts.find(page.instagramAccountId ?? "");
}

/** For what a Page's token does at the Page or at its Instagram account. */
export function requireAccountScope(call: GraphCall, account: SocialAccount, need: SocialNeed): void {
  const token = tokenOf(call);
  if (token.kind === "page") requirePageScope(token, need, isInstagram(account));
}

function requirePageScope(token: Token, need: SocialNeed, instagram: boolean): void {
  const scope = {
    messages: instagram ? "instagram_manage_messages" : "pages_messaging",
    basic: instagram ? "instagram_basic" : "pages_messaging",
    manage: "pages_manage_metadata",
  }[need];
  if (token.scopes.includes(scope)) return;
  const code = scope === "pages_messaging" ? 230 : 200;
  throw new GraphError({ code, message: `(#${code}) Requires ${scope} permission to manage the object` });
}

export function tokenOf(call: GraphCall): Token {
  if (call.access.kind === "app") throw unsupportedRequest(call.method, call.id);
  return call.access.token;
}

function pageTokenNeeded(): GraphError {
  return new GraphError({ code: 190, message: "(#190) This method must be called with a Page Access Token" });
}
