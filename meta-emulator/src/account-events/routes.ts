import type { FastifyInstance } from "fastify";
import { getNumber } from "../desk.ts";
import type { AccountAct, OperatorAct } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import { ApiError } from "../world/api-error.ts";
import { performAccountAct, performOperatorAct } from "./operator-acts.ts";
import { accountAct, operatorAct } from "./schemas.ts";
import { viewNumber } from "./view-number.ts";

type Id = { Params: { id: string } };

/** Numbers and what can be done at them: the same below `/control/phone-numbers` and `/phone/api/numbers`. */
export async function numberActRoutes(server: FastifyInstance, sim: Simulation): Promise<void> {
  server.get("", { schema: { summary: "Every number, its state and that of its account." } }, () => ({
    numbers: [...sim.world.phoneNumbers.values()].map((number) => viewNumber(sim, number)),
  }));
  server.get<Id>("/:id", { schema: { summary: "A number, its state and that of its account." } }, ({ params }) =>
    viewNumber(sim, getNumber(sim, params.id)),
  );
  server.post<Id & { Body: OperatorAct }>(
    "/:id/acts",
    { schema: { summary: "Does something to a number or its account, or as its owner.", body: operatorAct } },
    ({ params, body }) => {
      const before = getNumber(sim, params.id);
      performOperatorAct(sim, before, body);
      return viewNumber(sim, sim.world.phoneNumbers.find(params.id) ?? before);
    },
  );
}

/** The same for an account that has no number. */
export async function accountActRoutes(server: FastifyInstance, sim: Simulation): Promise<void> {
  server.post<Id & { Body: AccountAct }>(
    "/wabas/:id/acts",
    { schema: { summary: "Does something to a WhatsApp Business Account.", body: accountAct } },
    ({ params, body }) => {
      const waba = sim.world.wabas.find(params.id);
      if (!waba) throw new ApiError(404, "waba_unknown", `there is no WABA ${params.id}`);
      performAccountAct(sim, waba, body);
      sim.phone.emit({ type: "world" });
      return sim.world.wabas.find(params.id) ?? waba;
    },
  );
}
