import { defineConfig } from "vitest/config";

/**
 * `unit`: beside the modules, on a real Postgres where they need one. `system`: what crosses
 * packages; one file at a time, because they build, start servers and drive a browser.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{shared,site,cms,deploy}/**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/dist/**", "**/.next/**"],
          globalSetup: "./tests/support/database.setup.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "system",
          include: ["tests/**/*.test.ts"],
          exclude: ["**/node_modules/**"],
          globalSetup: "./tests/support/database.setup.ts",
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
