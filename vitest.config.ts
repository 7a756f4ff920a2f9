import { defineConfig } from "vitest/config";

// Unit and integration tests of every workspace. Journeys in a real browser have their own configuration in tests/.
export default defineConfig({
  test: {
    include: ["{contracts,order-parser,meta-emulator,server,web,scripts,bench}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "meta-emulator/journeys/**"],
    globalSetup: ["server/src/platform/postgres/vitest-global-setup.ts"],
    // Each file waits much of its time for the database: as many at once as there are cores keep them all at work.
    maxWorkers: "100%",
    // Modules are loaded once a worker, not once a file: a third of the time. No test changes what another one reads.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One second is nothing on a machine that does much else.
    expect: { poll: { timeout: 20_000 } },
  },
});
