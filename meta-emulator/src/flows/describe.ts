import { ApiError } from "../world/api-error.ts";
import { newObjectId } from "../world/ids.ts";
import type { World } from "../world/world.ts";
import { validateFlow } from "./json/validate.ts";
import { newFlow } from "./keep-flows.ts";
import type { EncryptionKey, Flow, FlowStatus } from "./types.ts";

export type FlowDescription = {
  id?: string;
  wabaId: string;
  name: string;
  categories?: string[];
  status?: FlowStatus;
  endpointUri?: string | null;
  applicationId?: string | null;
  /** The flow's JSON, as an object. It must be valid unless the flow is a draft. */
  json?: Record<string, unknown>;
};
export type FlowKeyDescription = { phoneNumberId: string } & EncryptionKey;

/** Puts a flow without telling anybody. */
export function putFlow(world: World, now: number, { json, ...given }: FlowDescription): Flow {
  const id = given.id ?? newObjectId();
  const before = world.flows.find(id);
  const waba = world.wabas.find(given.wabaId);
  if (!waba) throw wrong(`there is no WABA ${given.wabaId}`);
  const applicationId = given.applicationId ?? before?.applicationId ?? waba.subscriptions[0]?.appId ?? null;
  const draft = json === undefined ? (before?.draft ?? null) : JSON.stringify(json, null, 2);
  const validationErrors = draft === null ? [] : validateFlow(draft);
  const categories = given.categories ?? before?.categories ?? ["OTHER"];
  const flow = { ...newFlow(now, { ...before, ...given, id, categories }), applicationId, draft, validationErrors };
  if (flow.status === "DRAFT") return world.flows.put(id, flow);
  const [error] = validationErrors;
  if (draft === null || error) throw wrong(`flow ${flow.name} is not valid: ${error?.message ?? "it has no json"}`);
  return world.flows.put(id, { ...flow, published: draft });
}

export function putFlowKey(world: World, { phoneNumberId, ...key }: FlowKeyDescription): EncryptionKey {
  if (!world.phoneNumbers.find(phoneNumberId)) throw wrong(`there is no phone number ${phoneNumberId}`);
  return world.encryptionKeys.put(phoneNumberId, key);
}

function wrong(message: string): ApiError {
  return new ApiError(422, "description_wrong", message);
}
