import { type Logger, pino } from "pino";

export type Log = Logger;

/** Keys whose values never reach a log: secrets, and what people write to each other. */
const hidden = [
  "password",
  "token",
  "accessToken",
  "access_token",
  "secret",
  "authorization",
  "cookie",
  "apiKey",
  "key",
  "pin",
  "code",
  "body",
  "text",
  "content",
  "raw",
  "payload",
  "caption",
  "address",
  "phone",
  "email",
  "name",
];

/** Structured JSON logs on standard output. Message bodies, personal data and secrets are removed at two depths. */
export function createLog(level: string, destination?: NodeJS.WritableStream): Log {
  const options = {
    level,
    base: null,
    redact: { paths: hidden.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: "[hidden]" },
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    // A database error carries the row it failed on (`detail`, `where`): only what happened and where in our code is kept.
    serializers: {
      err: (error: unknown) =>
        error instanceof Error
          ? {
              type: error.name,
              message: error.message,
              errorCode: "code" in error ? String(error.code) : undefined,
              stack: error.stack,
            }
          : error,
    },
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return destination ? pino(options, destination) : pino(options);
}
