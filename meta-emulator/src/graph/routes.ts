import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Interruption, interrupt, strikeAfter, strikeBefore } from "../faults/call-faults.ts";
import { longestFileBytes } from "../media/media-types.ts";
import { countCall } from "../rules/management-calls.ts";
import type { Simulation } from "../simulation.ts";
import { type Access, readAccess, subjectOf } from "./access.ts";
import { readWithEdges } from "./expand-edges.ts";
import { GraphError, unknownPath, unsupportedRequest, wrongParameter } from "./graph-error.ts";
import { hostOf, unversionedPath, versionOf } from "./graph-url.ts";
import { logCall, logCalls, pathOf } from "./log-calls.ts";
import { findNodeKind, type NodeKind } from "./node-kinds.ts";
import type { GraphCall, OpenCall, Operation } from "./operation.ts";
import { readParams } from "./params.ts";
import { findOpenRoot, findOperation, findRoot, isEdge, isRoot, operationName, rootName } from "./tables.ts";

const objectId = /^(?:\d+|upload:.+|t_\d+|m_[\w-]+|aWdf[\w-]+)$/;

/** Registered below a prefix that `graph-url.ts` puts before every path of Meta's. */
export async function graphRoutes(server: FastifyInstance, sim: Simulation): Promise<void> {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  logCalls(server, sim);
  const refuse = (error: GraphError, request: FastifyRequest, reply: FastifyReply) => {
    const answer = error.envelope();
    sim.calls.note(request, { answer });
    if (error.parts.code === 190) reply.header("www-authenticate", 'OAuth "Facebook Platform" "invalid_token"');
    return reply.status(error.httpStatus).send(answer);
  };
  server.setErrorHandler((error: Error & { statusCode?: number }, request, reply) =>
    refuse(toGraphError(error, request), request, reply),
  );
  server.setNotFoundHandler((request, reply) => refuse(notFound(request), request, reply));
  // As with Meta a page of any origin may call, with a token like everybody else.
  server.addHook("onRequest", async (request, reply) => {
    reply.header("access-control-allow-origin", "*");
    const asks = request.method === "OPTIONS" && request.headers["access-control-request-method"] !== undefined;
    if (!asks) return;
    reply.header("access-control-allow-methods", "GET, POST, DELETE");
    return reply.header("access-control-allow-headers", "authorization, content-type").send();
  });
  server.all("/*", (request, reply) => answer(sim, request, reply));
  // Files are larger than anything else that is sent.
  const bodyLimit = longestFileBytes + 1024 * 1024;
  server.post("/:id/media", { bodyLimit }, (request, reply) => answer(sim, request, reply));
  server.post("/:id/assets", { bodyLimit }, (request, reply) => answer(sim, request, reply));
  server.post("/upload*", { bodyLimit }, (request, reply) => answer(sim, request, reply));
}

async function answer(sim: Simulation, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const path = pathOf(request);
  const call: OpenCall = {
    sim,
    method: request.method,
    host: hostOf(request.originalUrl),
    version: versionOf(request.originalUrl),
    params: await readParams(request),
    url: request.originalUrl,
    request,
  };
  sim.calls.note(request, { params: call.params });
  const before = await strikeBefore(call, path);
  if (before) return interruptCall(call, reply, before);
  const result = isRoot(path) ? await answerRoot(call, path, reply) : await answerNode(call, path, reply);
  sim.calls.note(request, { answer: result });
  const after = strikeAfter(call, path);
  if (after) return interruptCall(call, reply, after);
  return reply.header("facebook-api-version", call.version).send(result);
}

function interruptCall({ sim, request }: OpenCall, reply: FastifyReply, interruption: Interruption): FastifyReply {
  if (interruption === "cut") logCall(sim, request, reply);
  return interrupt(reply, interruption);
}

function answerRoot(call: OpenCall, path: string, reply: FastifyReply): unknown {
  const name = rootName(call.method, path);
  const open = findOpenRoot(name);
  if (open) {
    call.sim.calls.note(call.request, { operation: name });
    return open(call);
  }
  const access = readAccess(call.sim, call.request, call.params);
  limitCalls(call, access, { id: "", kind: null, edge: path }, reply);
  return run(findRoot(name), name, { ...call, access, id: "", item: null }, path);
}

/** `/{id}`, `/{id}/{edge}` and `/{id}/{edge}/{item}`; `me` is the object the token stands for. */
function answerNode(call: OpenCall, path: string, reply: FastifyReply): unknown {
  const [first = "", edge = "", item, ...rest] = path.split("/").map(decode);
  const edgeName = item === undefined ? edge : `${edge}/`;
  if (rest.length > 0 || !isEdge(edgeName) || !(objectId.test(first) || first === "me")) throw notFound(call.request);
  const access = readAccess(call.sim, call.request, call.params);
  const id = first === "me" ? subjectOf(access) : first;
  const kind = findNodeKind(call.sim.world, id);
  limitCalls(call, access, { id, kind, edge: edgeName }, reply);
  const name = operationName(call.method, kind, edgeName);
  const operation = findOperation(name);
  const reads = operation && kind && edgeName === "" && (call.method === "GET" || call.method === "HEAD");
  const withEdges: Operation | null = reads ? (each) => readWithEdges(operation, each, kind) : operation;
  return run(withEdges, name, { ...call, access, id, item: item ?? null }, id);
}

/** The hourly limits, told in headers of every answer. */
function limitCalls(
  { sim, method }: OpenCall,
  access: Access,
  called: { id: string; kind: NodeKind | null; edge: string },
  reply: FastifyReply,
): void {
  const { headers, refusal } = countCall(sim, access, { method, ...called });
  reply.headers(headers);
  if (refusal) throw refusal;
}

function run(operation: Operation | null, name: string, call: GraphCall, asked: string): unknown {
  if (!operation) throw unsupportedRequest(call.method, asked);
  call.sim.calls.note(call.request, { operation: name });
  if (call.sim.faults.strikes("serverErrors")) throw new GraphError({ code: 131000 });
  return operation(call);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
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
