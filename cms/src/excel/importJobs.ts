import { randomUUID } from "node:crypto";
import { Refusal } from "../publication/refusal.ts";

/** How far an import is. */
export interface ImportJob {
  done: number;
  total: number;
  state: "running" | "done" | "failed";
  /** Of the batch that came of it. */
  batch?: string;
  /** Chinese, for the editor, when it failed. */
  message?: string;
}

/** Two imports at once could both find that a title is new. */
let running: { id: string; by: string; job: ImportJob } | undefined;

/**
 * Begins an import in the background; the answer to the upload does not wait for it.
 *
 * @throws Refusal 409 while another one runs
 */
export function startImport(
  by: string,
  total: number,
  work: (progress: (done: number) => void) => Promise<string>,
  failed: (error: unknown) => string,
): string {
  if (running?.job.state === "running")
    throw new Refusal(409, "importRunning", "有一批内容正在导入，请等它完成再来。");
  const id = randomUUID();
  const job: ImportJob = { done: 0, total, state: "running" };
  running = { id, by, job };
  void work((done) => (job.done = done)).then(
    (batch) => Object.assign(job, { state: "done", batch }),
    (error: unknown) => Object.assign(job, { state: "failed", message: failed(error) }),
  );
  return id;
}

/** @throws Refusal 404 for one that this person did not begin, or that a restart of the CMS ended */
export function importJob(id: string, by: string): ImportJob {
  if (running?.id === id && running.by === by) return running.job;
  throw new Refusal(404, "unknownImport", "查不到这次导入。如果系统刚重启过，请再上传一次。");
}
