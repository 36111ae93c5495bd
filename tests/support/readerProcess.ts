import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { ReaderReport, ToReader } from "./constantReader.ts";

/** Somebody who reads the whole site all the time. */
export interface Reader {
  /** Words that no answer to a later question may hold. */
  forbid(words: string[]): void;
  /** What was read so far, and everything that was wrong. */
  report(): Promise<ReaderReport>;
  stop(): void;
}

/** @param builtFor the origin that the pages were made for; they are read from `origin` */
export function startReader(origin: string, builtFor: string): Reader {
  const script = path.join(import.meta.dirname, "constantReader.ts");
  const child = fork(script, [origin, builtFor], { execArgv: [], stdio: "inherit" });
  const tell = (message: ToReader) => child.send(message);
  return {
    forbid: (words) => void tell({ forbid: words }),
    async report() {
      tell({ report: true });
      const [report] = (await once(child, "message")) as [ReaderReport];
      return report;
    },
    stop: () => void child.kill("SIGKILL"),
  };
}
