import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import type { LiveDocument, LiveSnapshot } from "@haizhu/site/live/liveDocument";
import lighthouse from "lighthouse";
import { chromiumPath, flags } from "./support/browser.ts";
import { testNow } from "./support/demoSite.ts";
import { pageTypes } from "./support/pageTypes.ts";
import { publishSite } from "./support/publishedSite.ts";

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

interface Scores {
  type: string;
  /** 0 to 100, in the order of `categories`. */
  scores: number[];
  /** What cost points, by the ids of Lighthouse's audits. */
  misses: string[];
}

/**
 * `pnpm lighthouse [--alerts] [part of a page type's name …]`: what Lighthouse says about every page
 * type on a telephone, on an ordinary day or while alerts are in force. The site is published with
 * `DEMO=0`: a demonstration keeps search engines away, and Lighthouse takes that for a fault. Needs a
 * quiet machine for the first number.
 */
async function main(args: string[]): Promise<void> {
  const wanted = args.filter((arg) => arg !== "--alerts");
  // By the browser's clock, which is the machine's.
  const end = args.includes("--alerts") ? Date.now() + day : testNow.getTime() + 60_000;
  const content = alertsEndingAt(new Date(end).toISOString());
  const site = await publishSite({ demo: false, content });
  const browser = await startBrowser();
  const rows: Scores[] = [];
  try {
    for (const [type, address] of Object.entries(pageTypes)) {
      if (wanted.length > 0 && !wanted.some((part) => type.includes(part))) continue;
      rows.push(await weigh(type, site.address + address.slice(1), browser.port));
    }
  } finally {
    await browser.close();
    await site.close();
  }
  console.log(`\n| page type | ${categories.join(" | ")} |\n| --- |${" ---: |".repeat(4)}`);
  for (const { type, scores } of rows) console.log(`| ${type} | ${scores.join(" | ")} |`);
  const misses = rows.filter((row) => row.misses.length > 0);
  for (const { type, misses: found } of misses) console.log(`${type}: ${found.join(", ")}`);
}

const day = 24 * 60 * 60 * 1000;

function alertsEndingAt(expires: string) {
  const ending = (entry: LiveDocument) =>
    entry.type === "alert" ? { ...entry, document: { ...entry.document, expires } } : entry;
  return (all: LiveSnapshot): LiveSnapshot => ({ ...all, live: all.live.map(ending) });
}

async function weigh(type: string, url: string, port: number): Promise<Scores> {
  const result = await lighthouse(url, {
    port,
    logLevel: "error",
    onlyCategories: [...categories],
  });
  if (!result) throw new Error(`Lighthouse has nothing to say about ${url}.`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const found = categories.map((name) => lhr.categories[name]);
  const scores = found.map((category) => Math.round((category?.score ?? 0) * 100));
  const misses = found.flatMap((category) =>
    (category?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = lhr.audits[id];
      const isMiss = weight > 0 && audit && audit.score !== null && audit.score < 0.995;
      return isMiss ? [`${id} ${audit.displayValue ?? audit.score}`] : [];
    }),
  );
  console.log(type, scores.join(" "), misses.join(", "));
  return { type, scores, misses };
}

/** The tests' Chromium, listening for commands on a port of its choice. */
async function startBrowser(): Promise<{ port: number; close: () => Promise<void> }> {
  const profile = await mkdtemp(path.join(tmpdir(), "haizhu-lighthouse-"));
  const asked = ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`];
  const program = spawn(await chromiumPath(), [...flags, ...asked, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const port = await portSaid(program.stderr);
  return {
    port,
    close: async () => {
      const ended = once(program, "exit");
      program.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function portSaid(stderr: NodeJS.ReadableStream): Promise<number> {
  for await (const line of createInterface(stderr)) {
    const port = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(line)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error("Chromium did not start. CHROMIUM_PATH may name another one.");
}

await main(process.argv.slice(2));
