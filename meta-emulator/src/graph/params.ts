import type { FastifyRequest } from "fastify";
import { isTooDeep } from "../world/nesting.ts";
import { wrongParameter } from "./graph-error.ts";

/** Parameters of a Graph call: query and body together, the body before the query. */
export type Params = Record<string, unknown>;

/** Every content type is read: JSON by name or by nature, else a form. Nested values of forms are JSON texts. */
export function readParams(request: FastifyRequest): Params {
  const query = unpack(request.query as Record<string, unknown>);
  const body = request.body;
  if (!Buffer.isBuffer(body) || body.length === 0) return query;
  const contentType = request.headers["content-type"] ?? "";
  // Files are read by who wants them: see multipart.ts.
  if (contentType.startsWith("multipart/") || request.routeOptions.url?.endsWith("/upload*")) return query;
  const text = body.toString("utf8");
  if (contentType.includes("application/x-www-form-urlencoded")) {
    return { ...query, ...unpack(Object.fromEntries(new URLSearchParams(text))) };
  }
  return { ...query, ...parseJson(text) };
}

function parseJson(text: string): Params {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrongParameter("Invalid parameter", "The request body is not valid JSON.");
  }
  if (!isObject(value)) throw wrongParameter("Invalid parameter", "The request body must be a JSON object.");
  if (isTooDeep(value)) throw wrongParameter("Invalid parameter", "The request body is nested too deeply.");
  return value;
}

function unpack(flat: Record<string, unknown>): Params {
  const params: Params = {};
  for (const [name, value] of Object.entries(flat)) params[name] = unpackText(value);
  return params;
}

/** An object or a list that came as JSON text: the Graph API takes them so, also inside a JSON body. */
export function unpackText(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[{[]/.test(value)) return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return isTooDeep(parsed) ? value : parsed;
  } catch {
    return value;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Length as people count: an emoji outside the basic plane is one. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** Every WhatsApp body says `messaging_product: "whatsapp"`. */
export function requireProduct(product: unknown): void {
  if (product === undefined) throw wrongParameter("The parameter messaging_product is required.");
  if (product !== "whatsapp") throw wrongParameter("Param messaging_product must be one of {WHATSAPP}");
}
