import type { ErrorCode, Problem } from "@croozer/contracts/errors";
import { errorCodes } from "@croozer/contracts/errors";
import type { z } from "zod";
import { findCurrentBusinessId } from "./current-business.ts";

/** The server refused: `code` says why and has a translation (ui/error-messages.ts). */
export class ApiProblem extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly details: unknown;
  readonly requestId: string;
  readonly issues: readonly { path: string; message: string }[];

  constructor(problem: Problem) {
    super(`${problem.code} (${problem.requestId})`);
    this.name = "ApiProblem";
    this.code = problem.code;
    this.status = problem.status;
    this.details = problem.details;
    this.requestId = problem.requestId;
    this.issues = problem.issues ?? [];
  }
}

/** No answer came: the network is down or the server is. Nothing is known about whether the request was carried out. */
export class NetworkProblem extends Error {
  constructor(cause: unknown) {
    super("no answer from the server", { cause });
    this.name = "NetworkProblem";
  }
}

export const isProblem = (error: unknown, code: ErrorCode): error is ApiProblem =>
  error instanceof ApiProblem && error.code === code;

type QueryValue = string | number | boolean | null | undefined;
export type RequestOptions = {
  query?: Record<string, QueryValue>;
  body?: unknown;
  /** A file as it is, instead of `body`. */
  raw?: Blob;
  signal?: AbortSignal;
  /** However often the request is sent under it, it is done once. */
  idempotencyKey?: string;
  /** Where the request acts; left out is the business of this tab. */
  businessId?: string;
};
type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

/**
 * Asks the server and reads its answer with the schema of the contract.
 * @throws ApiProblem when the server refuses, NetworkProblem when no answer came, ZodError when the answer is not what
 * the contract says
 */
export async function request<Answer extends z.ZodType>(
  method: Method,
  path: string,
  answer: Answer,
  options: RequestOptions = {},
): Promise<z.infer<Answer>> {
  const response = await send(method, path, options);
  const text = await response.text().catch((cause: unknown) => {
    throw new NetworkProblem(cause);
  });
  const json = readJson(text);
  if (!response.ok) throw new ApiProblem(problemFrom(json, response));
  return answer.parse(json);
}

export const get = <Answer extends z.ZodType>(path: string, answer: Answer, options?: Omit<RequestOptions, "body">) =>
  request("GET", path, answer, options);
export const post = <Answer extends z.ZodType>(
  path: string,
  answer: Answer,
  body?: unknown,
  options?: Omit<RequestOptions, "body">,
) => request("POST", path, answer, { ...options, body });
export const patch = <Answer extends z.ZodType>(
  path: string,
  answer: Answer,
  body: unknown,
  options?: Omit<RequestOptions, "body">,
) => request("PATCH", path, answer, { ...options, body });
export const remove = <Answer extends z.ZodType>(path: string, answer: Answer, options?: RequestOptions) =>
  request("DELETE", path, answer, options);

/**
 * A file as it is.
 * @throws ApiProblem, NetworkProblem
 */
export async function fetchFile(path: string, options: Omit<RequestOptions, "body" | "raw"> = {}): Promise<Blob> {
  const response = await send("GET", path, options);
  if (!response.ok) throw new ApiProblem(problemFrom(readJson(await response.text()), response));
  return response.blob().catch((cause: unknown) => {
    throw new NetworkProblem(cause);
  });
}

async function send(method: Method, path: string, options: RequestOptions): Promise<Response> {
  const headers = new Headers({ accept: "application/json" });
  const businessId = options.businessId ?? findCurrentBusinessId();
  if (businessId !== null) headers.set("x-business-id", businessId);
  // Names of dishes on orders come in the language on the screen.
  headers.set("x-language", document.documentElement.lang);
  if (options.idempotencyKey !== undefined) headers.set("idempotency-key", options.idempotencyKey);
  if (options.raw !== undefined) headers.set("content-type", options.raw.type || "application/octet-stream");
  else if (options.body !== undefined) headers.set("content-type", "application/json");
  const body = options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
  try {
    return await fetch(path + queryString(options.query), {
      method,
      headers,
      credentials: "same-origin",
      ...(body === undefined ? {} : { body }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
  } catch (cause) {
    if (options.signal?.aborted === true) throw cause;
    throw new NetworkProblem(cause);
  }
}

function queryString(query: Record<string, QueryValue> = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== "") parameters.set(name, String(value));
  return parameters.size === 0 ? "" : `?${parameters}`;
}

function readJson(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A proxy before the server answers in HTML or not at all when the server is away: that too becomes a problem. */
function problemFrom(json: unknown, response: Response): Problem {
  if (isProblemDetails(json)) return json;
  const code: ErrorCode =
    response.status === 404
      ? "request.not_found"
      : response.status === 429
        ? "request.rate_limited"
        : response.status >= 502
          ? "server.unavailable"
          : "server.unexpected";
  return { type: "about:blank", title: code, status: response.status, code, requestId: "" };
}

const isProblemDetails = (json: unknown): json is Problem =>
  typeof json === "object" &&
  json !== null &&
  "code" in json &&
  typeof json.code === "string" &&
  json.code in errorCodes;
