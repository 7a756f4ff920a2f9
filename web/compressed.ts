import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Smaller ones are one packet anyway. */
const leastBytes = 1_024;
/** What everybody fetches is worth the time that the last percents take. */
const largeBytes = 40_000;

/**
 * Writes each asset compressed beside itself, as well as it can be done, for the server to send: doing it for every
 * request would cost more and give less.
 */
export const compressed: Plugin = {
  name: "compressed",
  apply: "build",
  writeBundle({ dir = "dist" }) {
    const folder = join(dir, "assets");
    for (const name of readdirSync(folder)) {
      if (!/\.(js|css|svg)$/.test(name)) continue;
      const bytes = readFileSync(join(folder, name));
      if (bytes.length < leastBytes) continue;
      const params = {
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_QUALITY]: bytes.length > largeBytes ? 11 : 9,
      };
      writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, { params }));
      writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    }
  },
};
