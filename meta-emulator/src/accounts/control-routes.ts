import type { FastifyInstance } from "fastify";
import type { Simulation } from "../simulation.ts";
import { ApiError } from "../world/api-error.ts";
import { issueCode } from "./codes.ts";
import {
  type CodeDescription,
  describeCode,
  type LoginConfigDescription,
  putLoginConfig,
  putUser,
  type UserDescription,
} from "./describe.ts";
import { putGrant, removeApp } from "./grants.ts";
import { revokeTokens } from "./mint.ts";
import { uninstallApp } from "./partner.ts";
import { loginConfig, newCode, user } from "./schemas.ts";
import { tellUserCallback } from "./user-callbacks.ts";

type Id = { Params: { id: string } };
type IdAndApp = { Params: { id: string; appId: string } };

/** People with a Facebook account, login configurations, and what people and businesses do to an app. */
export async function accountControlRoutes(server: FastifyInstance, sim: Simulation): Promise<void> {
  const { world } = sim;
  server.get("/users", { schema: { summary: "People with a Facebook account, and system users." } }, () => ({
    users: [...world.users.values()],
    systemUsers: [...world.systemUsers.values()],
  }));
  server.post<{ Body: UserDescription }>(
    "/users",
    { schema: { summary: "Puts a person who can sign in to the dialogs.", body: user } },
    ({ body }) => putUser(world, body),
  );
  server.get("/login-configs", { schema: { summary: "Configurations of Facebook Login for Business." } }, () => ({
    loginConfigs: [...world.loginConfigs.values()],
  }));
  server.post<{ Body: LoginConfigDescription }>(
    "/login-configs",
    { schema: { summary: "Puts a login configuration: what `config_id` names.", body: loginConfig } },
    ({ body }) => putLoginConfig(world, body),
  );
  server.get("/grants", { schema: { summary: "What people allow which app." } }, () => ({
    grants: [...world.grants.values()],
  }));
  server.post<{ Body: CodeDescription }>(
    "/login-codes",
    { schema: { summary: "A code as a dialog gives it, without the dialog; its time begins now.", body: newCode } },
    ({ body }) => {
      const code = issueCode(sim, describeCode(world, body), "now");
      const { appId, userId, scopes, wabaIds, pageIds, instagramIds } = code;
      putGrant(sim, { appId, userId, scopes, declined: [], wabaIds, pageIds, instagramIds });
      return code;
    },
  );
  leavingRoutes(server, sim);
}

function leavingRoutes(server: FastifyInstance, sim: Simulation): void {
  const { world } = sim;
  server.post<Id>(
    "/users/:id/change-password",
    { schema: { summary: "A new password ends the person's tokens and those of their pages: 190/460." } },
    ({ params }) => {
      requireUser(sim, params.id);
      return { revoked: revokeTokens(sim, 460, (token) => token.userId === params.id) };
    },
  );
  server.delete<IdAndApp>(
    "/users/:id/apps/:appId",
    { schema: { summary: "The person removes the app: 190/458 and the deauthorize callback." } },
    ({ params }) => {
      requireUser(sim, params.id);
      removeApp(sim, requireApp(sim, params.appId).id, params.id);
      return { removed: true };
    },
  );
  server.post<IdAndApp>(
    "/users/:id/apps/:appId/delete-data",
    { schema: { summary: "The person asks for their data to be deleted; answers what the app answered." } },
    async ({ params }) => {
      requireUser(sim, params.id);
      const told = await tellUserCallback(sim, "data_deletion", requireApp(sim, params.appId).id, params.id);
      if (!told) throw new ApiError(422, "no_callback", "the app has no dataDeletionUrl");
      return told;
    },
  );
  server.delete<IdAndApp>(
    "/portfolios/:id/apps/:appId",
    { schema: { summary: "A customer's business removes the app: 190/458, PARTNER_APP_UNINSTALLED." } },
    ({ params }) => {
      if (!world.portfolios.find(params.id))
        throw new ApiError(404, "portfolio_unknown", `there is no portfolio ${params.id}`);
      return uninstallApp(sim, requireApp(sim, params.appId), params.id);
    },
  );
  server.get(
    "/user-callbacks",
    { schema: { summary: "Signed requests that were sent: deauthorize and data deletion." } },
    () => ({ userCallbacks: [...world.userCallbacks.values()] }),
  );
}

/** A person, or the account on Instagram that signed in by itself. */
function requireUser(sim: Simulation, id: string): void {
  if (!sim.world.users.find(id) && !sim.world.instagramAccounts.find(id))
    throw new ApiError(404, "user_unknown", `there is no user ${id}`);
}

function requireApp(sim: Simulation, id: string) {
  const app = sim.world.apps.find(id);
  if (!app) throw new ApiError(404, "app_unknown", `there is no app ${id}`);
  return app;
}
