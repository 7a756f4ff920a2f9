import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Journeys: a real browser over the real processes. One house and one browser for all files, so one file at a time.
export default defineConfig({
  test: {
    root: fileURLToPath(new URL(".", import.meta.url)),
    include: ["src/**/*.test.ts"],
    globalSetup: ["src/house/global-setup.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
