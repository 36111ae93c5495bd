import path from "node:path";
import { writeFileSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "./ports.ts";
import { startChild } from "./process.ts";
import { temporaryFolder } from "./testing/folder.ts";

function start(source: string, command?: string) {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, "child.mjs"), source);
  const printed: string[] = [];
  const noted = new Set<number>();
  const record = {
    id: "test-run",
    add: (_: string, pid: number) => void noted.add(pid),
    remove: (pid: number) => void noted.delete(pid),
    close: () => undefined,
  };
  const print = (line: string) => void printed.push(line);
  const env = { ...process.env, ANSWER: "42" };
  const child = startChild(
    { name: "child", args: ["child.mjs"], cwd: folder, env, ...(command && { command }) },
    { print, record, graceMs: 300 },
  );
  onTestFinished(child.stop);
  return { child, printed, noted };
}

test("its lines carry its name, and one of them can be waited for, also afterwards", async () => {
  const { child, printed, noted } = start(
    `console.log("the answer is", process.env.ANSWER); console.error("careful"); setInterval(() => {}, 1000);`,
  );
  expect(noted).toEqual(new Set([child.pid]));
  expect(await child.line(/answer is \d+/, 5000)).toBe("the answer is 42");
  expect(await child.line(/^the answer/, 5000)).toBe("the answer is 42");
  await child.line(/careful/, 5000);
  expect(printed.toSorted()).toEqual(["child     | careful", "child     | the answer is 42"]);
  await child.stop();
  await child.stop();
  expect(noted.size).toBe(0);
});

test("an answer over HTTP can be waited for; an error of the server is none yet", async () => {
  const port = await freePort();
  const { child } = start(
    `import { createServer } from "node:http";
     let requests = 0;
     createServer((_, answer) => { answer.statusCode = requests++ < 2 ? 503 : 302; answer.end(); })
       .on("request", () => console.log("request", requests)).listen(${port}, "127.0.0.1");`,
  );
  await child.answer(`http://127.0.0.1:${port}/admin`, 10_000);
  await child.line(/request 3/, 1000);
});

test.each([
  ["ends", `process.exit(4);`, '"child" ended with exit code 4: the reason is in its lines above.'],
  [
    "is killed",
    `process.kill(process.pid, "SIGKILL");`,
    '"child" was ended by SIGKILL: the reason',
  ],
  [
    "takes too long",
    `setInterval(() => {}, 1000);`,
    '"child" gave no line like /ready/ within 0.3 s.',
  ],
])("waiting is given up when it %s", async (_, source, message) => {
  const { child } = start(source);
  const limit = message.includes("within") ? 300 : 10_000;
  await expect(child.line(/ready/, limit)).rejects.toThrow(message);
});

test("a program that does not exist is an ending like any other", async () => {
  const { child } = start("", "/no/such/program");
  expect(await child.ended).toEqual({
    code: null,
    how: expect.stringContaining("ENOENT") as string,
  });
});
