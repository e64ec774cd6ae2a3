import { defineConfig } from "vitest/config";

// Two projects: what every change must pass at once, and what takes minutes (emulators, crashes, scale).
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "fast",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/long/**", "tests/hostile/**"],
          testTimeout: 20_000,
          // A test that comes to none of its expectations fails.
          expect: { requireAssertions: true },
        },
      },
      {
        test: {
          name: "long",
          include: ["tests/long/**/*.test.ts", "tests/hostile/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
