import { createHmac } from "node:crypto";
import { isObject, type Params } from "../graph/params.ts";
import { findFlow } from "../messaging/acts/answers.ts";
import type { FlowCall } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import { ApiError } from "../world/api-error.ts";
import type { Message } from "../world/types.ts";
import { callEndpoint, EndpointProblem } from "./endpoint.ts";
import { matchesSchema } from "./json/check-data-model.ts";
import { routesOf } from "./json/check-routing.ts";
import { isAtLeast } from "./json/problem.ts";
import { readScreens } from "./json/screen.ts";
import { parse } from "./json/validate.ts";
import type { Flow } from "./types.ts";

export type ExchangeRequest = {
  messageId: string;
  action: "INIT" | "data_exchange" | "BACK";
  /** The one the person is on. */
  screen?: string;
  data?: Params;
};
/** The screen to show next; `SUCCESS` ends the flow with `data.extension_message_response.params`. */
export type ExchangeAnswer = { screen: string; data: Params };

/** A phone asks the flow's endpoint for the next screen. Throws ApiError with what the person is shown. */
export async function exchange(sim: Simulation, flow: Flow, request: ExchangeRequest): Promise<ExchangeAnswer> {
  const { message, call } = getMessage(sim, flow, request.messageId);
  const json = parse(textOf(flow, call) ?? "") ?? {};
  try {
    const payload = payloadOf(sim, flow, json, call, request);
    const answer = readAnswer(await callEndpoint(sim, flow, message.phoneNumberId, payload), json, request);
    return answer;
  } catch (error) {
    if (!(error instanceof EndpointProblem)) throw error;
    if (reported.includes(error.code)) reportTo(sim, flow, json, { call, message, request, error });
    throw new ApiError(error.code === "flow_token_invalid" ? 409 : 502, error.code, error.shown ?? error.message);
  }
}

/** The JSON that a message opens. */
export function textOf(flow: Flow, call: Pick<FlowCall, "draft">): string | null {
  return call.draft ? flow.draft : (flow.published ?? flow.draft);
}

/** What the endpoint itself got wrong is told to it. */
const reported = ["invalid-screen-transition", "payload-schema-error"];

function getMessage(sim: Simulation, flow: Flow, id: string): { message: Message; call: FlowCall } {
  const message = sim.world.messages.find(id);
  const call = message ? findFlow(message.content) : null;
  if (!message || call?.flowId !== flow.id) {
    throw new ApiError(422, "message_unknown", `message ${id} does not open flow ${flow.id}`);
  }
  if (flow.status === "BLOCKED" || flow.status === "DEPRECATED") {
    throw new ApiError(409, "cannot_be_served", `the flow is ${flow.status.toLowerCase()}`);
  }
  return { message, call };
}

function payloadOf(sim: Simulation, flow: Flow, json: Params, call: FlowCall, request: ExchangeRequest): Params {
  const { action, screen = "", data = {} } = request;
  const version = String(json.data_api_version ?? "3.0");
  const signed = isAtLeast(String(json.version ?? ""), "7.3") && isAtLeast(version, "4.0");
  const app = flow.applicationId === null ? null : sim.world.apps.find(flow.applicationId);
  return {
    version,
    action,
    screen,
    data,
    flow_token: call.flowToken,
    ...(signed && app ? { flow_token_signature: signToken(call.flowToken, app.secret) } : {}),
  };
}

/** A JSON Web Token about the flow token, by the app's secret. */
function signToken(flowToken: string, secret: string): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode({ flow_token: flowToken })}`;
  return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
}

/** Checks that the next screen is one the flow has, may go to, and gets what it needs. */
function readAnswer(answer: unknown, json: Params, { screen: from, action }: ExchangeRequest): ExchangeAnswer {
  const { screen, data } = isObject(answer) ? answer : {};
  if (typeof screen !== "string" || !isObject(data)) {
    throw new EndpointProblem("payload-schema-error", "an answer has a screen and its data");
  }
  if (screen === "SUCCESS") {
    const response = data.extension_message_response;
    const params = isObject(response) ? response.params : undefined;
    if (isObject(params) && typeof params.flow_token === "string") return { screen, data };
    const needed = "data.extension_message_response.params.flow_token is required with SUCCESS";
    throw new EndpointProblem("payload-schema-error", needed);
  }
  const screens = readScreens(json);
  const next = screens.find(({ id }) => id === screen);
  const routes = from === undefined ? undefined : routesOf(json, screens).get(from);
  const stays = action !== "data_exchange" || from === undefined || from === screen;
  if (!next || !(stays || routes?.includes(screen))) {
    throw new EndpointProblem("invalid-screen-transition", `there is no way from ${from ?? "the start"} to ${screen}`);
  }
  for (const [name, schema] of Object.entries(next.data)) {
    if (data[name] === undefined || !isObject(schema) || matchesSchema(data[name], schema)) continue;
    throw new EndpointProblem(
      "payload-schema-error",
      `${name} of screen ${screen} is not of type ${String(schema.type)}`,
    );
  }
  return { screen, data };
}

type Failure = { call: FlowCall; message: Message; request: ExchangeRequest; error: EndpointProblem };

/** The error notification: a request of its own, whose answer says no more than that it came. */
function reportTo(sim: Simulation, flow: Flow, json: Params, { call, message, request, error }: Failure): void {
  const payload = {
    version: String(json.data_api_version ?? "3.0"),
    flow_token: call.flowToken,
    action: request.action === "INIT" ? "INIT" : "data_exchange",
    screen: request.screen ?? "",
    data: { error: error.code, error_message: error.message },
  };
  callEndpoint(sim, flow, message.phoneNumberId, payload).catch(() => undefined);
}
