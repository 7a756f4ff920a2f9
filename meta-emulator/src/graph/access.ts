import { createHmac } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { Simulation } from "../simulation.ts";
import type { App, PhoneNumber, Token, Waba } from "../world/types.ts";
import { GraphError, unsupportedRequest, wrongParameter } from "./graph-error.ts";
import { type GraphHost, namedHostOf } from "./graph-url.ts";
import type { Params } from "./params.ts";

/** Who calls. An app token acts for the app itself and sees no WABA. */
export type Access = { kind: "app"; app: App } | { kind: "token"; app: App; token: Token };

export type Scope = "whatsapp_business_messaging" | "whatsapp_business_management" | "catalog_management";

/** Reads and checks the token of a call: bearer header, or the parameter `access_token`. */
export function readAccess(sim: Simulation, request: FastifyRequest, params: Params): Access {
  const raw = bearerOf(request) ?? (typeof params.access_token === "string" ? params.access_token : "");
  if (raw === "") throw noToken(request.method);
  if (sim.faults.takeOrdered("tokenExpired") || sim.faults.current().tokenExpired) throw expired(sim, sim.clock.now());
  const access = raw.includes("|") ? readAppToken(sim, raw) : readToken(sim, raw);
  requireHost(access, namedHostOf(request.originalUrl));
  checkProof(access, raw, params.appsecret_proof);
  return access;
}

/** What `me` means for a token: the Page or Instagram account, else the person, the system user, the app. */
export function subjectOf(access: Access): string {
  return access.kind === "app" ? access.app.id : (access.token.accountId ?? access.token.userId);
}

/** The error that a token answers now, null while it works. */
export function tokenProblem(sim: Simulation, token: Token): GraphError | null {
  if (token.revokedSubcode !== null) return revoked(token.revokedSubcode, token);
  if (token.expiresAt !== null && token.expiresAt <= sim.clock.now()) return expired(sim, token.expiresAt);
  return null;
}

export function getWaba(sim: Simulation, access: Access, method: string, id: string, scope: Scope): Waba {
  const waba = sim.world.wabas.find(id);
  if (!waba || access.kind === "app" || !sees(access.token, id)) throw unsupportedRequest(method, id);
  requireScope(access.token, scope);
  return waba;
}

export function getPhoneNumber(sim: Simulation, access: Access, method: string, id: string, scope: Scope): PhoneNumber {
  const number = sim.world.phoneNumbers.find(id);
  if (!number || access.kind === "app" || !sees(access.token, number.wabaId)) throw unsupportedRequest(method, id);
  requireScope(access.token, scope);
  return number;
}

export function sees(token: Token, wabaId: string): boolean {
  return token.wabaIds === null || token.wabaIds.includes(wabaId);
}

export function requireScope(token: Token, scope: Scope): void {
  if (token.scopes.includes(scope)) return;
  if (scope === "whatsapp_business_messaging") throw new GraphError({ code: 10 });
  throw new GraphError({ code: 200, message: `(#200) Requires ${scope} permission to manage the object` });
}

function bearerOf(request: FastifyRequest): string | null {
  return /^(?:Bearer|OAuth)\s+(\S+)\s*$/i.exec(request.headers.authorization ?? "")?.[1] ?? null;
}

function readAppToken(sim: Simulation, raw: string): Access {
  const bar = raw.indexOf("|");
  const app = sim.world.apps.find(raw.slice(0, bar));
  if (!app)
    throw new GraphError({
      code: 190,
      message: "Error validating application. Cannot get application info due to a system error.",
    });
  if (app.secret !== raw.slice(bar + 1)) {
    throw new GraphError({ code: 190, message: "Invalid OAuth access token signature." });
  }
  return { kind: "app", app };
}

function readToken(sim: Simulation, raw: string): Access {
  const token = sim.world.tokens.find(raw);
  const app = token ? sim.world.apps.find(token.appId) : null;
  if (!token || !app) {
    throw new GraphError({ code: 190, message: "Invalid OAuth access token - Cannot parse access token" });
  }
  const problem = tokenProblem(sim, token);
  if (problem) throw problem;
  return { kind: "token", app, token };
}

/** `appsecret_proof` is checked whenever it is sent, and asked for when the app requires it. */
function checkProof(access: Access, raw: string, proof: unknown): void {
  if (proof === undefined) {
    if (!access.app.requireAppSecretProof || access.kind === "app") return;
    throw new GraphError({
      code: 100,
      type: "GraphMethodException",
      message: "API calls from the server require an appsecret_proof argument",
    });
  }
  if (proof !== createHmac("sha256", access.app.secret).update(raw).digest("hex")) {
    throw new GraphError({
      code: 100,
      type: "GraphMethodException",
      message: "Invalid appsecret_proof provided in the API argument",
    });
  }
}

function noToken(method: string): GraphError {
  if (method === "GET") return new GraphError({ code: 200, message: "(#200) Provide valid app ID" });
  return new GraphError({ code: 104, message: "An access token is required to request this resource." });
}

function expired(sim: Simulation, since: number): GraphError {
  const message = `Error validating access token: Session has expired on ${longDate(since)}. The current time is ${longDate(sim.clock.now())}.`;
  return new GraphError({ code: 190, subcode: 463, message });
}

/** The error of a token that was revoked, by the subcode that says why. */
export function revoked(subcode: number, { appId, userId }: Pick<Token, "appId" | "userId">): GraphError {
  const because: Record<number, string> = {
    458: `The user has not authorized application ${appId}.`,
    459: "You cannot access the app till you log in to www.facebook.com and follow the instructions given.",
    463: "Session has expired.",
    460: "The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.",
    464: `Sessions for the user ${userId} are not allowed because the user is not a confirmed user.`,
    467: "The session is invalid because the user logged out.",
    492: "The session is invalid: the user no longer has a role on the Page that the token stands for.",
  };
  const message = `Error validating access token: ${because[subcode] ?? "The session is invalid."}`;
  return new GraphError({ code: 190, subcode, message });
}

/** Tokens of Instagram Login belong to graph.instagram.com, all others to graph.facebook.com; a path without host is both. */
function requireHost(access: Access, host: GraphHost | null): void {
  const ofInstagram = access.kind === "token" && access.token.kind === "instagram_user";
  if (access.kind === "token" && host !== null && ofInstagram !== (host === "graph.instagram.com"))
    throw new GraphError({ code: 190, message: "Invalid OAuth access token - Cannot parse access token" });
}

/** `Thursday, 01-Jan-26 00:00:00 PST` is Meta's way; in UTC here. */
function longDate(at: number): string {
  const day = new Date(at).toLocaleDateString("en-US", { weekday: "long", timeZone: "UTC" });
  const [, date, month, year, time] = new Date(at).toUTCString().split(" ");
  return `${day}, ${date}-${month}-${year?.slice(2)} ${time} UTC`;
}

/** For calls about an app that any token of it may make. */
export function requireApp(access: Access, appId: string): App {
  if (access.app.id !== appId) throw wrongParameter("The app of the access token is another one");
  return access.app;
}

/** For calls that only the app itself may make. */
export function requireAppToken(access: Access, appId: string): App {
  if (access.kind !== "app")
    throw new GraphError({ code: 15, message: "(#15) This method must be called with an app access_token." });
  if (access.app.id !== appId) throw wrongParameter("The app of the access token is another one");
  return access.app;
}
