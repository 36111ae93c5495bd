import path from "node:path";
import type { Status } from "@haizhu/shared/feeds/status";
import { replaceFile } from "./fileSystem.ts";

/** A document that is not shown as the ledger says, and why: nothing of its content in the reason. */
export type HeldBack = Status["heldBack"][number];

/** How often `status.json` is written although nothing has changed. */
export const heartbeatSeconds = 10;

/** Writes `status.json`: all of it or nothing, so that whoever watches never reads half of it. */
export async function writeStatus(folder: string, status: Status): Promise<void> {
  await replaceFile(path.join(folder, "status.json"), `${JSON.stringify(status)}\n`);
}
