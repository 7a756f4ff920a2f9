import { getWaba } from "../graph/access.ts";
import { wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { pageOf } from "../graph/paging.ts";
import { seesFlow } from "./access.ts";
import { describeFlow, selectFlowFields } from "./describe-flow.ts";
import { addFlow, newFlow, putJson } from "./keep-flows.ts";
import { publishFlow } from "./publish-flow.ts";
import { readCategories, readEndpoint, readJsonText, readName } from "./read-flow-params.ts";
import type { Flow } from "./types.ts";

const scope = "whatsapp_business_management";
const mostMigrated = 100;

/** `GET /{waba-id}/flows` */
export function listFlows(call: GraphCall): unknown {
  const { sim, access, method, id, params } = call;
  const waba = getWaba(sim, access, method, id, scope);
  const flows = [...sim.world.flows.values()].filter(({ wabaId }) => wabaId === waba.id);
  return pageOf(flows, call, (flow) => selectFlowFields(describeFlow(call, flow), params.fields));
}

/** `POST /{waba-id}/flows`: new, or a copy; with JSON and `publish` all at once. */
export async function createFlow(call: GraphCall): Promise<unknown> {
  const { sim, access, method, id, params } = call;
  const waba = getWaba(sim, access, method, id, scope);
  const source = readSource(call);
  const flow = addFlow(
    sim,
    newFlow(sim.clock.now(), {
      wabaId: waba.id,
      name: readName(sim.world, waba.id, params.name),
      categories: source && params.categories === undefined ? source.categories : readCategories(params.categories),
      endpointUri: readEndpoint(params.endpoint_uri) ?? source?.endpointUri ?? null,
      applicationId: access.app.id,
    }),
  );
  const text = readJsonText(params.flow_json) ?? source?.published ?? source?.draft ?? null;
  if (text === null) return { id: flow.id };
  const { validationErrors } = putJson(sim, flow, text);
  if (params.flow_json === undefined) return { id: flow.id };
  const wanted = params.publish === true || params.publish === "true";
  if (wanted && validationErrors.length === 0) await publishFlow({ ...call, id: flow.id });
  return { id: flow.id, success: true, validation_errors: validationErrors };
}

function readSource({ sim, access, params }: GraphCall): Flow | null {
  const { clone_flow_id: id } = params;
  if (id === undefined) return null;
  if (params.clone_template !== undefined) throw wrongParameter("Only one clone source can be set");
  const source = sim.world.flows.find(String(id));
  if (!source || !seesFlow(access, source)) throw wrongParameter("Flow with specified ID does not exist");
  return source;
}

/** `POST /{waba-id}/migrate_flows`: copies, within one business. */
export function migrateFlows(call: GraphCall): unknown {
  const { sim, access, method, id, params } = call;
  const waba = getWaba(sim, access, method, id, scope);
  if (params.source_waba_id === undefined) throw wrongParameter("The parameter source_waba_id is required");
  const source = getWaba(sim, access, method, String(params.source_waba_id), scope);
  if (source.portfolioId !== waba.portfolioId) {
    throw wrongParameter("Flows can only be migrated between WABAs owned by the same Meta business");
  }
  const all = [...sim.world.flows.values()].filter(({ wabaId }) => wabaId === source.id);
  const names = params.source_flow_names ?? all.map(({ name }) => name);
  if (!Array.isArray(names) || names.length > mostMigrated) {
    throw wrongParameter(`Param source_flow_names must be an array of at most ${mostMigrated} names`);
  }
  const migrated: unknown[] = [];
  const failed: unknown[] = [];
  for (const name of names) {
    const flow = all.find((each) => each.name === name);
    const problem = flow ? copyTo(call, flow, waba.id, migrated) : "Flow with this name does not exist in source WABA.";
    if (problem === null) continue;
    failed.push({ source_name: name, error_code: "4233041", error_message: `Flows Migration Error: ${problem}` });
  }
  return { migrated_flows: migrated, failed_flows: failed };
}

/** Returns why not, null when it was done. */
function copyTo({ sim }: GraphCall, flow: Flow, wabaId: string, migrated: unknown[]): string | null {
  const { name, id } = flow;
  if ([...sim.world.flows.values()].some((each) => each.wabaId === wabaId && each.name === name)) {
    return "Flow with the same name exists in destination WABA.";
  }
  const { draft, published, categories, endpointUri, applicationId, validationErrors } = flow;
  const status = flow.status === "DRAFT" || flow.status === "PUBLISHED" ? flow.status : "PUBLISHED";
  const kept = { status, draft, published, endpointUri, applicationId, validationErrors };
  const copy = addFlow(sim, newFlow(sim.clock.now(), { wabaId, name, categories, ...kept }));
  migrated.push({ source_name: name, source_id: id, migrated_id: copy.id });
  return null;
}
