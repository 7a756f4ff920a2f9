import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Bytes by their SHA-256: in memory, or as files in a folder. The oldest go when together they exceed the limit. */
export class FileStore {
  readonly #folder: string | null;
  readonly #keepBytes: number;
  readonly #memory = new Map<string, Buffer>();
  readonly #sizes = new Map<string, number>();
  #bytes = 0;

  constructor(dataDir: string | null, keepBytes: number) {
    this.#folder = dataDir === null ? null : join(dataDir, "media");
    this.#keepBytes = keepBytes;
    if (this.#folder) mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
  }

  /** Keeps the bytes and returns their hash in hex. */
  put(bytes: Buffer): string {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (this.#sizes.has(sha256)) return sha256;
    if (this.#folder) writeFileSync(join(this.#folder, sha256), bytes, { mode: 0o600 });
    else this.#memory.set(sha256, bytes);
    this.#sizes.set(sha256, bytes.length);
    this.#bytes += bytes.length;
    this.#forgetOldest(sha256);
    return sha256;
  }

  /** Null when they are gone. */
  find(sha256: string): Buffer | null {
    if (!this.#folder) return this.#memory.get(sha256) ?? null;
    const path = join(this.#folder, sha256);
    return /^[0-9a-f]{64}$/.test(sha256) && existsSync(path) ? readFileSync(path) : null;
  }

  #forgetOldest(newest: string): void {
    for (const [sha256, bytes] of this.#sizes) {
      if (this.#bytes <= this.#keepBytes || sha256 === newest) return;
      this.#bytes -= bytes;
      this.#sizes.delete(sha256);
      this.#memory.delete(sha256);
      if (this.#folder) rmSync(join(this.#folder, sha256), { force: true });
    }
  }
}
