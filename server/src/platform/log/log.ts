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
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return destination ? pino(options, destination) : pino(options);
}
