import type { FastifyInstance } from "fastify";
import { getCustomer } from "../desk.ts";
import type { Simulation } from "../simulation.ts";
import { takeNewPhone } from "./change-person.ts";

export function peopleControlRoutes(server: FastifyInstance, sim: Simulation): void {
  server.post<{ Params: { id: string } }>(
    "/customers/:id/new-phone",
    { schema: { summary: "The person sets WhatsApp up anew: another identity key, the same number." } },
    (request) => takeNewPhone(sim, getCustomer(sim, request.params.id)),
  );
}
