import { wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { isObject, type Params } from "../graph/params.ts";
import { getCatalog } from "./access.ts";
import { planBatch } from "./batches.ts";
import { readBatchFields } from "./item-fields.ts";
import type { BatchRequest } from "./types.ts";

const mostRequests = 5_000;
const longestRetailerId = 100;
const methods = ["CREATE", "UPDATE", "DELETE"];

type Problem = { retailer_id: string; errors: { message: string }[]; warnings: { message: string }[] };

/** `POST /{catalog-id}/items_batch`: what is malformed is told at once, the rest is worked on. */
export function postItemsBatch(call: GraphCall): unknown {
  const catalog = getCatalog(call);
  const { item_type: itemType, requests, allow_upsert: allowUpsert = true } = call.params;
  if (itemType === undefined) throw wrongParameter("The parameter item_type is required");
  if (itemType !== "PRODUCT_ITEM") throw wrongParameter("Param item_type must be one of {PRODUCT_ITEM}");
  if (requests === undefined) throw wrongParameter("The parameter requests is required");
  if (!Array.isArray(requests)) throw wrongParameter("Param requests must be an array.");
  if (requests.length < 1 || requests.length > mostRequests) {
    throw wrongParameter(`Param requests must have 1 to ${mostRequests} elements.`);
  }
  const problems: Problem[] = [];
  const accepted = requests.flatMap((request, index) => readRequest(request, index, problems));
  const upsert = allowUpsert === true || allowUpsert === "true";
  const handles = accepted.length === 0 ? [] : [planBatch(call.sim, catalog.id, accepted, upsert)];
  return { handles, ...(problems.length === 0 ? {} : { validation_status: problems }) };
}

function readRequest(request: unknown, index: number, problems: Problem[]): BatchRequest[] {
  if (!isObject(request)) throw wrongParameter(`Param requests[${index}] must be a JSON object.`);
  const { method, data } = request;
  if (!isBatchMethod(method)) {
    throw wrongParameter(`Param requests[${index}]['method'] must be one of {${methods.join(", ")}}`);
  }
  if (!isObject(data)) throw wrongParameter(`Param requests[${index}]['data'] must be a JSON object.`);
  const { fields, problems: wrong } = readBatchFields(method === "DELETE" ? {} : data);
  const retailerId = typeof data.id === "string" ? data.id : "";
  if (retailerId === "" || retailerId.length > longestRetailerId) {
    wrong.unshift(`id: must have 1 to ${longestRetailerId} characters`);
  }
  if (wrong.length === 0) return [{ line: index + 1, method, retailerId, fields }];
  problems.push({ retailer_id: retailerId, errors: wrong.map((message) => ({ message })), warnings: [] });
  return [];
}

function isBatchMethod(method: unknown): method is BatchRequest["method"] {
  return typeof method === "string" && methods.includes(method);
}

/** `GET /{catalog-id}/check_batch_request_status?handle=` */
export function checkBatchStatus(call: GraphCall): unknown {
  const catalog = getCatalog(call);
  const { handle, load_ids_of_invalid_requests: withIds } = call.params;
  if (handle === undefined) throw wrongParameter("The parameter handle is required");
  const batch = typeof handle === "string" ? call.sim.world.catalogBatches.find(handle) : null;
  if (!batch || batch.catalogId !== catalog.id) throw wrongParameter("Invalid parameter", "The handle is not known.");
  const status: Params = {
    handle: batch.handle,
    status: batch.finished ? "finished" : "started",
    errors_total_count: batch.errors.length,
    errors: batch.errors,
    warnings_total_count: 0,
    warnings: [],
  };
  const ids = batch.errors.map(({ id }) => id);
  return { data: [withIds === true || withIds === "true" ? { ...status, ids_of_invalid_requests: ids } : status] };
}
