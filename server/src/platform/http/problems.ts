import { type ErrorCode, errorCodes, type Problem } from "@croozer/contracts/errors";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import type { Log } from "../log/log.ts";
import { Refusal } from "../refusal.ts";

/** For whoever reads an answer by eye; screens have their own words for each code. */
const titles: Partial<Record<ErrorCode, string>> = {
  "request.invalid": "The request is not of the expected form",
  "request.not_json": "The body is not JSON",
  "request.too_large": "The body is too large",
  "request.not_found": "There is nothing at this address",
  "request.rate_limited": "Too many requests; try again in a moment",
  "request.key_reused": "The Idempotency-Key was used for another request",
  "request.cross_site": "The request comes from another site",
  "server.unexpected": "Something went wrong on our side",
  "server.unavailable": "The server cannot answer just now",
  "auth.signed_out": "A signed-in session is needed, or an API key where keys are taken",
  "auth.wrong_credentials": "E-mail and password do not match",
  "auth.link_invalid": "The sign-in link was used already, or is too old",
  "auth.email_taken": "This e-mail has an account already",
  "auth.forbidden": "The role or key does not permit this",
  "auth.password_weak": "The password is too easy to guess",
  "business.not_found": "There is no such business here",
  "conversation.window_closed": "The 24 hours after the customer's last message are over",
  "message.unsendable": "WhatsApp does not take this message",
  "order.illegal_transition": "The order cannot go to that status from where it is",
  "order.not_cancellable": "The order can no longer be cancelled",
  "order.changed_meanwhile": "Somebody changed the order meanwhile",
  "webhook.bad_signature": "The signature does not match the body",
  "webhook.bad_verify_token": "The verify token is not ours",
};

/** `order.not_found` → `Order not found`. */
function sentenceOf(code: string): string {
  const words = code.replaceAll(/[._]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

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
    title: titles[code] ?? sentenceOf(code),
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
