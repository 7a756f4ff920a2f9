import { selectFields } from "../graph/fields.ts";
import { GraphError, unsupportedRequest, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import type { Token } from "../world/types.ts";
import { findGrant, removeApp, removePermission } from "./grants.ts";

/** `GET /me` and `GET /{user-id}` of whoever the token stands for, and of nobody else. */
export function readUser(call: GraphCall): unknown {
  const { sim, id, params } = call;
  requireOwn(call);
  const name = (sim.world.users.find(id) ?? sim.world.systemUsers.find(id))?.name ?? "";
  const [first = "", ...last] = name.split(" ");
  const all = { id, name, first_name: first, last_name: last.join(" ") };
  return selectFields("User", all, ["name", "id"], params.fields);
}

/** `GET /{user-id}/permissions` */
export function listPermissions(call: GraphCall): unknown {
  const token = requireOwn(call);
  const grant = findGrant(call.sim, token.appId, token.userId);
  const granted = grant?.scopes ?? token.scopes;
  const data = [
    ...granted.map((permission) => ({ permission, status: "granted" })),
    ...(grant?.declined ?? []).map((permission) => ({ permission, status: "declined" })),
  ];
  return { data };
}

/** `DELETE /{user-id}/permissions`: the app is removed, its tokens end and it is told. */
export function revokeAll(call: GraphCall): unknown {
  const token = requireOwn(call);
  removeApp(call.sim, token.appId, token.userId);
  return { success: true };
}

/** `DELETE /{user-id}/permissions/{permission}` */
export function revokeOne(call: GraphCall): unknown {
  const token = requireOwn(call);
  const permission = call.item ?? "";
  if (!token.scopes.includes(permission)) throw wrongParameter(`The permission ${permission} was not granted`);
  removePermission(call.sim, token.appId, token.userId, permission);
  return { success: true };
}

export function requireOwn({ access, id, method }: GraphCall): Token {
  if (access.kind === "app")
    throw new GraphError({
      code: 2500,
      message: "An active access token must be used to query information about the current user.",
    });
  if (access.token.userId !== id) throw unsupportedRequest(method, id);
  return access.token;
}
