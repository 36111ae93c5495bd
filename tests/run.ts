import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * `pnpm test`: everything, or what the arguments select (`pnpm test shared`, `pnpm test --project unit`).
 * `pnpm test:long` (`--long`) runs the seeded suites in full instead of a share of them.
 * Ends with the plain line `N passed, N failed`, which continuous integration reads.
 */
async function main(): Promise<number> {
  const root = path.join(import.meta.dirname, "..");
  const folder = await mkdtemp(path.join(tmpdir(), "haizhu-report-"));
  const report = path.join(folder, "report.json");
  const vitest = path.join(root, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const selected = process.argv.slice(2).filter((argument) => argument !== "--long");
  const environment = selected.length < process.argv.length - 2 ? { LONG: "1" } : {};
  const child = spawn(process.execPath, [vitest, "run", ...reporters, ...selected], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: "inherit",
  });
  const code = await new Promise<number>((resolve) => {
    child.on("close", (exitCode) => resolve(exitCode ?? 1));
  });
  const text = await readFile(report, "utf8").catch(() => "{}");
  await rm(folder, { recursive: true, force: true });
  const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(text) as Report;
  // A file that could not even be loaded has no tests to count, yet the run has failed.
  const failed = Math.max(numFailedTests, code === 0 ? 0 : 1);
  console.log(`${numPassedTests} passed, ${failed} failed`);
  return failed === 0 && numPassedTests > 0 ? 0 : 1;
}

interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
}

process.exitCode = await main();
