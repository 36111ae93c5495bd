import { spawnSync } from "node:child_process";

/** Whether a program is installed that we do not bring along. */
export function hasProgram(name: string): boolean {
  return spawnSync(name, ["--help"], { stdio: "ignore" }).error === undefined;
}
