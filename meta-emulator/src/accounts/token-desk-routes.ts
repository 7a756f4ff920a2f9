import type { FastifyInstance } from "fastify";
import type { TokenAct } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import { actOnToken, listTokens } from "./token-desk.ts";

const tokenAct = {
  type: "object",
  properties: {
    type: { enum: ["expire", "revoke", "restore"] },
    subcode: { enum: [458, 460, 467] },
  },
  required: ["type"],
  if: { properties: { type: { const: "revoke" } } },
  // biome-ignore lint/suspicious/noThenProperty: JSON schema's own word
  then: { required: ["subcode"] },
  additionalProperties: false,
};

/** Tokens as the operator's panel sees and ends them. */
export async function tokenDeskRoutes(server: FastifyInstance, sim: Simulation): Promise<void> {
  server.get("/tokens", () => ({ tokens: listTokens(sim) }));
  server.post<{ Params: { id: string }; Body: TokenAct }>(
    "/tokens/:id/acts",
    { schema: { body: tokenAct } },
    ({ params, body }) => actOnToken(sim, params.id, body),
  );
}
