import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** What a secret belongs to: it cannot be read as another field's or another business's. */
export type SecretBinding = { businessId: string; field: string };

export type Secrets = {
  encrypt(plain: string, binding: SecretBinding): string;
  /** @throws when the key is unknown, the text was changed, or it belongs to something else */
  decrypt(sealed: string, binding: SecretBinding): string;
};

const algorithm = "aes-256-gcm";

/**
 * AES-256-GCM. The text is `v1.KEYID.IV.TAG.DATA` (base64url), so that keys rotate: the first of `keys` encrypts, all
 * decrypt. Business and field are bound as additional data.
 * @param keys `id:base64 of 32 bytes`
 */
export function createSecrets(keys: readonly string[]): Secrets {
  const byId = new Map(keys.map(parseKey));
  const [current] = keys.map(parseKey);
  if (!current) throw new Error("No encryption key is configured");
  const associated = ({ businessId, field }: SecretBinding) => Buffer.from(`${businessId}\n${field}`);

  return {
    encrypt(plain, binding) {
      const [keyId, key] = current;
      const iv = randomBytes(12);
      const cipher = createCipheriv(algorithm, key, iv).setAAD(associated(binding));
      const data = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return ["v1", keyId, ...[iv, cipher.getAuthTag(), data].map((part) => part.toString("base64url"))].join(".");
    },
    decrypt(sealed, binding) {
      const [version, keyId, iv, tag, data] = sealed.split(".");
      const key = byId.get(keyId ?? "");
      if (version !== "v1" || !key || !iv || !tag || data === undefined)
        throw new Error("The secret cannot be read with the configured keys");
      const decipher = createDecipheriv(algorithm, key, Buffer.from(iv, "base64url"))
        .setAAD(associated(binding))
        .setAuthTag(Buffer.from(tag, "base64url"));
      return Buffer.concat([decipher.update(Buffer.from(data, "base64url")), decipher.final()]).toString("utf8");
    },
  };
}

function parseKey(text: string): [string, Buffer] {
  const separator = text.indexOf(":");
  const id = text.slice(0, separator);
  const key = Buffer.from(text.slice(separator + 1), "base64");
  if (separator < 1 || !/^[A-Za-z0-9_-]+$/.test(id) || key.length !== 32)
    throw new Error("An encryption key is not `id:base64 of 32 bytes`");
  return [id, key];
}
