import { randomBytes } from "node:crypto";
import { tellWaba } from "../outbox/tell.ts";
import type { Simulation } from "../simulation.ts";
import { newObjectId } from "../world/ids.ts";
import type { World } from "../world/world.ts";
import { parse, validateFlow } from "./json/validate.ts";
import type { Flow, FlowStatus } from "./types.ts";

export const flowCategories = [
  "SIGN_UP",
  "SIGN_IN",
  "APPOINTMENT_BOOKING",
  "LEAD_GENERATION",
  "CONTACT_US",
  "CUSTOMER_SUPPORT",
  "SURVEY",
  "OTHER",
];

/** A link to a preview lives this long. */
const previewMs = 30 * 24 * 3_600_000;

export type NewFlow = Pick<Flow, "wabaId" | "name" | "categories"> & Partial<Flow>;

export function newFlow(now: number, given: NewFlow): Flow {
  return {
    id: newObjectId(),
    status: "DRAFT",
    endpointUri: null,
    applicationId: null,
    draft: null,
    published: null,
    validationErrors: [],
    preview: newPreview(now),
    assetToken: randomBytes(24).toString("base64url"),
    throttledSends: [],
    ...given,
  };
}

export function newPreview(now: number): Flow["preview"] {
  return { token: randomBytes(16).toString("hex"), expiresAt: now + previewMs };
}

export function addFlow(sim: Simulation, flow: Flow): Flow {
  sim.world.flows.put(flow.id, flow);
  tellFlow(sim, flow, {
    event: "FLOW_STATUS_CHANGE",
    message: `Flow ${flow.name} has been created with ${flow.status} status`,
    flow_id: flow.id,
    new_status: flow.status,
  });
  return flow;
}

/** Every change of status is told. */
export function changeStatus(sim: Simulation, flow: Flow, status: FlowStatus): Flow {
  if (flow.status === status) return flow;
  const changed = sim.world.flows.put(flow.id, { ...flow, status, throttledSends: [] });
  tellFlow(sim, changed, {
    event: "FLOW_STATUS_CHANGE",
    message: `Flow ${flow.name} changed status from ${flow.status} to ${status}`,
    flow_id: flow.id,
    old_status: flow.status,
    new_status: status,
  });
  return changed;
}

export function tellFlow(sim: Simulation, flow: Flow, value: Record<string, unknown>): void {
  tellWaba(sim, flow.wabaId, { field: "flows", label: `flows · ${String(value.event)}`, value });
}

/** New JSON; what is published stays served until the new one is published too. */
export function putJson(sim: Simulation, flow: Flow, text: string): Flow {
  const changed = sim.world.flows.put(flow.id, { ...flow, draft: text, validationErrors: validateFlow(text) });
  return flow.status === "DRAFT" ? changed : changeStatus(sim, changed, "DRAFT");
}

/** The draft becomes what people are served. */
export function publish(sim: Simulation, flow: Flow): Flow {
  const published = sim.world.flows.put(flow.id, { ...flow, published: flow.draft });
  return changeStatus(sim, published, "PUBLISHED");
}

export function findFlowByName(world: World, wabaId: string, name: string): Flow | null {
  for (const flow of world.flows.values()) if (flow.wabaId === wabaId && flow.name === name) return flow;
  return null;
}

/** A text of the JSON's top level: `version`, `data_api_version`. */
export function jsonProperty(text: string | null, name: string): string | null {
  const value = text === null ? undefined : parse(text)?.[name];
  return typeof value === "string" ? value : null;
}

/** Whether a flow asks an endpoint for its screens. */
export function usesEndpoint(text: string | null): boolean {
  return jsonProperty(text, "data_api_version") !== null;
}
