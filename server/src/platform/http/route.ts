import { type Permission, permissionsOf } from "@croozer/contracts/permissions";
import type { FastifyReply, FastifyRequest, HTTPMethods } from "fastify";
import type { z } from "zod";
import type { Tx, TxContext } from "../db/tx.ts";
import { refuse } from "../refusal.ts";
import type { Access, Caller } from "./access.ts";
import type { Http } from "./http.ts";

type Shape = z.ZodType | undefined;
type Out<S extends Shape> = S extends z.ZodType ? z.output<S> : undefined;

type Common<P extends Shape, Q extends Shape, B extends Shape, A extends z.ZodType> = {
  method: HTTPMethods;
  url: string;
  /** Shown in the OpenAPI page. */
  summary: string;
  tag: string;
  params?: P;
  query?: Q;
  body?: B;
  answer: A;
  /** 200 unless told. */
  status?: 200 | 201 | 202;
  /** Stricter than the general limit; `by` says whose requests are counted together. */
  rateLimit?: { max: number; timeWindow: string; by: (request: FastifyRequest) => string };
};

export type Input<P extends Shape, Q extends Shape, B extends Shape> = {
  params: Out<P>;
  query: Out<Q>;
  body: Out<B>;
  request: FastifyRequest;
};

/**
 * A route of one business: `handle` runs in a transaction of the business that the caller named and belongs to. Use
 * `inTx` routes (`businessRoute`) when the network is involved: no network with a transaction open.
 */
export function tenantRoute<P extends Shape, Q extends Shape, B extends Shape, A extends z.ZodType>(
  http: Http,
  route: Common<P, Q, B, A> & { access: Permission; handle: (tx: Tx, input: Input<P, Q, B>) => Promise<z.output<A>> },
): void {
  register(http, route, async (request) => {
    const context = tenantContext(request, route.access);
    return http.platform.db.inTx(context, (tx) => route.handle(tx, inputOf(request)));
  });
}

/** A route of one business that opens its transactions itself. */
export function businessRoute<P extends Shape, Q extends Shape, B extends Shape, A extends z.ZodType>(
  http: Http,
  route: Common<P, Q, B, A> & {
    access: Permission;
    handle: (
      inTx: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>,
      input: Input<P, Q, B>,
      context: TxContext,
    ) => Promise<z.output<A>>;
  },
): void {
  register(http, route, async (request) => {
    const context = tenantContext(request, route.access);
    return route.handle((act) => http.platform.db.inTx(context, act), inputOf(request), context);
  });
}

/** A route outside any business. `caller` is null on public routes without a session. */
export function openRoute<P extends Shape, Q extends Shape, B extends Shape, A extends z.ZodType>(
  http: Http,
  route: Common<P, Q, B, A> & {
    access: Exclude<Access, Permission>;
    handle: (input: Input<P, Q, B>, caller: Caller | null, reply: FastifyReply) => Promise<z.output<A>>;
  },
): void {
  register(http, route, async (request, reply) => route.handle(inputOf(request), request.caller, reply));
}

/** The person behind a `signed_in` or `super_admin` route; API keys are not people. */
export function personOf(caller: Caller | null): Extract<Caller, { kind: "person" }> {
  if (caller?.kind !== "person") refuse("auth.signed_out");
  return caller;
}

function inputOf<P extends Shape, Q extends Shape, B extends Shape>(request: FastifyRequest): Input<P, Q, B> {
  // Fastify ran the schemas of this very route over these three.
  return { params: request.params, query: request.query, body: request.body, request } as Input<P, Q, B>;
}

function register(
  { app }: Http,
  route: Common<Shape, Shape, Shape, z.ZodType> & { access: Access },
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
): void {
  const status = route.status ?? 200;
  app.route({
    method: route.method,
    url: route.url,
    config: {
      access: route.access,
      ...(route.rateLimit
        ? {
            rateLimit: {
              max: route.rateLimit.max,
              timeWindow: route.rateLimit.timeWindow,
              keyGenerator: route.rateLimit.by,
              hook: "preHandler",
            },
          }
        : {}),
    },
    schema: {
      summary: route.summary,
      tags: [route.tag],
      ...(route.params ? { params: route.params } : {}),
      ...(route.query ? { querystring: route.query } : {}),
      ...(route.body ? { body: route.body } : {}),
      response: { [status]: route.answer },
    },
    handler: async (request, reply) => {
      const answer = await handler(request, reply);
      return reply.sent ? reply : reply.status(status).send(answer);
    },
  });
}

/**
 * Which business, and may the caller do this there. Someone else's business is not forbidden but not there.
 * The business is the API key's own, the `:businessId` of the path, or the `x-business-id` header; a person with
 * exactly one may leave it out.
 */
function tenantContext(request: FastifyRequest, access: Permission): TxContext {
  const caller = request.caller;
  if (!caller) refuse("auth.signed_out");
  const named = namedBusiness(request);
  if (caller.kind === "api_key") {
    if (named !== undefined && named !== caller.businessId) refuse("business.not_found");
    if (!caller.permissions.has(access)) refuse("auth.forbidden", { permission: access });
    return {
      businessId: caller.businessId,
      requestId: request.id,
      actor: { kind: "api_key", id: caller.id, name: caller.name },
    };
  }
  const only = caller.memberships.length === 1 ? caller.memberships[0]?.businessId : undefined;
  const businessId = named ?? only ?? refuse("business.required");
  const membership = caller.memberships.find((one) => one.businessId === businessId) ?? refuse("business.not_found");
  if (!permissionsOf[membership.role].has(access)) refuse("auth.forbidden", { permission: access });
  return {
    businessId,
    requestId: request.id,
    actor: { kind: "member", id: caller.userId, memberId: membership.memberId, name: caller.name },
  };
}

function namedBusiness(request: FastifyRequest): string | undefined {
  const params = request.params as { businessId?: string };
  if (params.businessId !== undefined) return params.businessId;
  const header = request.headers["x-business-id"];
  return typeof header === "string" ? header : undefined;
}
