import type { FastifyInstance } from "fastify";
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
  putToken,
  putWaba,
  type TokenDescription,
  type WabaDescription,
} from "../world/describe.ts";
import { schemas } from "./schemas.ts";

type TokenPatch = Pick<TokenDescription, "expiresAt" | "revokedSubcode">;

/** One object at a time: with an id that exists it is changed, else made. */
export function objectRoutes(server: FastifyInstance, sim: Simulation): void {
  const { world } = sim;
  const told = <T>(made: T): T => {
    sim.phone.emit({ type: "world" });
    return made;
  };
  server.post<{ Body: AppDescription }>("/apps", { schema: { body: schemas.app } }, ({ body }) =>
    told(putApp(world, body)),
  );
  server.post<{ Body: PortfolioDescription }>("/portfolios", { schema: { body: schemas.portfolio } }, ({ body }) =>
    told(putPortfolio(world, body)),
  );
  server.post<{ Body: WabaDescription }>("/wabas", { schema: { body: schemas.waba } }, ({ body }) =>
    told(putWaba(world, body)),
  );
  server.post<{ Body: PhoneNumberDescription }>(
    "/phone-numbers",
    { schema: { body: schemas.phoneNumber } },
    ({ body }) => told(putPhoneNumber(world, body)),
  );
  server.post<{ Body: PageDescription }>("/pages", { schema: { body: schemas.page } }, ({ body }) =>
    told(putPage(world, body)),
  );
  server.post<{ Body: InstagramAccountDescription }>(
    "/instagram-accounts",
    { schema: { body: schemas.instagramAccount } },
    ({ body }) => told(putInstagramAccount(world, body)),
  );
  server.post<{ Body: TokenDescription }>("/tokens", { schema: { body: schemas.token } }, ({ body }) =>
    told(putToken(world, sim.clock.now(), body)),
  );
  // Expire or revoke.
  server.patch<{ Params: { token: string }; Body: TokenPatch }>(
    "/tokens/:token",
    { schema: { body: schemas.tokenPatch } },
    ({ params, body }) => {
      const token = world.tokens.find(params.token);
      if (!token) throw new ApiError(404, "token_unknown", "there is no such token");
      return told(putToken(world, sim.clock.now(), { token: token.token, appId: token.appId, ...body }));
    },
  );
}
