import { type Me, type Membership, Me as MeSchema } from "@croozer/contracts/auth";
import type { Permission } from "@croozer/contracts/permissions";
import { queryOptions, useQuery } from "@tanstack/react-query";
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

/** Who is signed in, or null on pages that anybody sees. */
export const useMaybeMe = (): Me | null => useQuery(meQuery).data ?? null;

/** Who is signed in. Only under the shell, whose route sees to it that somebody is. */
export function useMe(): Me {
  const me = useMaybeMe();
  if (me === null) throw new Error("nobody is signed in");
  return me;
}

/** The membership this tab works under: the remembered business, else the first; null when there is none. */
export const findMembership = (me: Me, businessId: string | null = findCurrentBusinessId()): Membership | null =>
  me.memberships.find(({ business }) => business.id === businessId) ?? me.memberships[0] ?? null;

export function useMaybeMembership(): Membership | null {
  const me = useMaybeMe();
  const businessId = useCurrentBusinessId();
  return me === null ? null : findMembership(me, businessId);
}

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
