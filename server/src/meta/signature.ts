import { createHmac, timingSafeEqual } from "node:crypto";

const form = /^sha256=([0-9a-f]{64})$/i;

/**
 * Whether `X-Hub-Signature-256` is that of these bytes under any of the secrets (several while one rotates). The raw
 * bytes count: Meta signs its own escaping (`\u05e9`, `\/`), which no re-serialising reproduces. Constant time.
 */
export function isSignedByMeta(body: Buffer, header: string | undefined, secrets: readonly string[]): boolean {
  const hex = form.exec(header ?? "")?.[1];
  if (hex === undefined) return false;
  const given = Buffer.from(hex, "hex");
  let matches = false;
  for (const secret of secrets)
    matches = timingSafeEqual(createHmac("sha256", secret).update(body).digest(), given) || matches;
  return matches;
}

/** The header value for a body, as Meta would send it. */
export const signatureOf = (body: Buffer | string, secret: string): string =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
