import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from "fastify-type-provider-zod";
import { newRequestId } from "../db/db.ts";
import type { TxContext } from "../db/tx.ts";
import type { Platform } from "../platform.ts";
import { Refusal, refuse } from "../refusal.ts";
import type { Access, Caller, Identify } from "./access.ts";
import { sendProblem } from "./problems.ts";
import { tenantContext } from "./tenant.ts";

const mark = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="11" fill="#0f6a63"/><path d="M20 20L29.2 11.7A12.4 12.4 0 1 0 29.2 28.3Z" fill="none" stroke="#fff" stroke-width="4" stroke-linejoin="round"/><path d="M26.2 20L33 14.6A13 13 0 0 1 33 25.4Z" fill="#f8bc4d" stroke="#f8bc4d" stroke-width="2" stroke-linejoin="round"/></svg>`,
);

declare module "fastify" {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    caller: Caller | null;
    /** Set on routes of a business. */
    tenant: TxContext | null;
  }
}

export type Http = { app: FastifyInstance; platform: Platform };

/**
 * Fastify with everything every route needs: problem details, security headers, rate limit, CSRF check, identity,
 * OpenAPI. The app does not start if a route declares no access.
 */
export async function createHttp(platform: Platform, identify: Identify): Promise<Http> {
  const { config, log } = platform;
  const app = Fastify({
    logger: false,
    genReqId: newRequestId,
    bodyLimit: 3 * 1024 * 1024,
    trustProxy: "loopback",
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 200 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler<Error>((error, request, reply) => sendProblem(error, request, reply, log));
  app.setNotFoundHandler((request, reply) => sendProblem(new Refusal("request.not_found"), request, reply, log));
  app.decorateRequest("caller", null);
  app.decorateRequest("tenant", null);
  app.addHook("onRoute", (route) => {
    if (route.config?.access === undefined && route.url.startsWith("/api") && !route.url.startsWith("/api/docs"))
      throw new Error(`${String(route.method)} ${route.url} declares no access`);
  });

  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Mantine positions with style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        mediaSrc: ["'self'", "blob:"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: config.publicUrl.startsWith("https:") ? [] : null,
      },
    },
    strictTransportSecurity: config.publicUrl.startsWith("https:"),
    crossOriginEmbedderPolicy: false,
  });
  await app.register(rateLimit, {
    max: config.requestsPerMinute,
    timeWindow: "1 minute",
    keyGenerator: (request) => request.headers.authorization ?? request.headers.cookie ?? request.ip,
    allowList: (request) =>
      !request.url.startsWith("/api") ||
      request.url.startsWith("/api/webhooks/") ||
      // A menu shows hundreds, and browsers keep them.
      request.url.startsWith("/api/pictures/") ||
      request.url.startsWith("/api/health"),
  });
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Croozer",
        version: "0.1.0",
        description:
          "Orders and conversations of a business. Sign in with a session cookie or `Authorization: Bearer` and an API key.",
      },
      components: {
        securitySchemes: {
          session: { type: "apiKey", in: "cookie", name: "croozer.session_token" },
          apiKey: { type: "http", scheme: "bearer" },
        },
      },
    },
    // What many answers hold (a message's content) is described once.
    transformObject: jsonSchemaTransformObject,
    transform: (input) => {
      const { schema, url } = jsonSchemaTransform(input);
      const access = input.route.config?.access;
      return {
        url,
        schema: {
          ...schema,
          ...(access === undefined ? {} : { "x-access": access }),
          ...(access === "public" || access === "signature"
            ? { security: [] }
            : { security: [{ session: [] }, { apiKey: [] }] }),
        },
      };
    },
  });
  await app.register(swaggerUi, {
    routePrefix: "/api/docs",
    staticCSP: true,
    uiConfig: { docExpansion: "list" },
    theme: {
      title: "Croozer API",
      favicon: [{ filename: "mark.svg", rel: "icon", type: "image/svg+xml", sizes: "any", content: mark }],
    },
    logo: { type: "image/svg+xml", content: mark, href: "/" },
  });
  app.get("/api/openapi.json", { config: { access: "public" }, schema: { hide: true } }, () => app.swagger());

  app.addHook("onRequest", async (request) => {
    const access = request.routeOptions.config.access;
    if (access === undefined || access === "signature") return;
    refuseCrossSite(request, config.publicUrl);
    request.caller = await identify({ cookie: request.headers.cookie, authorization: request.headers.authorization });
    if (access === "public") return;
    if (!request.caller) refuse("auth.signed_out");
    if (access === "signed_in") return;
    if (access !== "super_admin") request.tenant = tenantContext(request, access);
    else if (!(request.caller.kind === "person" && request.caller.isSuperAdmin)) refuse("request.not_found");
  });
  app.addHook("onResponse", async (request, reply) => {
    if (request.url.startsWith("/api") && reply.statusCode < 400)
      log.debug(
        {
          requestId: request.id,
          method: request.method,
          route: request.routeOptions.url,
          status: reply.statusCode,
          ms: Math.round(reply.elapsedTime),
        },
        "answered",
      );
  });
  return { app, platform };
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** A browser says where a request comes from; one that changes something with a cookie must come from our own pages. */
function refuseCrossSite(request: FastifyRequest, publicUrl: string): void {
  if (safeMethods.has(request.method) || request.headers.cookie === undefined) return;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) {
    if (site !== "same-origin" && site !== "none") refuse("request.cross_site");
    return;
  }
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== publicUrl && new URL(origin).host !== request.headers.host)
    refuse("request.cross_site");
}
