import { describeProcess, isSameProcess, type ProcessInfo } from "./processTable.ts";

const pollMs = 500;

/**
 * Calls `onGone` when a package manager that started us ends before us. npx, told to end by
 * SIGTERM, ends at once without telling pnpm: nobody would stop what it started. Returns the way
 * to stop watching. What stands further up (a terminal, a script) may end without us.
 */
export function watchStarters(onGone: () => void): () => void {
  const starters = packageManagersAbove(process.ppid);
  if (starters.length === 0) return () => undefined;
  const timer = setInterval(() => {
    if (starters.every(({ pid, started }) => isSameProcess(pid, started))) return;
    clearInterval(timer);
    onGone();
  }, pollMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** The unbroken chain of package managers, and of the shells they run scripts with, above `pid`. */
function packageManagersAbove(pid: number): ProcessInfo[] {
  const chain: ProcessInfo[] = [];
  let lastManager = 0;
  for (let at = describeProcess(pid); at !== undefined; at = describeProcess(at.parent)) {
    if (isPackageManager(at.command)) lastManager = chain.push(at);
    else if (runsScript(at.command)) chain.push(at);
    else break;
  }
  return chain.slice(0, lastManager);
}

const runsScript = (command: string) => /^(\S*\/)?(sh|bash|dash|zsh) -c /.test(command);

/** "npm exec pnpm start" (npx names itself so), "pnpm start", "node /usr/lib/…/pnpm.cjs start". */
export function isPackageManager(command: string): boolean {
  const [program = "", script = ""] = command.split(" ").map((word) => word.split("/").at(-1));
  const known = /^(npm|npx|pnpm|pnpx)(-cli)?(\.[cm]?js)?$/;
  return known.test(program) || (/^node(js)?$/.test(program) && known.test(script));
}
