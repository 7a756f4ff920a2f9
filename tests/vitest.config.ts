import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Journeys: a real browser over the real processes. One house and one browser for all files, so one file at a time.
export default defineConfig({
  test: {
    root: fileURLToPath(new URL(".", import.meta.url)),
    include: ["src/**/*.test.ts", "../meta-emulator/journeys/**/*.test.ts"],
    globalSetup: ["src/house/global-setup.ts"],
    fileParallelism: false,
    // Within a file, where conversations say that they go on beside each other.
    maxConcurrency: 32,
    // Machines that do much else at the same time are waited for: conditions, not times, decide.
    testTimeout: 180_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
