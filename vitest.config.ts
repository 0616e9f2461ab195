import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 20_000,
    // The clock and the zone of the machine must never matter; a test that needs another zone asks for it.
    env: { TZ: "UTC", NO_COLOR: "1" },
  },
});
