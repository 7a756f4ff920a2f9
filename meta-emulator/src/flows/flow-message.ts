import { GraphError, invalid, missing, wrongParameter } from "../graph/graph-error.ts";
import { isObject, type Params } from "../graph/params.ts";
import {
  type InteractiveCheck,
  readBody,
  readFooter,
  readHeader,
  readNamedAction,
  readParameters,
} from "../interactive/parts.ts";
import type { CheckContext } from "../messaging/checks/content-check.ts";
import { textWithin } from "../messaging/checks/limits.ts";
import type { FlowCall } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import { entryScreens } from "./json/check-routing.ts";
import { readScreens } from "./json/screen.ts";
import { parse } from "./json/validate.ts";
import { findFlowByName, usesEndpoint } from "./keep-flows.ts";
import type { Flow } from "./types.ts";

const longestLabel = 20;
const messageVersion = "3";
/** While throttled, in an hour. */
const mostThrottled = 10;
const hourMs = 3_600_000;

/** A message that opens a flow. */
export const checkFlowMessage: InteractiveCheck = (interactive, context) => {
  const header = readHeader(interactive, context);
  const body = readBody(interactive);
  const footer = readFooter(interactive);
  const parameters = readParameters(readNamedAction(interactive, "flow"));
  const path = "interactive['action']['parameters']";
  const {
    flow_message_version: version,
    flow_cta: label,
    flow_token: token = "unused",
    mode = "published",
  } = parameters;
  if (version === undefined) throw missing(`${path}['flow_message_version']`);
  if (String(version) !== messageVersion) throw invalid(`flow_message_version must be ${messageVersion}.`);
  if (label === undefined) throw missing(`${path}['flow_cta']`);
  const text = textWithin(label, "Flow CTA", longestLabel);
  if (/\p{Extended_Pictographic}/u.test(text)) throw invalid("Flow CTA must not have emoji.");
  if (typeof token !== "string") throw wrongParameter(`Param ${path}['flow_token'] must be a string.`);
  if (mode !== "published" && mode !== "draft") {
    throw wrongParameter(`Param ${path}['mode'] must be one of {draft, published}`);
  }
  const flow = requireFlow(context, parameters);
  requireMode(flow, mode);
  requireServed(context, flow, mode === "draft");
  const call = readOpening(flow, parameters, mode === "draft", token);
  return { type: "action", header, body, footer, button: { kind: "flow", text, flow: call } };
};

/** By id or by name, of the sender's WABA. */
function requireFlow({ sim, number }: CheckContext, parameters: Params): Flow {
  const { flow_id: id, flow_name: name } = parameters;
  if (id === undefined && name === undefined) {
    throw missing("interactive['action']['parameters']['flow_id'] or ['flow_name']");
  }
  if (id !== undefined && name !== undefined) throw invalid("Only one of flow_id and flow_name can be used.");
  const flow =
    id === undefined ? findFlowByName(sim.world, number.wabaId, String(name)) : sim.world.flows.find(String(id));
  if (!flow || flow.wabaId !== number.wabaId) {
    throw invalid(`Flow with ${id === undefined ? "name" : "id"} ${String(id ?? name)} does not exist.`);
  }
  return flow;
}

function requireMode(flow: Flow, mode: "draft" | "published"): void {
  if (mode === "draft" && flow.status !== "DRAFT")
    throw invalid(`A flow in ${flow.status} state cannot be sent in draft mode.`);
  if (mode === "published" && flow.published === null) {
    throw invalid("A flow in DRAFT state can only be sent in draft mode.");
  }
  if (flow.status === "DEPRECATED") throw invalid("A flow in DEPRECATED state cannot be sent.");
  if (mode === "draft" && flow.draft === null) throw invalid("The flow has no JSON yet.");
}

/** Blocked, throttled, or without the key its endpoint needs. Counts the sends of a throttled one. */
function requireServed({ sim, number }: CheckContext, flow: Flow, draft: boolean): void {
  if (flow.status === "BLOCKED") throw new GraphError({ code: 132068 });
  if (usesEndpoint(draft ? flow.draft : flow.published)) {
    const key = sim.world.encryptionKeys.find(number.id);
    if (key?.signatureStatus !== "VALID") throw new GraphError({ code: 132068 });
  }
  if (flow.status === "THROTTLED") countThrottled(sim, flow);
}

function countThrottled(sim: Simulation, flow: Flow): void {
  const now = sim.clock.now();
  const lately = flow.throttledSends.filter((at) => now - at < hourMs);
  if (lately.length >= mostThrottled) throw new GraphError({ code: 132069 });
  sim.world.flows.put(flow.id, { ...flow, throttledSends: [...lately, now] });
}

/** Where the flow begins, and with what. */
function readOpening(flow: Flow, parameters: Params, draft: boolean, flowToken: string): FlowCall {
  const { flow_action: action = "navigate", flow_action_payload: payload } = parameters;
  if (action !== "navigate" && action !== "data_exchange") {
    throw wrongParameter("Param flow_action must be one of {navigate, data_exchange}");
  }
  const dataExchange = action === "data_exchange";
  const json = parse((draft ? flow.draft : flow.published) ?? "") ?? {};
  const entries = entryScreens(json, readScreens(json));
  const common = { flowId: flow.id, flowToken, dataExchange, ...(draft ? { draft } : {}) };
  if (payload === undefined) return { ...common, screen: dataExchange ? null : (entries[0] ?? null), data: {} };
  if (dataExchange) throw invalid("flow_action_payload must be omitted when flow_action is data_exchange.");
  if (!isObject(payload)) throw wrongParameter("Param flow_action_payload must be a JSON object.");
  const { screen = entries[0], data } = payload;
  if (typeof screen !== "string" || !entries.includes(screen)) {
    throw invalid("flow_action_payload['screen'] must be an entry screen of the flow.");
  }
  if (data !== undefined && (!isObject(data) || Object.keys(data).length === 0)) {
    throw invalid("flow_action_payload['data'] must be a non-empty object.");
  }
  return { ...common, screen, data: isObject(data) ? data : {} };
}
