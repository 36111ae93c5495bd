import { hostname, userInfo } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { ownerUrl } from "./ownerUrl.ts";
import { readSettings } from "./settings.ts";
import { asStartError, StartError } from "./startError.ts";

const usage = `Shows residents an earlier state of the ledger, or the present again:
  npx pnpm roll-back <seq> [--reason "why"] [--by "who"]
  npx pnpm roll-back --end [--reason "why"] [--by "who"]
The states are the sequence numbers of the ledger (seq in /status.json and in the events).
Alerts stay as they are now, and what was withdrawn does not come back.`;

const shownWithinMs = 60_000;

interface Answer {
  error?: string;
  toSeq: number | null;
  seq: number;
  effect?: { earlier: number; hidden: number; keptBack: number };
}

/** The sequence number asked for; null for the present. Throws a `StartError` on anything else. */
function wanted(positionals: readonly string[], end: boolean): number | null {
  const [text, ...more] = positionals;
  if (end && text === undefined) return null;
  const seq = /^\d{1,15}$/.test(text ?? "") ? Number(text) : undefined;
  if (seq === undefined || end || more.length > 0) throw new StartError(usage);
  return seq;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      end: { type: "boolean", default: false },
      reason: { type: "string", default: "no reason given" },
      by: { type: "string", default: `${userInfo().username}@${hostname()}` },
    },
    allowPositionals: true,
  });
  const toSeq = wanted(positionals, values.end);
  const settings = readSettings(process.env);
  const answer = await record(await ownerUrl(settings, process.env), toSeq, values);
  if (answer.error !== undefined) throw new StartError(answer.error);
  console.log(described(answer));
  const shown = await untilShown(path.join(settings.dataDir, "public", "status.json"), answer);
  console.log(
    shown
      ? "The site shows it."
      : "The site does not show it yet: the publisher will, as soon as it runs (see /status.json).",
  );
}

async function record(
  url: string,
  toSeq: number | null,
  { by, reason }: { by: string; reason: string },
): Promise<Answer> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ answer: Answer }>(
      "SELECT publication.roll_back($1, $2, $3) AS answer",
      [toSeq, by, reason],
    );
    if (!rows[0]) throw new Error("A function has one answer.");
    return rows[0].answer;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function described({ toSeq, seq, effect }: Answer): string {
  if (toSeq === null) return `The site goes back to the present (${seq}).`;
  const { earlier = 0, hidden = 0, keptBack = 0 } = effect ?? {};
  return [
    `The site goes back to state ${toSeq}; the ledger is at ${seq} and goes on.`,
    `  ${earlier} documents are shown in an earlier version.`,
    `  ${hidden} documents that were published since are not shown.`,
    `  ${keptBack} documents of that state were withdrawn since and stay withdrawn.`,
    "Return to the present with: npx pnpm roll-back --end",
  ].join("\n");
}

/** Whether `status.json` says, within a minute, that residents are shown what was asked for. */
async function untilShown(file: string, { toSeq, seq }: Answer): Promise<boolean> {
  const end = Date.now() + shownWithinMs;
  do {
    const text = await readFile(file, "utf8").catch(() => "{}");
    const status = JSON.parse(text) as { seq?: number; pinned?: { seq: number }; state?: string };
    if (status.state === undefined || status.state === "stopped") return false;
    const isThere = toSeq === null ? !status.pinned : status.pinned?.seq === toSeq;
    if (isThere && (toSeq === null ? (status.seq ?? 0) >= seq : status.seq === toSeq)) return true;
    await delay(200);
  } while (Date.now() < end);
  return false;
}

try {
  await main();
} catch (error) {
  const isMisused = (error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS");
  console.error(isMisused ? usage : `roll-back failed: ${asStartError(error).message}`);
  process.exitCode = 1;
}
