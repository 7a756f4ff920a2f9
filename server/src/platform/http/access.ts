import type { Permission, Role } from "@croozer/contracts/permissions";

/**
 * Who may call a route; every route declares one. `public`: anyone · `signed_in`: a person, no business needed ·
 * `super_admin`: the operator · `signature`: a provider's webhook, checked by its own means · a permission: a member or
 * API key of the business the request names.
 */
export type Access = "public" | "signed_in" | "super_admin" | "signature" | Permission;

/** The caller, once known. */
export type Caller =
  | {
      kind: "person";
      userId: string;
      name: string;
      isSuperAdmin: boolean;
      memberships: readonly { businessId: string; memberId: string; role: Role }[];
    }
  | { kind: "api_key"; id: string; name: string; businessId: string; permissions: ReadonlySet<Permission> };

/** Finds the caller from a cookie or a bearer key; null when there is none or it is no good. */
export type Identify = (headers: {
  cookie?: string | undefined;
  authorization?: string | undefined;
}) => Promise<Caller | null>;
