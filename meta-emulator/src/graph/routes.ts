import { setTimeout as wait } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Simulation } from "../simulation.ts";
import { readAccess } from "./access.ts";
import { listFields, subscribeFields, unsubscribeFields } from "./app-subscriptions.ts";
import { debugToken } from "./debug-token.ts";
import type { GraphCall } from "./graph-call.ts";
import { GraphError, unknownPath, unsupportedRequest, wrongParameter } from "./graph-error.ts";
import { unversionedPath } from "./graph-url.ts";
import { postMessage } from "./messages.ts";
import { readParams } from "./params.ts";
import { changePhoneNumber, listPhoneNumbers, readPhoneNumber } from "./phone-number.ts";
import { deregisterNumber, registerNumber } from "./register.ts";
import { listSubscriptions, subscribeApp, unsubscribeApp } from "./subscribed-apps.ts";
import { readWaba } from "./waba.ts";

type Operation = (call: GraphCall) => unknown;
type Method = "GET" | "POST" | "DELETE";

/** `/{id}` by what the id names, and `/{id}/{edge}`. */
const edges: Record<string, Partial<Record<Method, Operation>>> = {
  phone_numbers: { GET: listPhoneNumbers },
  subscribed_apps: { GET: listSubscriptions, POST: subscribeApp, DELETE: unsubscribeApp },
  subscriptions: { GET: listFields, POST: subscribeFields, DELETE: unsubscribeFields },
  register: { POST: registerNumber },
  deregister: { POST: deregisterNumber },
  messages: { POST: postMessage },
};

/** Registered below a prefix that `graph-url.ts` puts before every path of Meta's. */
export async function graphRoutes(server: FastifyInstance, sim: Simulation): Promise<void> {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  server.setErrorHandler((error: Error & { statusCode?: number }, request, reply) =>
    sendError(toGraphError(error, request), reply),
  );
  server.setNotFoundHandler((request, reply) => sendError(notFound(request), reply));
  server.all("/debug_token", (request, reply) => {
    const operation = request.method === "GET" ? debugToken : undefined;
    return answer(sim, request, reply, "debug_token", operation);
  });
  server.all<{ Params: { id: string } }>("/:id", (request, reply) => {
    const { id } = request.params;
    if (!/^\d+$/.test(id)) throw notFound(request);
    return answer(sim, request, reply, id, nodeOperation(sim, id, request.method));
  });
  server.all<{ Params: { id: string; edge: string } }>("/:id/:edge", (request, reply) => {
    const { id, edge } = request.params;
    const operations = Object.hasOwn(edges, edge) ? edges[edge] : undefined;
    if (!/^\d+$/.test(id) || !operations) throw notFound(request);
    return answer(sim, request, reply, id, operations[request.method as Method]);
  });
}

function nodeOperation(sim: Simulation, id: string, method: string): Operation | undefined {
  if (sim.world.phoneNumbers.find(id)) {
    if (method === "GET") return readPhoneNumber;
    return method === "POST" ? changePhoneNumber : undefined;
  }
  return sim.world.wabas.find(id) && method === "GET" ? readWaba : undefined;
}

async function answer(
  sim: Simulation,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  operation: Operation | undefined,
): Promise<unknown> {
  const { slowAnswersMs } = sim.faults.current();
  if (slowAnswersMs !== null && slowAnswersMs > 0) await wait(slowAnswersMs);
  const params = readParams(request);
  const access = readAccess(sim, request, params);
  if (!operation) throw unsupportedRequest(request.method, id);
  if (sim.faults.strikes("serverErrors")) throw new GraphError({ code: 131000 });
  const result = await operation({ sim, access, method: request.method, id, params });
  if (operation === postMessage && params.status === undefined && sim.faults.strikes("resetAfterAccept")) {
    reply.hijack();
    request.raw.socket.destroy();
    return reply;
  }
  return reply.header("facebook-api-version", versionOf(request)).send(result);
}

/** A call without a version is served as the oldest one available. */
function versionOf(request: FastifyRequest): string {
  return /^\/(v\d+\.\d+)/.exec(request.originalUrl)?.[1] ?? "v21.0";
}

function toGraphError(error: Error & { statusCode?: number }, request: FastifyRequest): GraphError {
  if (error instanceof GraphError) return error;
  if (error.statusCode === 413) {
    return new GraphError({ code: 100, message: "(#100) The request body is too large", httpStatus: 413 });
  }
  if (error.statusCode !== undefined && error.statusCode < 500) return wrongParameter("Invalid parameter");
  console.error(`${request.method} ${request.url}:`, error);
  return new GraphError({ code: 131000 });
}

function sendError(error: GraphError, reply: FastifyReply): FastifyReply {
  if (error.parts.code === 190) reply.header("www-authenticate", 'OAuth "Facebook Platform" "invalid_token"');
  return reply.status(error.httpStatus).send(error.envelope());
}

/** `/foo` is taken for an alias, `/123/foo` and anything longer for an unknown path. */
export function notFound(request: FastifyRequest): GraphError {
  const path = unversionedPath(request.originalUrl.split("?")[0] ?? "");
  const [, first = "", ...rest] = path.split("/");
  if (rest.length > 0) return unknownPath(`/${rest.join("/")}`);
  if (first === "") return unknownPath(path || "/");
  return new GraphError({
    code: 803,
    message: `(#803) Some of the aliases you requested do not exist: ${first}`,
  });
}
