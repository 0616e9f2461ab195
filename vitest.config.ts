import { defineConfig } from "vitest/config";

/**
 * Tests in a real terminal: a shell, the kernel's terminal and the program share one machine, and what a shell does between two
 * keys cannot be asked. Each is tried up to three times; a fault of the program fails all three. Nothing else is tried again.
 */
const TERMINALS = [
  "test/e2e/**/*.test.ts",
  "test/terminal/**/*.test.ts",
  "test/clients/completion.test.ts",
  "test/cli/commands/{demo,newcomers,remind}.test.ts",
];

export default defineConfig({
  test: {
    setupFiles: ["test/support/property-seed.ts"],
    // Long, for a machine that does other work at the same time; nothing here waits by itself.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Tests mostly wait for programs they start: one for each core, also where there are two.
    maxWorkers: "100%",
    // The clock and the zone of the machine must never matter; a test that needs another zone asks for it.
    env: { TZ: "UTC", NO_COLOR: "1" },
    projects: [
      { extends: true, test: { name: "terminals", include: TERMINALS, retry: 2 } },
      { extends: true, test: { name: "programs", include: ["test/**/*.test.ts"], exclude: TERMINALS } },
    ],
  },
});
