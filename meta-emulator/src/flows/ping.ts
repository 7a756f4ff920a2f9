import { isObject } from "../graph/params.ts";
import type { Simulation } from "../simulation.ts";
import { callEndpoint, EndpointProblem } from "./endpoint.ts";
import { jsonProperty } from "./keep-flows.ts";
import type { Flow } from "./types.ts";

/** The health check. Throws EndpointProblem unless the endpoint says that it is active. */
export async function pingEndpoint(sim: Simulation, flow: Flow): Promise<void> {
  const numbers = [...sim.world.phoneNumbers.values()].filter(({ wabaId }) => wabaId === flow.wabaId);
  const number = numbers.find(({ id }) => sim.world.encryptionKeys.find(id)) ?? numbers[0];
  const version = jsonProperty(flow.draft ?? flow.published, "data_api_version") ?? "3.0";
  const answer = await callEndpoint(sim, flow, number?.id ?? "", { version, action: "ping" });
  const data = isObject(answer) && isObject(answer.data) ? answer.data : {};
  if (data.status !== "active") {
    throw new EndpointProblem("payload-schema-error", 'the answer to a ping is {"data":{"status":"active"}}');
  }
}
