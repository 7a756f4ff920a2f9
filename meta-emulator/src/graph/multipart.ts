import type { FastifyRequest } from "fastify";
import { wrongParameter } from "./graph-error.ts";

export type UploadedFile = { name: string; mimeType: string; bytes: Buffer };
export type Multipart = { fields: Record<string, string>; files: Record<string, UploadedFile> };

const read = new WeakMap<FastifyRequest, Promise<Multipart>>();

/** Reads a `multipart/form-data` body; the platform's own parser does it. Anything else is a wrong parameter. */
export function readMultipart(request: FastifyRequest): Promise<Multipart> {
  const known = read.get(request);
  if (known) return known;
  const reading = parseMultipart(request);
  read.set(request, reading);
  return reading;
}

async function parseMultipart(request: FastifyRequest): Promise<Multipart> {
  const type = request.headers["content-type"] ?? "";
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (!type.startsWith("multipart/form-data")) {
    throw wrongParameter("Invalid parameter", "The request must be multipart/form-data.");
  }
  const fields: Record<string, string> = {};
  const files: Record<string, UploadedFile> = {};
  for (const [name, value] of await parse(body, type)) {
    if (typeof value === "string") fields[name] = value;
    else files[name] = { name: value.name, mimeType: value.type, bytes: Buffer.from(await value.arrayBuffer()) };
  }
  return { fields, files };
}

async function parse(body: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch {
    throw wrongParameter("Invalid parameter", "The multipart body could not be read.");
  }
}
