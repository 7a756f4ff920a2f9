import { Language } from "@croozer/contracts/basics";
import type { FastifyRequest } from "fastify";

/** The language a screen asks dishes to be named in, by the header `x-language`. */
export function spokenIn(request: FastifyRequest): Language | null {
  const asked = Language.safeParse(request.headers["x-language"]);
  return asked.success ? asked.data : null;
}
