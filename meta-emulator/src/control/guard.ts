import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { EmulatorConfig } from "../config.ts";
import { ApiError } from "../world/api-error.ts";

/** With a control token only who has it; without one only programs on this machine. */
export function requireControl(request: FastifyRequest, config: EmulatorConfig): void {
  refuseForeignPages(request, config);
  if (config.controlToken === null) {
    if (isLoopback(request.ip)) return;
    throw new ApiError(403, "not_loopback", "without a control token only this machine is served");
  }
  const given = Buffer.from(/^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "");
  const wanted = Buffer.from(config.controlToken);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new ApiError(401, "control_token", "a valid control token is needed");
  }
}

/**
 * A page of another origin in a browser on this machine may not drive the emulator, nor one whose name was made to
 * point here (its requests carry that name in `Host`).
 */
export function refuseForeignPages(request: FastifyRequest, config: EmulatorConfig): void {
  const { origin, host } = request.headers;
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)) {
    throw new ApiError(403, "foreign_origin", "called from a page of another origin");
  }
  const name = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : "";
  const local = ["localhost", "127.0.0.1", "[::1]", config.host].includes(name);
  if (config.controlToken === null && isLoopback(request.ip) && !local) {
    throw new ApiError(403, "foreign_host", `called under the name ${name}`);
  }
}

function isLoopback(ip: string): boolean {
  return ip === "::1" || ip.startsWith("127.") || ip.startsWith("::ffff:127.");
}

/** An unknown path below the emulator's own ones is not one of Meta's. */
export function refuseUnknownPaths(server: FastifyInstance): void {
  server.setNotFoundHandler((request) => {
    const [path = ""] = request.url.split("?");
    throw new ApiError(404, "path_unknown", `there is no ${request.method} ${path}`);
  });
}
