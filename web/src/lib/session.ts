import { type Me, type Membership, Me as MeSchema } from "@croozer/contracts/auth";
import type { Permission } from "@croozer/contracts/permissions";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { createContext, createElement, type ReactNode, useContext, useMemo } from "react";
import { findCurrentBusinessId, useCurrentBusinessId } from "./current-business.ts";
import { get, isProblem } from "./http.ts";

/** Who is signed in; null is nobody. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await get("/api/auth/me", MeSchema, { signal });
    } catch (error) {
      if (isProblem(error, "auth.signed_out")) return null;
      throw error;
    }
  },
});

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
