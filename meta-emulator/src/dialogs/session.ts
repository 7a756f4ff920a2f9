import type { FastifyReply, FastifyRequest } from "fastify";
import type { Dialog } from "./types.ts";

/** Who signed in last in this browser. */
const cookie = "c_user";

export function rememberUser(reply: FastifyReply, { kind, userId }: Dialog): void {
  if (kind === "instagram" || userId === null) return;
  reply.header("set-cookie", `${cookie}=${userId}; Path=/; SameSite=Lax; HttpOnly`);
}

export function forgetUser(reply: FastifyReply): void {
  reply.header("set-cookie", `${cookie}=; Path=/; SameSite=Lax; HttpOnly; Max-Age=0`);
}

export function signedInUser(request: FastifyRequest): string | null {
  return /(?:^|;\s*)c_user=(\d+)/.exec(request.headers.cookie ?? "")?.[1] ?? null;
}
