import { type Me, type Membership, Me as MeSchema } from "@croozer/contracts/auth";
import type { Permission } from "@croozer/contracts/permissions";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { createContext, createElement, type ReactNode, useContext, useMemo } from "react";
import { findCurrentBusinessId, useCurrentBusinessId } from "./current-business.ts";
import { ApiProblem, get, isProblem, NetworkProblem } from "./http.ts";
import { queryClient } from "./query.ts";

type FindLastMe = () => Promise<Me | null>;
let findLastMe: FindLastMe = async () => null;
/** Who was here last, for a page that begins without a connection: set by whoever keeps something to show them. */
export const whenAway = (find: FindLastMe) => {
  findLastMe = find;
};
/** Wi-Fi that is gone answers nothing at all. */
const patienceMs = 8_000;
const key = ["me"] as const;
let isOfBefore = false;

/** Who is signed in; null is nobody. Without a connection whoever was here last, until the server can be asked. */
export const meQuery = queryOptions({
  queryKey: key,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      const me = await get("/api/auth/me", MeSchema, {
        signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
      });
      isOfBefore = false;
      return me;
    } catch (error) {
      if (isProblem(error, "auth.signed_out")) return null;
      const isFirst = queryClient.getQueryData(key) === undefined;
      const last = isFirst && !signal.aborted && isAway(error) ? await findLastMe() : null;
      if (last === null) throw error;
      isOfBefore = true;
      return last;
    }
  },
});

const isAway = (error: unknown): boolean =>
  error instanceof NetworkProblem ||
  (error instanceof DOMException && error.name === "TimeoutError") ||
  (error instanceof ApiProblem && error.status >= 502);

/** The server is there again: where the page began without it, it says who this is. */
export async function askAgain(): Promise<void> {
  if (isOfBefore) await queryClient.invalidateQueries({ queryKey: key });
}

/** Who is signed in, or null; keeps asking the server while on the screen. */
export const useMaybeMe = (): Me | null => useQuery(meQuery).data ?? null;

/** The membership this tab works under: the remembered business, else the first; null when there is none. */
export const findMembership = (me: Me, businessId: string | null = findCurrentBusinessId()): Membership | null =>
  me.memberships.find(({ business }) => business.id === businessId) ?? me.memberships[0] ?? null;

type Session = { me: Me; membership: Membership | null };
const SessionContext = createContext<Session | null>(null);

/**
 * Hands the session down from the top. A page thus keeps the one it was drawn with until the shell takes it off the
 * screen: when a session ends, no part of it is drawn again without one.
 */
export function SessionProvider({ children }: { children: ReactNode }) {
  const me = useQuery({ ...meQuery, enabled: false }).data ?? null;
  const businessId = useCurrentBusinessId();
  const session = useMemo(
    () => (me === null ? null : { me, membership: findMembership(me, businessId) }),
    [me, businessId],
  );
  return createElement(SessionContext, { value: session }, children);
}

/** Who is signed in. Only under the shell, whose route sees to it that somebody is. */
export function useMe(): Me {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("nobody is signed in");
  return session.me;
}

export const useMaybeMembership = (): Membership | null => useContext(SessionContext)?.membership ?? null;

/** The membership this tab works under. Only under the shell. */
export function useMembership(): Membership {
  const membership = useMaybeMembership();
  if (membership === null) throw new Error("no business is open");
  return membership;
}

export const useBusiness = (): Membership["business"] => useMembership().business;
export const useBusinessId = (): string => useBusiness().id;
/** Whether the signed-in member may do this; the server decides again on every request. */
export const usePermission = (permission: Permission): boolean =>
  useMaybeMembership()?.permissions.includes(permission) ?? false;
