import { sign } from "../outbox/sign.ts";
import type { Simulation } from "../simulation.ts";
import { seal, unseal } from "./cipher.ts";
import { postJson, TimedOut } from "./post-json.ts";
import type { Flow } from "./types.ts";

/** What a client reports of an endpoint that does not do as it should, by Meta's name for it. */
export class EndpointProblem extends Error {
  readonly code: string;
  /** What the business wants the person to read, with 427. */
  readonly shown: string | null;

  constructor(code: string, message: string, shown: string | null = null) {
    super(message);
    this.code = code;
    this.shown = shown;
  }
}

/** Sends one payload to the flow's endpoint and returns what it answered, decrypted. Throws EndpointProblem. */
export async function callEndpoint(sim: Simulation, flow: Flow, numberId: string, payload: unknown): Promise<unknown> {
  const first = await exchangeOnce(sim, flow, numberId, payload);
  if (first.status !== 421) return read(first);
  // It could not decrypt: the key is fetched anew, once.
  const second = await exchangeOnce(sim, flow, numberId, payload);
  if (second.status === 421) {
    throw new EndpointProblem("business-decryption-error", "the endpoint answered 421 also with the key fetched anew");
  }
  return read(second);
}

type Answer = { status: number; body: string; sealed: ReturnType<typeof seal> };

async function exchangeOnce(sim: Simulation, flow: Flow, numberId: string, payload: unknown): Promise<Answer> {
  const key = sim.world.encryptionKeys.find(numberId);
  if (!key) throw new EndpointProblem("public-key-missing", "the phone number has no public key");
  if (key.signatureStatus !== "VALID") {
    throw new EndpointProblem("public-key-signiture-verification", "the signature of the public key is not valid");
  }
  if (flow.endpointUri === null) throw new EndpointProblem("missing_capability", "the flow has no endpoint_uri");
  const app = flow.applicationId === null ? null : sim.world.apps.find(flow.applicationId);
  if (!app) throw new EndpointProblem("missing_capability", "the flow is not connected to an app");
  const sealed = seal(payload, key.publicKey);
  const body = JSON.stringify(sealed.request);
  const headers = { "content-type": "application/json", "x-hub-signature-256": sign(body, app.secret) };
  const timeoutMs = sim.config.flowEndpointTimeoutMs;
  try {
    return { ...(await postJson(flow.endpointUri, body, headers, timeoutMs)), sealed };
  } catch (error) {
    if (error instanceof TimedOut) {
      throw new EndpointProblem("timeout_error", `the endpoint did not answer within ${timeoutMs / 1000} seconds`);
    }
    throw new EndpointProblem("no_http_response_error", "the endpoint gave no HTTP response");
  }
}

function read({ status, body, sealed }: Answer): unknown {
  if (status === 427) {
    throw new EndpointProblem("flow_token_invalid", "the flow token is no longer valid", readMessage(body));
  }
  if (status === 432) throw new EndpointProblem("signature_invalid", "the endpoint refused the request's signature");
  if (status !== 200) {
    throw new EndpointProblem("unexpected_http_status_code", `the endpoint answered ${status}`);
  }
  try {
    return unseal(body, sealed);
  } catch {
    throw new EndpointProblem("response-decryption-error", "the endpoint's answer could not be decrypted");
  }
}

function readMessage(body: string): string | null {
  try {
    const { error_msg: message } = JSON.parse(body) as { error_msg?: unknown };
    return typeof message === "string" ? message : null;
  } catch {
    return null;
  }
}
