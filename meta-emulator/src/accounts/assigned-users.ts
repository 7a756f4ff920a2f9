import { getWaba } from "../graph/access.ts";
import { missing, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { pageOf } from "../graph/paging.ts";
import type { Simulation } from "../simulation.ts";
import type { Waba } from "../world/types.ts";
import type { AssignedUser } from "./standing.ts";

const scope = "whatsapp_business_management";
const tasks = [
  "MANAGE",
  "DEVELOP",
  "MANAGE_TEMPLATES",
  "MANAGE_PHONE",
  "VIEW_COST",
  "MANAGE_EXTENSIONS",
  "VIEW_PHONE_ASSETS",
  "MANAGE_PHONE_ASSETS",
  "VIEW_TEMPLATES",
  "MESSAGING",
  "MANAGE_BUSINESS_PHONES",
];

/** `GET /{waba-id}/assigned_users?business=` */
export function listAssignedUsers(call: GraphCall): unknown {
  const { sim, access, method, id, params } = call;
  const waba = getWaba(sim, access, method, id, scope);
  if (params.business === undefined) throw missing("business");
  return pageOf(waba.standing.assignedUsers, call, (user) => user);
}

/** `POST /{waba-id}/assigned_users?user=&tasks=['MANAGE']` */
export function assignUser({ sim, access, method, id, params }: GraphCall): unknown {
  const waba = getWaba(sim, access, method, id, scope);
  const userId = readUser(params.user);
  if (!Array.isArray(params.tasks) || params.tasks.length === 0) throw missing("tasks");
  const given = params.tasks.map(String);
  if (given.some((task) => !tasks.includes(task))) throw wrongParameter(`Param tasks must be of {${tasks.join(", ")}}`);
  const name = (sim.world.systemUsers.find(userId) ?? sim.world.users.find(userId))?.name ?? userId;
  put(sim, waba, [...without(waba, userId), { id: userId, name, tasks: given }]);
  return { success: true };
}

/** `DELETE /{waba-id}/assigned_users?user=` */
export function removeUser({ sim, access, method, id, params }: GraphCall): unknown {
  const waba = getWaba(sim, access, method, id, scope);
  put(sim, waba, without(waba, readUser(params.user)));
  return { success: true };
}

function readUser(user: unknown): string {
  if (user === undefined) throw missing("user");
  return String(user);
}

function without(waba: Waba, userId: string): AssignedUser[] {
  return waba.standing.assignedUsers.filter((each) => each.id !== userId);
}

function put(sim: Simulation, waba: Waba, assignedUsers: AssignedUser[]): void {
  sim.world.wabas.put(waba.id, { ...waba, standing: { ...waba.standing, assignedUsers } });
}
