import { createECDH } from "node:crypto";
import type { Config } from "../../config.ts";

export type PushKeys = { subject: string; publicKey: string; privateKey: string };

/** The installation's own pair, by which push services know it (RFC 8292); null where none is configured. */
export function pushKeys({ pushPrivateKey, publicUrl }: Pick<Config, "pushPrivateKey" | "publicUrl">): PushKeys | null {
  if (pushPrivateKey === null) return null;
  const pair = createECDH("prime256v1");
  pair.setPrivateKey(Buffer.from(pushPrivateKey, "base64url"));
  return {
    // Services want an address to complain at; a plain http one is refused.
    subject: publicUrl.startsWith("https:") ? publicUrl : "mailto:operator@croozer.invalid",
    publicKey: pair.getPublicKey("base64url"),
    privateKey: pushPrivateKey,
  };
}
