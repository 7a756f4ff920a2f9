import { wrongParameter } from "../graph/graph-error.ts";
import { readMultipart } from "../graph/multipart.ts";
import type { GraphCall } from "../graph/operation.ts";
import { pageOf } from "../graph/paging.ts";
import { getFlow } from "./access.ts";
import { linkToAsset } from "./asset-links.ts";
import { describeFlow, selectFlowFields } from "./describe-flow.ts";
import { flowError } from "./flow-errors.ts";
import { putJson } from "./keep-flows.ts";
import { readCategories, readEndpoint, readName } from "./read-flow-params.ts";
import type { Flow } from "./types.ts";

const mostJsonBytes = 10 * 1024 * 1024;

/** `GET /{flow-id}` */
export function readFlow(call: GraphCall): unknown {
  return selectFlowFields(describeFlow(call, getFlow(call)), call.params.fields);
}

/** `POST /{flow-id}`: what is known of it beside its JSON. */
export function changeFlow(call: GraphCall): unknown {
  const { sim, params } = call;
  const flow = getFlow(call);
  requireChangeable(flow);
  const { name, categories, endpoint_uri: endpoint, application_id: applicationId } = params;
  if (applicationId !== undefined && !sim.world.apps.find(String(applicationId))) {
    throw wrongParameter("Param application_id must be the ID of an app");
  }
  sim.world.flows.put(flow.id, {
    ...flow,
    ...(name === undefined ? {} : { name: readName(sim.world, flow.wabaId, name, flow.id) }),
    ...(categories === undefined ? {} : { categories: readCategories(categories) }),
    ...(endpoint === undefined ? {} : { endpointUri: readEndpoint(endpoint) }),
    ...(applicationId === undefined ? {} : { applicationId: String(applicationId) }),
  });
  return { success: true };
}

/** `DELETE /{flow-id}`: only what was never published. */
export function deleteFlow(call: GraphCall): unknown {
  const flow = getFlow(call);
  if (flow.status !== "DRAFT" || flow.published !== null) {
    const details = "After a Flow has been published, it cannot be deleted. Please deprecate instead.";
    throw flowError(139004, "Can't delete published Flow", details);
  }
  call.sim.world.flows.delete(flow.id);
  return { success: true };
}

/** `GET /{flow-id}/assets` */
export function listAssets(call: GraphCall): unknown {
  const flow = getFlow(call);
  const assets = flow.draft === null ? [] : [flow];
  return pageOf(assets, call, (each) => ({
    name: "flow.json",
    asset_type: "FLOW_JSON",
    download_url: linkToAsset(call.sim, each),
  }));
}

/** `POST /{flow-id}/assets`: the JSON, as a file of a form. */
export async function uploadAsset(call: GraphCall): Promise<unknown> {
  const flow = getFlow(call);
  requireChangeable(flow);
  const { fields, files } = await readMultipart(call.request);
  if (fields.asset_type !== "FLOW_JSON") throw wrongParameter("Param asset_type must be one of {FLOW_JSON}");
  if (fields.name !== "flow.json") throw wrongParameter("Param name must be flow.json");
  const file = files.file;
  if (!file) throw wrongParameter("The parameter file is required");
  if (file.bytes.length > mostJsonBytes) throw wrongParameter("Param file must have at most 10 MB");
  const { validationErrors } = putJson(call.sim, flow, file.bytes.toString("utf8"));
  return { success: true, validation_errors: validationErrors };
}

function requireChangeable(flow: Flow): void {
  if (flow.status !== "DEPRECATED") return;
  throw flowError(139001, "Flow can't be updated", "A Flow that was deprecated can no longer be updated.");
}
