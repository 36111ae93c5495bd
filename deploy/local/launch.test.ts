import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { describeProcess } from "./processTable.ts";
import { temporaryFolder } from "./testing/folder.ts";
import { eventually, type Program, runProgram } from "./testing/program.ts";

const local = (name: string) =>
  JSON.stringify(pathToFileURL(path.join(import.meta.dirname, name)).href);

/** Children as the real ones behave, in small. */
const children = {
  // Runs on, and ends politely.
  "server.mjs": `process.on("SIGTERM", () => { console.log("bye"); process.exit(0); });
    console.log("up", process.pid); setInterval(() => {}, 1000);`,
  // Does not listen to SIGTERM.
  "deaf.mjs": `process.on("SIGTERM", () => {});
    console.log("up", process.pid); setInterval(() => {}, 1000);`,
  // Starts a helper of its own and forgets about it.
  "parent.mjs": `import { spawn } from "node:child_process";
    const helper = spawn(process.execPath, [import.meta.dirname + "/deaf.mjs"], { stdio: "ignore" });
    console.log("helper", helper.pid); console.log("up", process.pid); setInterval(() => {}, 1000);`,
  "dying.mjs": `console.log("up", process.pid); setTimeout(() => { console.error("no memory"); process.exit(3); }, 200);`,
  "failing.mjs": `console.error("table missing"); process.exit(2);`,
};

interface Run extends Program {
  dataDir: string;
  /** The pid that a child printed. */
  pidOf: (name: string) => number;
}

/** A launcher of its own with the given stages (the body of a function of \`launch\`). */
function start(stages: string, folder = temporaryFolder()): Run {
  for (const [name, source] of Object.entries(children))
    writeFileSync(path.join(folder, name), source);
  const dataDir = path.join(folder, "var");
  const program = runProgram(
    folder,
    "start.mjs",
    `import { launch } from ${local("launch.ts")};
     const spec = (name) => ({ name, args: [name + ".mjs"], cwd: import.meta.dirname, env: process.env });
     process.exit(await launch({
       dataDir: ${JSON.stringify(dataDir)}, readyLine: "ready now", print: console.log, graceMs: 300,
       stages: async (launch) => {
         const up = (name) => launch.service(spec(name)).line(/^up/, 5000);
         ${stages}
       },
     }));`,
  );
  const pidOf = (name: string) =>
    Number(new RegExp(`^${name} +\\| (?:up|helper) (\\d+)`, "m").exec(program.output())?.[1]);
  onTestFinished(() => leaveNothing(program.output()));
  return { ...program, dataDir, pidOf };
}

/** Also when a test fails: whatever said its pid is ended, if it still is one of ours. */
function leaveNothing(output: string): void {
  for (const [, pid] of output.matchAll(/(?:up|helper) (\d+)$/gm)) {
    const command = describeProcess(Number(pid))?.command ?? "";
    if (Object.keys(children).some((name) => command.endsWith(name)))
      process.kill(Number(pid), "SIGKILL");
  }
}

const isRunning = (pid: number) => describeProcess(pid) !== undefined;

describe("what runs together", { timeout: 20_000 }, () => {
  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "ends together on %s, last started first",
    async (signal) => {
      const run = start(`await up("server"); await up("parent"); await up("deaf");`);
      await run.prints(/\nready now\n$/);
      const helper = Number(/helper (\d+)/.exec(run.output())?.[1]);
      const pids = [run.pidOf("server"), run.pidOf("deaf"), helper];
      expect(pids.map(isRunning)).toEqual([true, true, true]);
      run.child.kill(signal);
      // Impatience does not help, but it must do no harm either.
      run.child.kill(signal);
      expect(await run.ended).toBe(0);
      expect(pids.map(isRunning)).toEqual([false, false, false]);
      expect(existsSync(path.join(run.dataDir, "run.json"))).toBe(false);
      expect(run.output()).toMatch(/server +\| bye\n.*stopped\n$/);
    },
  );

  test("ends together when one of them dies, and the line says which", async () => {
    const run = start(`await up("server"); await up("dying");`);
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(/dying +\| no memory\n/);
    expect(run.output()).toMatch(
      /\nstopped: "dying" ended with exit code 3: the reason is in its lines above\.\n$/,
    );
    expect(isRunning(run.pidOf("server"))).toBe(false);
  });

  test("goes on when one dies that may: it is started again, and ends with the others", async () => {
    const run = start(`await up("server"); await launch.lasting(spec("dying")).line(/^up/, 5000);`);
    await run.prints(/\nready now\n/);
    await run.prints(
      /"dying" ended with exit code 3: it is started again in 1 s\n[^]*dying +\| up \d+/,
    );
    expect(isRunning(run.pidOf("server"))).toBe(true);
    await run.prints(/it is started again in 2 s\n/);
    run.child.kill("SIGINT");
    expect(await run.ended).toBe(0);
    for (const [, pid] of run.output().matchAll(/up (\d+)/g))
      expect(isRunning(Number(pid))).toBe(false);
  });

  test("does not begin with a process that ends before it was ready", async () => {
    const run = start(`await launch.lasting(spec("failing")).line(/^up/, 5000);`);
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(/start failed: "failing" ended with exit code 2/);
  });

  test("ends when a step fails, without going on to the next", async () => {
    const run = start(`await up("server"); await launch.task(spec("failing")); await up("deaf");`);
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(/\nstart failed: "failing" ended with exit code 2[^\n]*\n$/);
    expect(run.output()).not.toContain("deaf");
    expect(run.output()).not.toContain("ready now");
    expect(isRunning(run.pidOf("server"))).toBe(false);
  });

  test("can be stopped in the middle of a step", async () => {
    const run = start(`await up("server"); await launch.task(spec("deaf"));`);
    await run.prints(/deaf +\| up/);
    const told = Date.now();
    run.child.kill("SIGINT");
    expect(await run.ended).toBe(0);
    expect(Date.now() - told).toBeLessThan(5000);
    expect(["server", "deaf"].map((name) => isRunning(run.pidOf(name)))).toEqual([false, false]);
  });

  test("goes on when nobody reads its lines any more", async () => {
    const run = start(`await up("server"); setInterval(() => launch.report("still here"), 20);`);
    await run.prints(/ready now/);
    run.child.stdout?.destroy();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isRunning(run.pidOf("server"))).toBe(true);
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    expect(isRunning(run.pidOf("server"))).toBe(false);
  });

  test("ends when the package manager that started it has ended without a word", async () => {
    const folder = temporaryFolder();
    const run = start(`await up("server");`, folder);
    run.child.kill("SIGKILL");
    await run.ended;
    const npx = runProgram(
      folder,
      "pnpm.mjs",
      `import { spawn } from "node:child_process";
       spawn(process.execPath, [import.meta.dirname + "/start.mjs"], { stdio: "inherit", detached: true });`,
    );
    await npx.prints(/ready now/);
    const server = Number(/server +\| up (\d+)/.exec(npx.output())?.[1]);
    expect(isRunning(server)).toBe(true);
    npx.child.kill("SIGKILL");
    await eventually(() => !isRunning(server));
    await eventually(() => !existsSync(path.join(run.dataDir, "run.json")));
  });
});

describe("after a launcher was killed", { timeout: 20_000 }, () => {
  async function killed(stages: string) {
    const folder = temporaryFolder();
    const run = start(stages, folder);
    await run.prints(/ready now/);
    run.child.kill("SIGKILL");
    await run.ended;
    return { folder, run };
  }

  test("the next start stops what it left, before its own first step", async () => {
    const { folder, run } = await killed(`await up("deaf"); await up("parent");`);
    const helper = Number(/helper (\d+)/.exec(run.output())?.[1]);
    const orphans = [run.pidOf("deaf"), helper];
    expect(orphans.map(isRunning)).toEqual([true, true]);
    const next = start(`launch.report("first step"); await up("server");`, folder);
    await next.prints(/ready now/);
    expect(orphans.map(isRunning)).toEqual([false, false]);
    expect(next.output()).toMatch(/stopping "parent"[^]*stopping "deaf"[^]*first step/);
  });

  test("helpers are found although their parent has ended", async () => {
    const { folder, run } = await killed(`await up("parent");`);
    const parent = Number(/parent +\| up (\d+)/.exec(run.output())?.[1]);
    const helper = Number(/helper (\d+)/.exec(run.output())?.[1]);
    process.kill(parent, "SIGKILL");
    await eventually(() => !isRunning(parent));
    expect(isRunning(helper)).toBe(true);
    await start(`await up("server");`, folder).prints(/ready now/);
    expect(isRunning(helper)).toBe(false);
  });

  test("a process that got the number of one that has ended is left alone", async () => {
    const { folder, run } = await killed(`await up("server");`);
    const stranger = runProgram(folder, "stranger.mjs", children["server.mjs"]);
    await stranger.prints(/up/);
    const file = path.join(run.dataDir, "run.json");
    const record = JSON.parse(readFileSync(file, "utf8")) as { children: { pid: number }[] };
    const [child] = record.children;
    writeFileSync(file, JSON.stringify({ ...record, children: [{ ...child, pid: stranger.pid }] }));
    await start(`await up("deaf");`, folder).prints(/ready now/);
    expect(isRunning(stranger.pid)).toBe(true);
  });

  test("a damaged list does not keep the next start from starting", async () => {
    const folder = temporaryFolder();
    const first = start(`await up("server");`, folder);
    await first.prints(/ready now/);
    first.child.kill("SIGINT");
    await first.ended;
    writeFileSync(path.join(first.dataDir, "run.json"), '{"run": "x", "laun');
    await start(`await up("server");`, folder).prints(/ready now/);
  });
});

test("a second start on the same data is refused, and does the first no harm", async () => {
  const folder = temporaryFolder();
  const first = start(`await up("server");`, folder);
  await first.prints(/ready now/);
  const second = start(`await up("deaf");`, folder);
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(
    `already running on ${first.dataDir} (process ${first.pid}): stop it`,
  );
  expect(isRunning(first.pidOf("server"))).toBe(true);
  first.child.kill("SIGINT");
  expect(await first.ended).toBe(0);
});
