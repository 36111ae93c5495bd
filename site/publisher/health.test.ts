import { mkdtemp, readFile, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Status } from "@haizhu/shared/feeds/status";
import { createLog } from "../log.ts";
import { SearchFailure } from "./failure.ts";
import { Health } from "./health.ts";
import { heartbeatSeconds } from "./status.ts";

const start = new Date("2026-11-22T04:00:00.000Z");
const quiet = createLog("test", { LOG_LEVEL: "silent" });
let publicFolder: string;
let now: Date;
let health: Health;

beforeEach(async () => {
  publicFolder = await mkdtemp(path.join(tmpdir(), "haizhu-health-"));
  now = start;
  health = new Health({ publicFolder, clock: () => now, log: quiet });
});
afterEach(async () => {
  vi.useRealTimers();
  await health.stop();
  await rm(publicFolder, { recursive: true });
});

const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
async function written(): Promise<Status | undefined> {
  const text = await readFile(path.join(publicFolder, "status.json"), "utf8").catch(() => "null");
  return (JSON.parse(text) as Status | null) ?? undefined;
}

describe("status.json", () => {
  it("is not touched before the publisher knows that it is the only one", async () => {
    health.tell({ seq: 3 });
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(await written()).toBeUndefined();
  });

  it("is written again as often as it says, although nothing has changed", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    health.start();
    await expect.poll(written).toMatchObject({ generatedAt: start.toISOString() });
    expect(await written()).toMatchObject({ heartbeatSeconds });
    now = later(heartbeatSeconds);
    vi.advanceTimersByTime(heartbeatSeconds * 1000);
    await expect.poll(written).toMatchObject({ generatedAt: now.toISOString() });
  });

  it("counts how long the oldest publication has been waiting", () => {
    health.tell({ waiting: { publications: 4, documents: 2, since: start } });
    now = later(90);
    expect(health.status()).toMatchObject({
      ...{ state: "behind", queue: 4, lag: { documents: 2, seconds: 90 } },
    });
  });

  it("is never behind by less than nothing, whatever two clocks say", () => {
    health.tell({ waiting: { publications: 1, documents: 1, since: later(5) } });
    expect(health.status().lag.seconds).toBe(0);
  });

  it("keeps a failed search index in mind while pages go out, and the reverse", () => {
    health.failed(new SearchFailure("no"));
    health.succeeded("publishing");
    expect(health.status()).toMatchObject({ state: "failing", lastError: { kind: "search" } });
    health.succeeded("search");
    expect(health.status().lastError).toBeUndefined();
    health.failed(new Error("no"));
    health.succeeded("search");
    expect(health.status().state).toBe("failing");
  });
});

describe("the metrics", () => {
  it("say over HTTP what the status says, and count", async () => {
    const server = await health.metrics.serve(0, () => health.status());
    try {
      health.tell({
        seq: 7,
        ledgerSeq: 9,
        waiting: { publications: 2, documents: 1, since: start },
      });
      health.metrics.released(0.03, 15);
      health.failed(Object.assign(new Error("full"), { code: "ENOSPC" }));
      now = later(12);
      const { port, address } = server.address() as AddressInfo;
      expect(address).toBe("127.0.0.1");
      const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      const lines = text.split("\n");
      for (const line of [
        ...["publisher_seq 7", "publisher_ledger_seq 9", "publisher_queue 2"],
        ...["publisher_lag_documents 1", "publisher_lag_seconds 12", "publisher_failing 1"],
        ...["publisher_held_back 0", "publisher_search_seq 0", "publisher_files_written_total 15"],
        'publisher_errors_total{kind="disk"} 1',
        'publisher_errors_total{kind="database"} 0',
        'publisher_release_seconds_bucket{le="0.05"} 1',
        'publisher_release_seconds_bucket{le="0.025"} 0',
      ])
        expect(lines).toContain(line);
      expect(text).toContain("process_resident_memory_bytes");
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    } finally {
      server.close();
    }
  });
});
