import type { FastifyInstance } from "fastify";
import { putToken, type TokenDescription } from "../accounts/describe.ts";
import type { Simulation } from "../simulation.ts";
import {
  type InstagramAccountDescription,
  type PageDescription,
  putInstagramAccount,
  putPage,
} from "../social/describe.ts";
import { ApiError } from "../world/api-error.ts";
import {
  type AppDescription,
  type PhoneNumberDescription,
  type PortfolioDescription,
  putApp,
  putPhoneNumber,
  putPortfolio,
  putWaba,
  type WabaDescription,
} from "../world/describe.ts";
import { schemas } from "./schemas.ts";

type TokenPatch = Pick<TokenDescription, "expiresAt" | "dataAccessExpiresAt" | "revokedSubcode">;

/** One object at a time: with an id that exists it is changed, else made. */
export function objectRoutes(server: FastifyInstance, sim: Simulation): void {
  const { world } = sim;
  const told = <T>(made: T): T => {
    sim.phone.emit({ type: "world" });
    return made;
  };
  server.post<{ Body: AppDescription }>(
    "/apps",
    { schema: { summary: "Puts an app: secret, callback, fields.", body: schemas.app } },
    ({ body }) => told(putApp(world, body)),
  );
  server.post<{ Body: PortfolioDescription }>(
    "/portfolios",
    { schema: { summary: "Puts a business portfolio.", body: schemas.portfolio } },
    ({ body }) => told(putPortfolio(world, body)),
  );
  server.post<{ Body: WabaDescription }>(
    "/wabas",
    { schema: { summary: "Puts a WhatsApp Business Account.", body: schemas.waba } },
    ({ body }) => told(putWaba(world, body)),
  );
  server.post<{ Body: PhoneNumberDescription }>(
    "/phone-numbers",
    { schema: { summary: "Puts a business phone number.", body: schemas.phoneNumber } },
    ({ body }) => told(putPhoneNumber(world, body)),
  );
  server.post<{ Body: PageDescription }>(
    "/pages",
    { schema: { summary: "Puts a Facebook Page.", body: schemas.page } },
    ({ body }) => told(putPage(world, body)),
  );
  server.post<{ Body: InstagramAccountDescription }>(
    "/instagram-accounts",
    { schema: { summary: "Puts an Instagram professional account.", body: schemas.instagramAccount } },
    ({ body }) => told(putInstagramAccount(world, body)),
  );
  server.post<{ Body: TokenDescription }>(
    "/tokens",
    { schema: { summary: "Puts an access token: kind, scopes, expiry.", body: schemas.token } },
    ({ body }) => told(putToken(world, sim.clock.now(), body)),
  );
  // Expire or revoke.
  server.patch<{ Params: { token: string }; Body: TokenPatch }>(
    "/tokens/:token",
    { schema: { summary: "Lets a token expire, or revokes it.", body: schemas.tokenPatch } },
    ({ params, body }) => {
      const token = world.tokens.find(params.token);
      if (!token) throw new ApiError(404, "token_unknown", "there is no such token");
      return told(putToken(world, sim.clock.now(), { token: token.token, appId: token.appId, ...body }));
    },
  );
}
