import { type ErrorCode, errorCodes, type Problem } from "@croozer/contracts/errors";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import type { Log } from "../log/log.ts";
import { Refusal } from "../refusal.ts";

const titles: Partial<Record<ErrorCode, string>> = {
  "request.invalid": "The request is not of the expected form",
  "request.not_json": "The body is not JSON",
  "request.too_large": "The body is too large",
  "request.not_found": "There is nothing at this address",
  "server.unexpected": "Something went wrong on our side",
};

/** Answers any failure as RFC 9457 problem details. What we did not foresee is logged and its text kept back. */
export function sendProblem(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply, log: Log): void {
  const { code, details, issues } = classify(error);
  const { status, log: level } = errorCodes[code];
  const write: Record<typeof level, (fields: object, text: string) => void> = {
    debug: log.debug.bind(log),
    info: log.info.bind(log),
    warn: log.warn.bind(log),
    error: log.error.bind(log),
  };
  write[level](
    {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url,
      errorCode: code,
      ...(status >= 500 ? { err: error } : {}),
    },
    "request refused",
  );
  const problem: Problem = {
    type: `urn:croozer:error:${code}`,
    title: titles[code] ?? code.replaceAll(/[._]/g, " "),
    status,
    code,
    requestId: request.id,
    ...(details === undefined ? {} : { details }),
    ...(issues === undefined ? {} : { issues }),
  };
  reply.status(status).header("content-type", "application/problem+json; charset=utf-8").send(JSON.stringify(problem));
}

function classify(error: FastifyError | Error): { code: ErrorCode; details?: unknown; issues?: Problem["issues"] } {
  if (error instanceof Refusal) return { code: error.code, details: error.details };
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map((entry) => ({
      path: entry.instancePath.replace(/^\//, "").replaceAll("/", "."),
      message: entry.message ?? "invalid",
    }));
    return { code: "request.invalid", issues };
  }
  const fastifyCode = "code" in error ? error.code : "";
  if (fastifyCode === "FST_ERR_CTP_BODY_TOO_LARGE") return { code: "request.too_large" };
  if (
    fastifyCode === "FST_ERR_CTP_INVALID_JSON_BODY" ||
    fastifyCode === "FST_ERR_CTP_EMPTY_JSON_BODY" ||
    error instanceof SyntaxError
  )
    return { code: "request.not_json" };
  const status = "statusCode" in error ? error.statusCode : 500;
  if (status === 404) return { code: "request.not_found" };
  if (status === 429) return { code: "request.rate_limited" };
  if (typeof status === "number" && status >= 400 && status < 500) return { code: "request.invalid" };
  return { code: "server.unexpected" };
}
