import { instagramScopes, pageScopes, requireAccount } from "../social/describe.ts";
import { ApiError } from "../world/api-error.ts";
import { tokenDefaults } from "../world/defaults.ts";
import { newObjectId, newToken } from "../world/ids.ts";
import type { Token, TokenKind } from "../world/types.ts";
import type { World } from "../world/world.ts";
import { dialogCodeMs, signupCodeMs } from "./code-times.ts";
import type { LoginCode, LoginConfig, Role, SystemUser, User } from "./types.ts";

export type UserDescription = Partial<Omit<User, "portfolios">> & {
  portfolios?: (string | { id: string; role?: Role })[];
  /** Pages they manage, besides those they do. */
  pageIds?: string[];
};
export type LoginConfigDescription = Partial<Omit<LoginConfig, "appId">> & { appId: string };
export type TokenDescription = {
  token?: string;
  kind?: TokenKind;
  appId: string;
  scopes?: string[];
  wabaIds?: string[] | null;
  pageIds?: string[] | null;
  instagramIds?: string[] | null;
  /** The Page or Instagram account of a `page` or `instagram_user` token. */
  accountId?: string;
  /** The person or system user behind it. */
  userId?: string;
  /** Of a system user that is made for it. */
  role?: Role;
  expiresAt?: string | null;
  dataAccessExpiresAt?: string | null;
  revokedSubcode?: number | null;
};

/** Each puts what is described, keeping of an existing object what the description leaves out. */
export function putUser(world: World, { portfolios, pageIds = [], ...given }: UserDescription): User {
  const id = given.id ?? `10${newObjectId()}`;
  const before = world.users.find(id);
  const described = portfolios?.map((each) => ({
    role: "admin" as const,
    ...(typeof each === "string" ? { id: each } : each),
  }));
  for (const each of described ?? [])
    if (!world.portfolios.find(each.id)) throw wrong(`there is no portfolio ${each.id}`);
  for (const pageId of pageIds) {
    const page = world.pages.find(pageId);
    if (!page) throw wrong(`there is no page ${pageId}`);
    const adminUserIds = [...new Set([...page.adminUserIds, id])];
    world.pages.put(pageId, { ...page, adminUserIds });
  }
  const defaults = { name: "Demo Person", language: "en" as const, portfolios: [] };
  const user = { ...defaults, ...before, ...given, id };
  return world.users.put(id, described ? { ...user, portfolios: described } : user);
}

const signupPermissions = ["whatsapp_business_management", "whatsapp_business_messaging"];

export function putLoginConfig(world: World, given: LoginConfigDescription): LoginConfig {
  if (!world.apps.find(given.appId)) throw wrong(`there is no app ${given.appId}`);
  const id = given.id ?? newObjectId();
  const defaults = {
    name: "WhatsApp Embedded Signup",
    variation: "embedded_signup" as const,
    products: ["cloud_api"],
    tokenType: "business" as const,
    tokenLifetime: "60_days" as const,
    permissions: signupPermissions,
  };
  return world.loginConfigs.put(id, { ...defaults, ...world.loginConfigs.find(id), ...given, id });
}

const allScopes = [...["business_management", "catalog_management"], ...signupPermissions];
const scopesOf: Partial<Record<TokenKind, string[]>> = { page: pageScopes, instagram_user: instagramScopes };

export function putToken(world: World, now: number, description: TokenDescription): Token {
  const { expiresAt, dataAccessExpiresAt, role, ...given } = description;
  const text = given.token ?? newToken();
  if (!world.apps.find(given.appId)) throw wrong(`there is no app ${given.appId}`);
  const before = world.tokens.find(text);
  const kind = given.kind ?? before?.kind ?? "system_user";
  requireAccount(world, kind, given.accountId ?? before?.accountId ?? null);
  const defaults = { ...tokenDefaults, kind, scopes: scopesOf[kind] ?? allScopes, issuedAt: now };
  const userId =
    given.userId ?? before?.userId ?? (kind === "instagram_user" ? given.accountId : null) ?? `122${newObjectId()}`;
  const token: Token = { ...defaults, ...before, ...given, userId, token: text };
  if (expiresAt !== undefined) token.expiresAt = timeOf(expiresAt);
  if (dataAccessExpiresAt !== undefined) token.dataAccessExpiresAt = timeOf(dataAccessExpiresAt);
  if (kind === "business" && token.clientBusinessId === null)
    token.clientBusinessId = world.wabas.find(token.wabaIds?.[0] ?? "")?.portfolioId ?? null;
  putSubject(world, token, role ?? "admin");
  return world.tokens.put(text, token);
}

export type CodeDescription = Partial<
  Pick<
    LoginCode,
    "scopes" | "wabaIds" | "pageIds" | "instagramIds" | "clientBusinessId" | "tokenLifetime" | "redirectUri"
  >
> & { appId: string; userId: string; kind: LoginCode["tokenKind"] };

/** What a dialog would leave behind, for tests that need no dialog: the grant, and a code that has to be issued. */
export function describeCode(
  world: World,
  { kind, ...given }: CodeDescription,
): Omit<LoginCode, "code" | "expiresAt" | "used"> {
  if (!world.apps.find(given.appId)) throw wrong(`there is no app ${given.appId}`);
  const ofInstagram = kind === "instagram_user";
  if (ofInstagram ? !world.instagramAccounts.find(given.userId) : !world.users.find(given.userId))
    throw wrong(`there is no ${ofInstagram ? "Instagram account" : "user"} ${given.userId}`);
  return {
    scopes: ofInstagram ? instagramScopes : kind === "business" ? signupPermissions : ["public_profile"],
    ...{ wabaIds: null, pageIds: null, instagramIds: null, clientBusinessId: null, redirectUri: null },
    tokenLifetime: kind === "business" ? "60_days" : "short",
    ...given,
    tokenKind: kind,
    accountId: ofInstagram ? given.userId : null,
    lifetimeMs: kind === "business" ? signupCodeMs : dialogCodeMs,
  };
}

/** Somebody must stand behind a token, so that `me` has an answer. */
export function putSubject(world: World, { kind, userId, appId, clientBusinessId }: Token, role: Role): void {
  if (world.users.find(userId) || world.systemUsers.find(userId)) return;
  if (kind === "user" || kind === "page") putUser(world, { id: userId });
  if (kind === "system_user" || kind === "business") {
    const portfolioId = kind === "business" ? clientBusinessId : (world.apps.find(appId)?.businessId ?? null);
    const user: SystemUser = { id: userId, name: "System User", role, portfolioId, appId: null };
    world.systemUsers.put(userId, kind === "business" ? { ...user, appId } : user);
  }
}

function timeOf(text: string | null): number | null {
  return text === null ? null : Date.parse(text);
}

function wrong(message: string): ApiError {
  return new ApiError(422, "description_wrong", message);
}
