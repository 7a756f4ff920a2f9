import { Me, SignIn, SignInLink, SignUp, UpdateMe } from "@croozer/contracts/auth";
import { Id } from "@croozer/contracts/basics";
import {
  ApiKey,
  Business,
  CreateApiKey,
  CreateBusiness,
  CreatedApiKey,
  Member,
  UpdateBusiness,
} from "@croozer/contracts/businesses";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Http } from "../platform/http/http.ts";
import { openRoute, personOf, tenantRoute } from "../platform/http/route.ts";
import { refuse } from "../platform/refusal.ts";
import { createApiKey, listApiKeys, revokeApiKey } from "./api-keys.ts";
import { deliveryAreaRoutes } from "./areas/routes.ts";
import { availabilityRoutes } from "./availability/routes.ts";
import { createBusiness, getBusiness, listMembers, updateBusiness } from "./businesses.ts";
import type { Identity } from "./identify.ts";
import { intakePauseRoutes } from "./intake/routes.ts";
import { findPerson, getMe, updatePerson } from "./people.ts";
import type { SignIn as SignInEngine } from "./sign-in.ts";
import { savedViewRoutes } from "./views/routes.ts";

const Done = z.object({ done: z.literal(true) });
const done = { done: true } as const;
const ofBusiness = z.object({ businessId: Id });

/** Guessing a password is slow: eight tries a minute for one address and e-mail. */
const signInLimit = {
  max: 8,
  timeWindow: "1 minute",
  by: (request: FastifyRequest) => `${request.ip} ${emailIn(request.body)}`,
};

type Parts = {
  signIn: SignInEngine;
  identity: Identity;
  /** Called once a new business is there. Must not throw. */
  onOpened?: (businessId: string) => Promise<void>;
};

export function businessRoutes(http: Http, { signIn, identity, onOpened = async () => undefined }: Parts): void {
  authRoutes(http, signIn, identity, onOpened);
  personRoutes(http, identity);
  ownBusinessRoutes(http, identity, onOpened);
  apiKeyRoutes(http, identity);
  deliveryAreaRoutes(http);
  savedViewRoutes(http);
  intakePauseRoutes(http);
  availabilityRoutes(http);
}

function authRoutes(
  http: Http,
  signIn: SignInEngine,
  identity: Identity,
  onOpened: NonNullable<Parts["onOpened"]>,
): void {
  const { platform } = http;
  const welcome = async (reply: FastifyReply, signedIn: { userId: string; cookies: string[] }) => {
    reply.header("set-cookie", signedIn.cookies);
    return getMe(platform, signedIn.userId);
  };
  const common = { method: "POST", tag: "Accounts", access: "public", answer: Me, rateLimit: signInLimit } as const;
  openRoute(http, {
    ...common,
    url: "/api/auth/sign-up",
    summary: "Open an account with its first business and sign in",
    body: SignUp,
    status: 201,
    handle: async ({ body, request }, _caller, reply) => {
      if (isObvious(body.password, body.email)) refuse("auth.password_weak");
      const signedIn = await signIn.register(body, headersOf(request));
      const owner = { userId: signedIn.userId, name: body.name };
      const businessId = await createBusiness(
        platform,
        owner,
        { name: body.businessName, type: body.businessType, language: body.language },
        request.id,
      );
      await onOpened(businessId);
      return welcome(reply, signedIn);
    },
  });
  openRoute(http, {
    ...common,
    url: "/api/auth/sign-in",
    summary: "Sign in with e-mail and password",
    body: SignIn,
    handle: async ({ body, request }, _caller, reply) =>
      welcome(reply, await signIn.withPassword(body.email, body.password, headersOf(request))),
  });
  openRoute(http, {
    ...common,
    url: "/api/auth/sign-in-link",
    summary: "Sign in with a one-time link's token",
    body: SignInLink,
    handle: async ({ body, request }, _caller, reply) =>
      welcome(reply, await signIn.withLink(body.token, headersOf(request))),
  });
  openRoute(http, {
    method: "POST",
    url: "/api/auth/sign-out",
    summary: "End the session",
    tag: "Accounts",
    access: "public",
    answer: Done,
    handle: async ({ request }, _caller, reply) => {
      reply.header("set-cookie", await signIn.signOut(headersOf(request)));
      identity.forget();
      return done;
    },
  });
}

function personRoutes(http: Http, identity: Identity): void {
  const { platform } = http;
  openRoute(http, {
    method: "GET",
    url: "/api/auth/me",
    summary: "Who is signed in, and their businesses",
    tag: "Accounts",
    access: "signed_in",
    answer: Me,
    handle: async (_input, caller) => getMe(platform, personOf(caller).userId),
  });
  openRoute(http, {
    method: "PATCH",
    url: "/api/auth/me",
    summary: "Change one's name or language",
    tag: "Accounts",
    access: "signed_in",
    body: UpdateMe,
    answer: Me,
    handle: async ({ body }, caller) => {
      const { userId } = personOf(caller);
      await updatePerson(platform, userId, body);
      identity.forget();
      return getMe(platform, userId);
    },
  });
}

function ownBusinessRoutes(http: Http, identity: Identity, onOpened: NonNullable<Parts["onOpened"]>): void {
  const { platform } = http;
  openRoute(http, {
    method: "GET",
    url: "/api/businesses",
    summary: "Businesses one belongs to",
    tag: "Businesses",
    access: "signed_in",
    answer: z.object({ items: z.array(Me.shape.memberships.element) }),
    handle: async (_input, caller) => ({
      items: (await findPerson(platform, personOf(caller).userId))?.memberships ?? [],
    }),
  });
  openRoute(http, {
    method: "POST",
    url: "/api/businesses",
    summary: "Open another business",
    tag: "Businesses",
    access: "signed_in",
    body: CreateBusiness,
    answer: Business,
    status: 201,
    handle: async ({ body, request }, caller) => {
      const person = personOf(caller);
      const businessId = await createBusiness(platform, person, body, request.id);
      await onOpened(businessId);
      identity.forget();
      return platform.db.inTx(
        { businessId, requestId: request.id, actor: { kind: "system", name: "businesses" } },
        getBusiness,
      );
    },
  });
  const one = { url: "/api/businesses/:businessId", tag: "Businesses", params: ofBusiness, answer: Business };
  tenantRoute(http, {
    ...one,
    method: "GET",
    summary: "A business and its settings",
    access: "business.read",
    handle: (tx) => getBusiness(tx),
  });
  tenantRoute(http, {
    ...one,
    method: "PATCH",
    summary: "Change a business or its settings",
    access: "business.update",
    body: UpdateBusiness,
    handle: async (tx, { body }) => {
      const business = await updateBusiness(tx, body);
      identity.forget();
      return business;
    },
  });
  tenantRoute(http, {
    method: "GET",
    url: "/api/team",
    summary: "Members of the business",
    tag: "Team",
    access: "team.read",
    answer: z.object({ items: z.array(Member) }),
    handle: async (tx) => ({ items: await listMembers(tx) }),
  });
}

function apiKeyRoutes(http: Http, identity: Identity): void {
  const common = { tag: "API keys", access: "api_key.manage" } as const;
  tenantRoute(http, {
    ...common,
    method: "GET",
    url: "/api/businesses/:businessId/api-keys",
    summary: "API keys in use",
    params: ofBusiness,
    answer: z.object({ items: z.array(ApiKey) }),
    handle: async (tx) => ({ items: await listApiKeys(tx) }),
  });
  tenantRoute(http, {
    ...common,
    method: "POST",
    url: "/api/businesses/:businessId/api-keys",
    summary: "Make an API key; it is shown once",
    params: ofBusiness,
    body: CreateApiKey,
    answer: CreatedApiKey,
    status: 201,
    handle: (tx, { body }) => createApiKey(tx, body.name, body.permissions),
  });
  tenantRoute(http, {
    ...common,
    method: "DELETE",
    url: "/api/businesses/:businessId/api-keys/:keyId",
    summary: "Revoke an API key",
    params: ofBusiness.extend({ keyId: Id }),
    answer: Done,
    handle: async (tx, { params }) => {
      await revokeApiKey(tx, params.keyId);
      identity.forget();
      return done;
    },
  });
}

/** What the sign-in engine looks at: cookies, and where the request comes from for the session list. */
function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const name of ["cookie", "user-agent", "origin"] as const) {
    const value = request.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  headers.set("x-forwarded-for", request.ip);
  return headers;
}

function emailIn(body: unknown): string {
  return typeof body === "object" && body !== null && "email" in body ? String(body.email).toLowerCase() : "";
}

/** Passwords that a guesser tries first: the e-mail itself, one character over and over, a run of the keyboard. */
function isObvious(password: string, email: string): boolean {
  const plain = password.toLowerCase();
  const runs = "0123456789012345678901234567890 qwertyuiopasdfghjklzxcvbnm abcdefghijklmnopqrstuvwxyz passwordpassword";
  return (
    plain === email.toLowerCase() || new Set(plain).size < 4 || runs.includes(plain) || plain.startsWith("password1")
  );
}
