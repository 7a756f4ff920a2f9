import { createPublicKey, type KeyObject } from "node:crypto";
import { getPhoneNumber } from "../graph/access.ts";
import { GraphError, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";

const scope = "whatsapp_business_messaging";

/** `POST /{phone-number-id}/whatsapp_business_encryption`: the key that phones encrypt with for the endpoint. */
export function putEncryptionKey({ sim, access, method, id, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, scope);
  if (!number.registered) throw new GraphError({ code: 133010 });
  const { business_public_key: publicKey } = params;
  if (publicKey === undefined) throw wrongParameter("The parameter business_public_key is required");
  const key = typeof publicKey === "string" ? readKey(publicKey) : null;
  if (typeof publicKey !== "string" || key?.asymmetricKeyType !== "rsa") {
    throw wrongParameter("Param business_public_key must be an RSA public key in PEM format");
  }
  if (key.asymmetricKeyDetails?.modulusLength !== 2048) {
    throw wrongParameter("Param business_public_key must be a 2048-bit key");
  }
  sim.world.encryptionKeys.put(number.id, { publicKey, signatureStatus: "VALID" });
  return { success: true };
}

/** `GET /{phone-number-id}/whatsapp_business_encryption` */
export function readEncryptionKey({ sim, access, method, id }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, scope);
  const key = sim.world.encryptionKeys.find(number.id);
  if (!key) return {};
  return { business_public_key: key.publicKey, business_public_key_signature_status: key.signatureStatus };
}

function readKey(pem: string): KeyObject | null {
  // A private key would do for createPublicKey too, and has no business here.
  if (!/^\s*-----BEGIN (?:RSA )?PUBLIC KEY-----/.test(pem)) return null;
  try {
    return createPublicKey(pem);
  } catch {
    return null;
  }
}
