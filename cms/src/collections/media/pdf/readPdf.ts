import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type FileText, fileText } from "@haizhu/shared/fileText";
import { UnusableFileError } from "../unusableFile.ts";
import type { PdfRefusal } from "./pdfAnswer.ts";

const here = path.dirname(fileURLToPath(import.meta.url));
const repository = path.resolve(here, "../../../../..");

/** How much one file may cost. */
interface Limits {
  /** An ordinary file takes one or two seconds; a busy machine must not refuse it. */
  milliseconds: number;
  /** In memory: a small file can be made to unpack into any amount. */
  bytes: number;
}
const usual: Limits = { milliseconds: 30_000, bytes: 768 * 1024 * 1024 };
const lookEveryMilliseconds = 50;

const words: Readonly<Record<PdfRefusal | "tooHard", string>> = {
  broken: "这份 PDF 打不开，可能没有传完整或已损坏。请重新导出，或“打印成 PDF”后再上传。",
  locked:
    "这份 PDF 加了密码或使用限制，有的手机和读屏软件打不开。请去掉密码，或“打印成 PDF”后再上传。",
  tooLong: "这份 PDF 太长（最多 500 页），请拆成几份再上传。",
  holdsFiles:
    "这份 PDF 里还夹带着别的文件，系统看不到里面写了什么。请“打印成 PDF”后再上传；夹带的文件要公开的，另外上传。",
  holdsProgram: "这份 PDF 里有会自动运行的程序，不能上传。请“打印成 PDF”后再上传。",
  tooHard: "系统读不完这份 PDF，它可能太复杂或已损坏。请“打印成 PDF”，或拆成几份再上传。",
};

let last: Promise<unknown> = Promise.resolve();

/**
 * What can be read in a PDF: every page, with comments and filled-in fields, its properties and its
 * bookmarks. Files are read one after the other, each by a process that may do nothing else, and that
 * is stopped when it takes too long or too much memory.
 *
 * @throws UnusableFileError with what the editor can do, when it cannot be read
 */
export function readPdf(bytes: Buffer, limits = usual): Promise<FileText> {
  const reading = last.then(() => readNow(bytes, limits));
  last = reading.catch(() => undefined);
  return reading;
}

async function readNow(bytes: Buffer, limits: Limits): Promise<FileText> {
  const output = await outputOf(bytes, limits);
  if (output === undefined) throw new UnusableFileError(words.tooHard);
  const answer = JSON.parse(output) as { text?: unknown; refused?: PdfRefusal };
  if (answer.refused !== undefined) throw new UnusableFileError(words[answer.refused]);
  return fileText.parse(answer.text);
}

/** What the program answers; undefined when it had to be stopped, or gave up. */
async function outputOf(bytes: Buffer, limits: Limits): Promise<string | undefined> {
  const program = path.join(/* turbopackIgnore: true */ here, "pdfProgram.ts");
  const rights = ["--permission", `--allow-fs-read=${repository}`];
  const flags = ["--max-old-space-size=512", "--disable-warning=ExperimentalWarning", ...rights];
  // Without our environment: it holds the passwords of the database.
  const child = spawn(process.execPath, [...flags, program], {
    env: { NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<boolean>((resolve) => {
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
  // It may stop before it has read everything.
  child.stdin.on("error", () => undefined);
  child.stdin.end(bytes);
  const watch = new AbortController();
  void watched(child.pid, limits, watch.signal).then(
    (isTooMuch) => isTooMuch && child.kill("SIGKILL"),
  );
  const isWell = await ended;
  watch.abort();
  return isWell ? Buffer.concat(chunks).toString("utf8") : undefined;
}

/** Resolves when a process has taken too long or too much memory, or is no longer of interest. */
async function watched(
  pid: number | undefined,
  limits: Limits,
  signal: AbortSignal,
): Promise<boolean> {
  const end = performance.now() + limits.milliseconds;
  while (!signal.aborted) {
    if (performance.now() > end || (await memoryOf(pid)) > limits.bytes) return true;
    await setTimeout(lookEveryMilliseconds, undefined, { signal }).catch(() => undefined);
  }
  return false;
}

/** Bytes in memory, as Linux tells them; elsewhere the time alone is limited. */
async function memoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, "utf8").catch(() => "");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}
