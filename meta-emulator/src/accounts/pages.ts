import { type FieldNode, project } from "../graph/field-tree.ts";
import { selectFields } from "../graph/fields.ts";
import type { GraphCall } from "../graph/operation.ts";
import { pageOf } from "../graph/paging.ts";
import type { Simulation } from "../simulation.ts";
import type { Page } from "../social/types.ts";
import type { Token } from "../world/types.ts";
import { requireOwn } from "./me.ts";
import { mintToken, shortLifetimeMs } from "./mint.ts";

const tasks = ["ADVERTISE", "ANALYZE", "CREATE_CONTENT", "MESSAGING", "MODERATE", "MANAGE"];
const category = "Shopping & retail";

/** `GET /me/accounts`: the pages the person manages and allowed, each with a token of its own. */
export function listPages(call: GraphCall): unknown {
  const { sim, params } = call;
  const token = requireOwn(call);
  return pageOf(token.scopes.includes("pages_show_list") ? pagesOf(sim, token) : [], call, (page) => {
    const account = page.instagramAccountId === null ? null : sim.world.instagramAccounts.find(page.instagramAccountId);
    const all = {
      access_token: pageToken(sim, token, page).token,
      category,
      category_list: [{ id: "2201", name: category }],
      name: page.name,
      id: page.id,
      tasks,
      instagram_business_account:
        account === null ? undefined : ({ children }: FieldNode) => project("IGUser", account, children, ["id"]),
    };
    const defaults = ["access_token", "category", "category_list", "name", "id", "tasks"];
    return selectFields("Page", all, defaults, params.fields);
  });
}

export function pagesOf(sim: Simulation, token: Token): Page[] {
  return [...sim.world.pages.values()].filter(
    ({ id, adminUserIds }) =>
      (adminUserIds.includes(token.userId) || token.kind === "system_user" || token.kind === "business") &&
      (token.pageIds === null || token.pageIds.includes(id)),
  );
}

/** One per page and app; that of a long-lived token has no end, else it ends with the token it came from. */
export function pageToken(sim: Simulation, from: Token, page: Page): Token {
  const short = from.expiresAt !== null && from.expiresAt - from.issuedAt <= shortLifetimeMs;
  const lifetimeMs = short && from.expiresAt !== null ? from.expiresAt - sim.clock.now() : null;
  for (const token of sim.world.tokens.values()) {
    const same = token.kind === "page" && token.accountId === page.id && token.userId === from.userId;
    const lasts = (token.expiresAt === null) === (lifetimeMs === null);
    const works = token.expiresAt === null || token.expiresAt > sim.clock.now();
    if (same && lasts && works && token.appId === from.appId && token.revokedSubcode === null)
      return sim.world.tokens.put(token.token, { ...token, scopes: from.scopes });
  }
  const instagramIds = page.instagramAccountId === null ? [] : [page.instagramAccountId];
  const { appId, userId, scopes } = from;
  const granted = { wabaIds: [], pageIds: [page.id], instagramIds };
  return mintToken(sim, { kind: "page", appId, userId, accountId: page.id, scopes, lifetimeMs, ...granted });
}
