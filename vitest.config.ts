import { defineConfig } from "vitest/config";

/**
 * `unit`: beside the modules, on a real Postgres where they need one. `publisher`: the site's files
 * against each other. `resilience`: the publisher and its database, killed and disturbed. `system`:
 * the whole product, started once as a stranger starts it; its files share that one product, so they
 * run one at a time.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{shared,site,cms,deploy}/**/*.test.ts", "tests/handbook/*.test.ts"],
          exclude: ["**/node_modules/**", "**/dist/**", "**/.next/**"],
          globalSetup: "./tests/support/database.setup.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "publisher",
          // Tried out with LONG=1 only: the measurements, which nothing that is published depends on,
          // and whether the tests would notice faults, which takes a run of them for each.
          exclude: process.env.LONG
            ? []
            : ["tests/publisher/bench.test.ts", "tests/feeds/mutants.test.ts"],
          include: ["tests/{publisher,feeds,pages,search,delivery}/**/*.test.ts"],
          globalSetup: "./tests/support/database.setup.ts",
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "resilience",
          include: ["tests/resilience/**/*.test.ts"],
          exclude: ["**/*.system.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "system",
          include: ["tests/{walkthrough,review}/**/*.test.ts", "tests/**/*.system.test.ts"],
          globalSetup: "./tests/support/system.setup.ts",
          testTimeout: 300_000,
          hookTimeout: 600_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
