import { constants, createCipheriv, createDecipheriv, publicEncrypt, randomBytes } from "node:crypto";

const tagBytes = 16;

/** The three texts of a request to an endpoint, and what is needed to read its answer. */
export type Sealed = {
  request: { encrypted_flow_data: string; encrypted_aes_key: string; initial_vector: string };
  key: Buffer;
  iv: Buffer;
};

/** AES-128-GCM under a new key, that key by RSA-OAEP with SHA-256 for the business alone. */
export function seal(payload: unknown, publicKey: string): Sealed {
  const key = randomBytes(16);
  const iv = randomBytes(16);
  const cipher = createCipheriv("aes-128-gcm", key, iv);
  const data = Buffer.concat([cipher.update(JSON.stringify(payload), "utf8"), cipher.final(), cipher.getAuthTag()]);
  const sealedKey = publicEncrypt(
    { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" },
    key,
  );
  const request = {
    encrypted_flow_data: data.toString("base64"),
    encrypted_aes_key: sealedKey.toString("base64"),
    initial_vector: iv.toString("base64"),
  };
  return { request, key, iv };
}

/** An answer: the same key, every bit of the vector flipped. Throws when it is anything else. */
export function unseal(answer: string, { key, iv }: Pick<Sealed, "key" | "iv">): unknown {
  const bytes = Buffer.from(answer, "base64");
  const flipped = Buffer.from(iv.map((byte) => byte ^ 0xff));
  const decipher = createDecipheriv("aes-128-gcm", key, flipped, { authTagLength: tagBytes });
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  const text = Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]).toString("utf8");
  return JSON.parse(text);
}
