import type { Permission } from "@croozer/contracts/permissions";
import type { FastifyReply, FastifyRequest, HTTPMethods } from "fastify";
import type { z } from "zod";
import { afterDeadlock } from "../db/after-deadlock.ts";
import type { Tx, TxContext } from "../db/tx.ts";
import { assert, refuse } from "../refusal.ts";
import type { Access, Caller } from "./access.ts";
import type { Http } from "./http.ts";
import { IdempotencyHeaders, once } from "./idempotency.ts";

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
  /** Bytes; three megabytes unless told. */
  bodyLimit?: number;
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
 * A route of one business: `handle` runs in a transaction of the business that the caller named and belongs to, and once
 * more when it had to give way in a deadlock: all it does is done in the transaction. Use
 * `inTx` routes (`businessRoute`) when the network is involved: no network with a transaction open.
 */
export function tenantRoute<P extends Shape, Q extends Shape, B extends Shape, A extends z.ZodType>(
  http: Http,
  route: Common<P, Q, B, A> & {
    access: Permission;
    /** Whether an `Idempotency-Key` is honoured: what goes out cannot be called back. */
    idempotent?: true;
    handle: (tx: Tx, input: Input<P, Q, B>) => Promise<z.output<A>>;
  },
): void {
  register(http, route, async (request) => {
    const context = tenantOf(request);
    return afterDeadlock(() =>
      http.platform.db.inTx(context, (tx) => {
        const act = () => route.handle(tx, inputOf(request));
        return route.idempotent ? once(tx, request, act) : act();
      }),
    );
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
    const context = tenantOf(request);
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
  route: Common<Shape, Shape, Shape, z.ZodType> & { access: Access; idempotent?: true },
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
): void {
  const status = route.status ?? 200;
  app.route({
    method: route.method,
    url: route.url,
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
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
      ...(route.idempotent ? { headers: IdempotencyHeaders } : {}),
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

/** The business the request acts in, found before anything of the request was looked at. */
function tenantOf(request: FastifyRequest): TxContext {
  assert(request.tenant, "a route of a business ran without one");
  return request.tenant;
}
