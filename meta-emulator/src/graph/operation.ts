import type { FastifyRequest } from "fastify";
import type { Simulation } from "../simulation.ts";
import type { Access } from "./access.ts";
import type { GraphHost } from "./graph-url.ts";
import type { NodeKind } from "./node-kinds.ts";
import type { Params } from "./params.ts";

/** One call of the Graph API before anybody looked at its token. */
export type OpenCall = {
  sim: Simulation;
  method: string;
  host: GraphHost;
  /** `v24.0` */
  version: string;
  params: Params;
  /** The path and query that were asked for: links to other pages are made from it. */
  url: string;
  /** For bodies that are no parameters: uploads. */
  request: FastifyRequest;
};

/** One call of the Graph API, its token already checked. */
export type GraphCall = OpenCall & {
  access: Access;
  /** The object it names (of `me` the one the token stands for); empty for calls without one. */
  id: string;
  /** What stands behind the edge: `CODE` in `/{id}/message_qrdls/CODE`. */
  item: string | null;
};

export type Method = "GET" | "POST" | "DELETE";
/** Returns the answer's body, or a promise of it. Throws GraphError. */
export type Operation = (call: GraphCall) => unknown;
export type OpenOperation = (call: OpenCall) => unknown;
type Operations<Op> = Partial<Record<Method, Op>>;

/**
 * What a feature answers, by kind of object and edge: `{ waba: { "": { GET: readWaba }, phone_numbers: { … } } }`.
 * The empty edge is the object itself; an edge that ends in `/` takes an item behind it.
 */
export type GraphTable = {
  nodes?: Partial<Record<NodeKind, Record<string, Operations<Operation>>>>;
  /** Calls that name no object: `debug_token`. */
  roots?: Record<string, Operations<Operation>>;
  /** The same for calls that bring no token: `oauth/access_token`. */
  openRoots?: Record<string, Operations<OpenOperation>>;
};
