import type { FastifyInstance } from "fastify";
import type { Simulation } from "../simulation.ts";
import { ApiError } from "../world/api-error.ts";
import { acceptCall, declineCall, endCall } from "./calls.ts";
import type { Call } from "./types.ts";

const acts = ["pick_up", "decline", "hang_up"] as const;
type Act = (typeof acts)[number];
const body = {
  type: "object",
  properties: { act: { enum: acts } },
  required: ["act"],
  additionalProperties: false,
} as const;

export function callRoutes(server: FastifyInstance, sim: Simulation): void {
  server.get("/phone-calls", { schema: { summary: "Calls between people and businesses, oldest first." } }, () => ({
    calls: [...sim.world.calls.values()],
  }));
  server.post<{ Params: { id: string }; Body: { act: Act } }>(
    "/phone-calls/:id",
    { schema: { summary: "What the person does: picks up or declines a call of the business, hangs up any.", body } },
    (request) => act(sim, getCall(sim, request.params.id), request.body.act),
  );
}

function act(sim: Simulation, call: Call, what: Act): Call {
  const rings = call.state === "ringing" && call.direction === "BUSINESS_INITIATED";
  if (what === "hang_up" ? call.state === "ended" : !rings) {
    throw new ApiError(422, "call_elsewhere", `the call is ${call.state}: the person cannot ${what.replace("_", " ")}`);
  }
  if (what === "pick_up") acceptCall(sim, call);
  else if (what === "decline") declineCall(sim, call);
  else endCall(sim, call);
  return call;
}

function getCall(sim: Simulation, id: string): Call {
  const call = sim.world.calls.find(id);
  if (!call) throw new ApiError(404, "call_unknown", `there is no call ${id}`);
  return call;
}
