import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Mutant, mutants } from "../support/mutants.ts";

const root = path.join(import.meta.dirname, "../..");
const copy = mkdtempSync(path.join(tmpdir(), "haizhu-mutants-"));
const parts = ["shared", "site", "cms", "tests", "docs", "package.json", "LICENSE"];
const madeAnew = new Set(["dist", ".next", ".astro", ".cache", ".vite"]);

beforeAll(() => {
  for (const name of [...parts, "tsconfig.json", "tsconfig.base.json"])
    cpSync(path.join(root, name), path.join(copy, name), {
      recursive: true,
      // The packages of the workspace link to each other by relative paths, so within the copy.
      verbatimSymlinks: true,
      filter: (from) => !madeAnew.has(path.basename(from)),
    });
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  writeFileSync(
    path.join(copy, "vitest.config.js"),
    "export default { test: { testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: 1 } };",
  );
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

interface Report {
  numPassedTests: number;
  numFailedTests: number;
}

/** Runs tests in the copy up to the first that fails. */
async function results(tests: readonly string[]): Promise<Report> {
  const report = path.join(copy, "report.json");
  rmSync(report, { force: true });
  const vitest = path.join(root, "node_modules", "vitest", "vitest.mjs");
  const files = tests.map((name) => `tests/feeds/${name}`);
  // The example's copy of the client would differ from any mutant; the random suites take long.
  const pattern = "^(?!.*(?:comes with the client|random edits|byte for byte))";
  const chosen = ["--bail=1", `--testNamePattern=${pattern}`];
  const reporter = ["--reporter=json", `--outputFile=${report}`];
  const { VITEST: _, LONG: __, ...env } = process.env;
  await new Promise<void>((resolve) => {
    const args = [vitest, "run", ...chosen, ...reporter, ...files];
    execFile(process.execPath, args, { cwd: copy, env }, () => resolve());
  });
  return JSON.parse(readFileSync(report, "utf8")) as Report;
}

async function mutated({ file, from, to, test }: Mutant): Promise<Report> {
  const target = path.join(copy, file);
  const source = readFileSync(target, "utf8");
  expect(source.split(from), `what ${file} is mutated at`).toHaveLength(2);
  writeFileSync(
    target,
    source.replace(from, () => to),
  );
  try {
    return await results([test]);
  } finally {
    writeFileSync(target, source);
  }
}

describe("the tests of the feeds' converter and client", () => {
  it("pass without a fault", async () => {
    const { numFailedTests, numPassedTests } = await results([
      ...new Set(mutants.map(({ test }) => test)),
    ]);
    expect(numFailedTests).toBe(0);
    expect(numPassedTests).toBeGreaterThan(200);
  });

  it.each(mutants)("notice a fault that $what", async (mutant) => {
    expect((await mutated(mutant)).numFailedTests).toBeGreaterThan(0);
  });
});
