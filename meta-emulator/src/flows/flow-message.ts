import { invalid, missing, wrongParameter } from "../graph/graph-error.ts";
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
import { countSend, findSentFlow, listEntryScreens, requireServed } from "./served-flow.ts";
import type { Flow } from "./types.ts";

const longestLabel = 20;
const messageVersion = "3";

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
  const draft = mode === "draft";
  if (draft) requireDraft(flow);
  requireServed(context, flow, draft);
  const call = readOpening(flow, parameters, draft, token);
  countSend(context, flow);
  return { type: "action", header, body, footer, button: { kind: "flow", text, flow: call } };
};

function requireFlow(context: CheckContext, parameters: Params): Flow {
  const { flow_id: id, flow_name: name } = parameters;
  if (id === undefined && name === undefined) {
    throw missing("interactive['action']['parameters']['flow_id'] or ['flow_name']");
  }
  if (id !== undefined && name !== undefined) throw invalid("Only one of flow_id and flow_name can be used.");
  const flow = findSentFlow(context, id, name);
  if (!flow) throw invalid(`Flow with ${id === undefined ? "name" : "id"} ${String(id ?? name)} does not exist.`);
  return flow;
}

function requireDraft(flow: Flow): void {
  if (flow.status !== "DRAFT") throw invalid(`A flow in ${flow.status} state cannot be sent in draft mode.`);
  if (flow.draft === null) throw invalid("The flow has no JSON yet.");
}

/** Where the flow begins, and with what. */
function readOpening(flow: Flow, parameters: Params, draft: boolean, flowToken: string): FlowCall {
  const { flow_action: action = "navigate", flow_action_payload: payload } = parameters;
  if (action !== "navigate" && action !== "data_exchange") {
    throw wrongParameter("Param flow_action must be one of {navigate, data_exchange}");
  }
  const dataExchange = action === "data_exchange";
  const entries = listEntryScreens(flow, draft);
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
