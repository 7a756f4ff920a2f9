import type { Caller, Identify } from "../platform/http/access.ts";
import type { Platform } from "../platform/platform.ts";
import { findApiKey } from "./api-keys.ts";
import { findPerson } from "./people.ts";
import { type SignIn, sessionCookiePrefix } from "./sign-in.ts";

/**
 * How long a caller is remembered. A session look-up costs about a millisecond of node time (570/s on two cores), which
 * is too dear for every request of a busy inbox; a role taken away therefore ends at most this much later.
 */
const rememberMs = 3_000;
const rememberAtMost = 5_000;

export type Identity = { identify: Identify; forget(): void };

/** Finds who calls: an API key in `Authorization: Bearer`, else the session cookie. */
export function createIdentity(platform: Platform, signIn: SignIn): Identity {
  const remembered = new Map<string, { caller: Caller | null; until: number }>();

  const look = async (cookie: string | undefined, bearer: string | undefined): Promise<Caller | null> => {
    if (bearer !== undefined) {
      const key = await findApiKey(platform, bearer);
      return (
        key && {
          kind: "api_key",
          id: key.id,
          name: key.name,
          businessId: key.businessId,
          permissions: new Set(key.permissions),
        }
      );
    }
    if (!cookie?.includes(`${sessionCookiePrefix}.`)) return null;
    const userId = await signIn.findUser(new Headers({ cookie }));
    const person = userId === null ? null : await findPerson(platform, userId);
    if (!person) return null;
    const memberships = person.memberships.map(({ business, memberId, role }) => ({
      businessId: business.id,
      memberId,
      role,
    }));
    return {
      kind: "person",
      userId: person.user.id,
      name: person.user.name,
      isSuperAdmin: person.user.is_super_admin,
      memberships,
    };
  };

  return {
    forget: () => remembered.clear(),
    async identify({ cookie, authorization }) {
      const bearer = authorization?.startsWith("Bearer ") ? authorization.slice(7).trim() : undefined;
      const credential = bearer === undefined ? cookie : `key ${bearer}`;
      if (credential === undefined) return null;
      const now = Date.now();
      const known = remembered.get(credential);
      if (known && known.until > now) return known.caller;
      const caller = await look(cookie, bearer);
      if (remembered.size >= rememberAtMost) remembered.clear();
      if (caller) remembered.set(credential, { caller, until: now + rememberMs });
      return caller;
    },
  };
}
