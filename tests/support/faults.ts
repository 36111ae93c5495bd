import fs, { readFileSync } from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import type { FaultPlan, KillPoint } from "./faultPlan.ts";

/*
 * Loaded into a real process with `node --import`: kills it exactly where a test wants, fills its disk
 * and moves its clock, without a line for tests in the product. The plan is in the file FAULT_PLAN and
 * may change while the process runs.
 */

type Call = (...values: unknown[]) => Promise<unknown>;

const file = process.env.FAULT_PLAN ?? "";
let known = "";
let plan: FaultPlan = {};
let matches = 0;

function current(): FaultPlan {
  const text = readFileSync(file, "utf8");
  if (text !== known) {
    known = text;
    plan = JSON.parse(text) as FaultPlan;
    matches = 0;
  }
  return plan;
}

function dieIf(when: KillPoint["when"], call: string, path: string): void {
  const { kill } = current();
  if (kill?.when !== when) return;
  if (kill.call !== undefined && kill.call !== call) return;
  if (kill.path !== undefined && !new RegExp(kill.path).test(path)) return;
  matches += 1;
  if (matches === kill.nth) process.kill(process.pid, "SIGKILL");
}

const takesRoom = new Set(["writeFile", "appendFile", "mkdir", "rename"]);

/** On a full disk half of what is written still fits: that is what tears files. */
async function noRoom(name: string, path: string, writeHalf: () => unknown): Promise<void> {
  if (!isFull(name, path)) return;
  await writeHalf();
  throw full(name, path);
}

const isFull = (name: string, path: string) => {
  const { fullFor } = current();
  return fullFor !== undefined && takesRoom.has(name) && new RegExp(fullFor).test(path);
};
const full = (name: string, path: string) =>
  Object.assign(new Error(`ENOSPC: no space left on device, ${name} '${path}'`), {
    code: "ENOSPC",
  });

const half = (content: unknown) =>
  typeof content === "string" || Buffer.isBuffer(content)
    ? content.slice(0, content.length / 2)
    : "";

const names = ["writeFile", "readFile", "rename", "rm", "rmdir", "mkdir", "open"] as const;
const pathOf = (name: string, values: unknown[]) => String(values[name === "rename" ? 1 : 0]);

function watchPromises(functions: Record<string, Call>): void {
  for (const name of names) {
    const original = functions[name];
    if (!original) throw new Error(`node:fs/promises has no ${name}.`);
    functions[name] = async (...values) => {
      const path = pathOf(name, values);
      dieIf("before", name, path);
      await noRoom(name, path, () =>
        name === "writeFile" ? original(path, half(values[1])) : undefined,
      );
      const result = await original(...values);
      if (name === "open") watchHandle(result as Record<string, Call>, path);
      dieIf("after", name, path);
      return result;
    };
  }
}

function watchHandle(handle: Record<string, Call>, path: string): void {
  for (const [method, name] of [
    ["sync", "sync"],
    ["datasync", "sync"],
    ["appendFile", "appendFile"],
  ] as const) {
    const original = handle[method]?.bind(handle);
    if (!original) throw new Error(`An open file has no ${method}.`);
    handle[method] = async (...values) => {
      dieIf("before", name, path);
      await noRoom(name, path, () => original(half(values[0])));
      const result = await original(...values);
      dieIf("after", name, path);
      return result;
    };
  }
}

type CallSync = (...values: unknown[]) => unknown;

function watchSync(functions: Record<string, CallSync>): void {
  for (const name of names.filter((known) => known !== "open" && known !== "readFile")) {
    const original = functions[`${name}Sync`];
    if (!original) throw new Error(`node:fs has no ${name}Sync.`);
    functions[`${name}Sync`] = (...values) => {
      const path = pathOf(name, values);
      dieIf("before", name, path);
      if (isFull(name, path)) throw full(name, path);
      const result = original(...values);
      dieIf("after", name, path);
      return result;
    };
  }
}

watchPromises(promises as unknown as Record<string, Call>);
watchSync(fs as unknown as Record<string, CallSync>);
syncBuiltinESMExports();

const RealDate = Date;
const now = () => RealDate.now() + (current().clockOffset ?? 0);

globalThis.Date = class extends RealDate {
  constructor(...values: unknown[]) {
    super(...((values.length === 0 ? [now()] : values) as [number]));
  }
  static override now(): number {
    return now();
  }
} as DateConstructor;
