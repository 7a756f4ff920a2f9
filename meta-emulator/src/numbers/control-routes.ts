import type { FastifyInstance } from "fastify";
import type { Simulation } from "../simulation.ts";
import { listCodes } from "./verification.ts";

/** Codes as their owner would read them from the phone. */
export function numberControlRoutes(server: FastifyInstance, sim: Simulation): void {
  server.get("/codes", { schema: { summary: "Verification codes that still work, newest first." } }, () => ({
    codes: listCodes(sim).map(({ phoneNumberId, method, language, code, at, expiresAt }) => ({
      phoneNumberId,
      displayPhoneNumber: sim.world.phoneNumbers.find(phoneNumberId)?.displayPhoneNumber ?? null,
      method,
      language,
      code,
      at: new Date(at).toISOString(),
      expiresAt: new Date(expiresAt).toISOString(),
    })),
  }));
}
