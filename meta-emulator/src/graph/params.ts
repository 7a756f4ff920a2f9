import type { FastifyRequest } from "fastify";
import { isTooDeep } from "../world/nesting.ts";
import { wrongParameter } from "./graph-error.ts";
import { readMultipart } from "./multipart.ts";
import { readPairs } from "./pairs.ts";

/** Parameters of a Graph call: query and body together, the body before the query. */
export type Params = Record<string, unknown>;

/** Every content type is read: JSON by name or by nature, else a form. Nested values of forms are JSON texts. */
export async function readParams(request: FastifyRequest): Promise<Params> {
  const query = readPairs(pairsOf(request.query as Record<string, string | string[]>));
  const body = request.body;
  if (!Buffer.isBuffer(body) || body.length === 0) return query;
  const contentType = request.headers["content-type"] ?? "";
  if (request.routeOptions.url?.endsWith("/upload*")) return query;
  if (contentType.startsWith("multipart/form-data")) {
    return { ...query, ...readPairs(Object.entries((await readMultipart(request)).fields)) };
  }
  const text = body.toString("utf8");
  if (contentType.includes("application/x-www-form-urlencoded")) {
    return { ...query, ...readPairs(new URLSearchParams(text)) };
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

function pairsOf(query: Record<string, string | string[]>): [string, string][] {
  return Object.entries(query).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  );
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
