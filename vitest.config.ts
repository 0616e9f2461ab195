import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/property-seed.ts"],
    // Long, for a machine that does other work at the same time; nothing here waits by itself.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Tests mostly wait for programs they start: one for each core, also where there are two.
    maxWorkers: "100%",
    // The clock and the zone of the machine must never matter; a test that needs another zone asks for it.
    env: { TZ: "UTC", NO_COLOR: "1" },
  },
});
