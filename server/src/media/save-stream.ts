import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import type { Readable } from "node:stream";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/** More bytes came than are allowed; what came is to be thrown away. */
export class TooLarge extends Error {}

export type Saved = { sizeBytes: number; sha256: string };

/**
 * Writes a stream to a file, counting and hashing on the way.
 * @throws {TooLarge} as soon as the limit is passed
 */
export async function saveStream(body: Readable, path: string, maxBytes: number): Promise<Saved> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) return done(new TooLarge(`more than ${maxBytes} bytes`));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(body, count, createWriteStream(path));
  return { sizeBytes, sha256: hash.digest("hex") };
}
