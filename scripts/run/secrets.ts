import { createECDH, randomBytes } from "node:crypto";
import { chmodSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What is made once for an installation and never leaves its data folder. */
export type Secrets = {
  /** Key id to 32 bytes in base64. The first encrypts, all decrypt: to rotate, put a new one in front. */
  encryptionKeys: Record<string, string>;
  sessionSecret: string;
  /** By the pair of it push services know this installation; browsers have to subscribe anew to another. */
  pushPrivateKey: string;
  databaseSuperuserPassword: string;
  databaseAppPassword: string;
  databaseJobsPassword: string;
  metaVerifyToken: string;
  emulatorAppId: string;
  emulatorAppSecret: string;
};

const password = () => randomBytes(24).toString("base64url");

function pushKey(): string {
  const pair = createECDH("prime256v1");
  pair.generateKeys();
  const key = pair.getPrivateKey();
  // Zeros in front are left out of what is given.
  return Buffer.concat([Buffer.alloc(32 - key.length), key]).toString("base64url");
}

const fresh = (): Secrets => ({
  encryptionKeys: { k1: randomBytes(32).toString("base64") },
  sessionSecret: randomBytes(32).toString("base64url"),
  pushPrivateKey: pushKey(),
  databaseSuperuserPassword: password(),
  databaseAppPassword: password(),
  databaseJobsPassword: password(),
  metaVerifyToken: password(),
  // Meta's ids are digits; this one is fictitious and easy to recognise.
  emulatorAppId: "400000000000001",
  emulatorAppSecret: randomBytes(16).toString("hex"),
});

const secretsFile = (dataDir: string) => join(dataDir, "secrets.json");

/** @returns null when nothing was ever started on this folder */
export function findSecrets(dataDir: string): Secrets | null {
  let text: string;
  try {
    text = readFileSync(secretsFile(dataDir), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  const kept: Partial<Secrets> = JSON.parse(text);
  return { ...fresh(), ...kept };
}

/** Reads the secrets of a data folder, readable by its owner only; makes what is not there yet. */
export function ensureSecrets(dataDir: string): { secrets: Secrets; made: boolean } {
  const file = secretsFile(dataDir);
  const found = findSecrets(dataDir);
  const secrets = found ?? fresh();
  const text = `${JSON.stringify(secrets, null, 2)}\n`;
  if (found === null || readFileSync(file, "utf8") !== text) {
    // Whole or not at all: a half-written file would lock the owner out of the database.
    writeFileSync(`${file}.new`, text, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  return { secrets, made: found === null };
}
