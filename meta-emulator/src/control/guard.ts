import { timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { ApiError } from "../world/api-error.ts";

/** With a control token only who has it; without one only programs on this machine. */
export function requireControl(request: FastifyRequest, controlToken: string | null): void {
  refuseForeignPages(request);
  if (controlToken === null) {
    if (!isLoopback(request.ip))
      throw new ApiError(403, "not_loopback", "without a control token only this machine is served");
    return;
  }
  const given = Buffer.from(/^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "");
  const wanted = Buffer.from(controlToken);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new ApiError(401, "control_token", "a valid control token is needed");
  }
}

/** A page of another origin in a browser on this machine may not drive the emulator. */
export function refuseForeignPages(request: FastifyRequest): void {
  const { origin, host } = request.headers;
  if (origin === undefined) return;
  if (!URL.canParse(origin) || new URL(origin).host !== host) {
    throw new ApiError(403, "foreign_origin", "called from a page of another origin");
  }
}

function isLoopback(ip: string): boolean {
  return ip === "::1" || ip.startsWith("127.") || ip.startsWith("::ffff:127.");
}
