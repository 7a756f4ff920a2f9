import { betterAuth } from "better-auth";
import { magicLink } from "better-auth/plugins/magic-link";
import { Kysely, PostgresDialect } from "kysely";
import { newId } from "../platform/db/new-id.ts";
import type { Platform } from "../platform/platform.ts";
import { refuse } from "../platform/refusal.ts";

export const sessionCookiePrefix = "croozer";
const linkLifetimeSeconds = 24 * 60 * 60;

export type SignedIn = { userId: string; cookies: string[] };

/** Signing people in and out: better-auth as an engine behind our own routes. */
export type SignIn = {
  /** @throws auth.email_taken */
  register(
    person: { name: string; email: string; password: string; language: string },
    headers: Headers,
  ): Promise<SignedIn>;
  /** @throws auth.wrong_credentials */
  withPassword(email: string, password: string, headers: Headers): Promise<SignedIn>;
  /** @throws auth.link_invalid */
  withLink(token: string, headers: Headers): Promise<SignedIn>;
  /** A token that signs this person in once, within a day. */
  createLink(email: string): Promise<string>;
  /** Ends the session; cookies to clear. */
  signOut(headers: Headers): Promise<string[]>;
  /** The user of a session cookie, or null. */
  findUser(headers: Headers): Promise<string | null>;
};

export function createSignIn(platform: Platform): SignIn {
  const links = new Map<string, string>();
  const auth = createEngine(platform, (email, token) => links.set(email, token));

  const signedIn = async (response: Response): Promise<SignedIn | null> => {
    if (!response.ok) return null;
    const cookies = response.headers.getSetCookie();
    const body: unknown = await response.json();
    const user = typeof body === "object" && body !== null && "user" in body ? body.user : null;
    if (typeof user !== "object" || user === null || !("id" in user) || typeof user.id !== "string") return null;
    return { userId: user.id, cookies };
  };

  return {
    async register({ name, email, password, language }, headers) {
      const response = await auth.api.signUpEmail({
        body: { name, email, password, language },
        headers,
        asResponse: true,
      });
      if (response.status === 422 || response.status === 409) refuse("auth.email_taken");
      return (await signedIn(response)) ?? refuse("request.invalid", { status: response.status });
    },
    async withPassword(email, password, headers) {
      const response = await auth.api.signInEmail({ body: { email, password }, headers, asResponse: true });
      return (await signedIn(response)) ?? refuse("auth.wrong_credentials");
    },
    async withLink(token, headers) {
      const response = await auth.api.magicLinkVerify({ query: { token }, headers, asResponse: true });
      return (await signedIn(response)) ?? refuse("auth.link_invalid");
    },
    async createLink(email) {
      await auth.api.signInMagicLink({ body: { email }, headers: new Headers() });
      const token = links.get(email);
      links.delete(email);
      if (token === undefined) throw new Error("There is no such person to make a sign-in link for");
      return token;
    },
    async signOut(headers) {
      const response = await auth.api.signOut({ headers, asResponse: true });
      return response.headers.getSetCookie();
    },
    async findUser(headers) {
      const session = await auth.api.getSession({ headers });
      return session?.user.id ?? null;
    },
  };
}

function createEngine({ config, db, log }: Platform, onLink: (email: string, token: string) => void) {
  return betterAuth({
    appName: "Croozer",
    baseURL: config.publicUrl,
    basePath: "/api/auth",
    secret: config.sessionSecret,
    database: { db: new Kysely({ dialect: new PostgresDialect({ pool: db.pool }) }), type: "postgres" },
    user: {
      modelName: "users",
      fields: { emailVerified: "email_verified", createdAt: "created_at", updatedAt: "updated_at" },
      additionalFields: { language: { type: "string", defaultValue: "he" } },
    },
    session: {
      modelName: "sessions",
      fields: {
        userId: "user_id",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        createdAt: "created_at",
        updatedAt: "updated_at",
      },
      expiresIn: 30 * 24 * 60 * 60,
    },
    account: {
      modelName: "accounts",
      fields: {
        userId: "user_id",
        accountId: "account_id",
        providerId: "provider_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        createdAt: "created_at",
        updatedAt: "updated_at",
      },
    },
    verification: {
      modelName: "verifications",
      fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" },
    },
    // Passwords are hashed with scrypt (memory-hard), better-auth's default.
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 200 },
    plugins: [
      magicLink({
        expiresIn: linkLifetimeSeconds,
        disableSignUp: true,
        storeToken: "hashed",
        sendMagicLink: ({ email, token }) => onLink(email, token),
      }),
    ],
    advanced: {
      database: { generateId: () => newId() },
      cookiePrefix: sessionCookiePrefix,
      useSecureCookies: config.publicUrl.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      // Ours checks every route, not only these.
      disableCSRFCheck: true,
    },
    // Ours limits by address and e-mail.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      log: (level, message) =>
        level === "error" ? log.error({ engine: "sign-in" }, message) : log.debug({ engine: "sign-in" }, message),
    },
  });
}
