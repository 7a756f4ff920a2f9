import { collectDefaultMetrics, register } from "prom-client";
import { z } from "zod";
import { refuse } from "../refusal.ts";
import type { Http } from "./http.ts";
import { openRoute } from "./route.ts";

/** Liveness, readiness (the database answers) and Prometheus metrics. */
export function healthRoutes(http: Http): void {
  register.clear();
  collectDefaultMetrics({ register });
  openRoute(http, {
    method: "GET",
    url: "/api/health",
    summary: "The process runs",
    tag: "Health",
    access: "public",
    answer: z.object({ status: z.literal("ok") }),
    handle: async () => ({ status: "ok" as const }),
  });
  openRoute(http, {
    method: "GET",
    url: "/api/health/ready",
    summary: "The process can serve: its database answers",
    tag: "Health",
    access: "public",
    answer: z.object({ status: z.literal("ready") }),
    handle: async () => {
      await http.platform.db.pool.query("select 1").catch(() => refuse("server.unavailable"));
      return { status: "ready" as const };
    },
  });
  http.app.get("/metrics", { config: { access: "public" }, schema: { hide: true } }, async (request, reply) => {
    // Figures of the machine are nobody else's business.
    if (request.ip !== "127.0.0.1" && request.ip !== "::1") refuse("request.not_found");
    return reply.type(register.contentType).send(await register.metrics());
  });
}
