import { createHmac } from "node:crypto";

/** `signature.payload`, both base64url without padding; the signature is over the payload as encoded. */
export function signRequest(payload: Record<string, unknown>, appSecret: string): string {
  const encoded = Buffer.from(JSON.stringify(payload)).toString("base64url");
  return `${createHmac("sha256", appSecret).update(encoded).digest("base64url")}.${encoded}`;
}
