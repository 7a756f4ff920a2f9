import { createHmac } from "node:crypto";

/**
 * JSON as Meta puts it on the wire: compact, everything beyond ASCII as `\uXXXX` in lowercase hex, `/` as `\/`, and
 * `@`, `%` and `<` (with its capital C) as receivers that build the bytes anew have found them. The signature covers these bytes, which is why a receiver that serialises again never gets the same one.
 */
export function toWire(payload: unknown): string {
  return JSON.stringify(payload)
    .replaceAll("/", "\\/")
    .replaceAll("@", "\\u0040")
    .replaceAll("%", "\\u0025")
    .replaceAll("<", "\\u003C")
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Value of `X-Hub-Signature-256` for the exact body. */
export function sign(body: string | Buffer, appSecret: string): string {
  return `sha256=${createHmac("sha256", appSecret).update(body).digest("hex")}`;
}
