import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { buildBundle } from "@haizhu/site/bundle";
import { identityFromEnvironment } from "@haizhu/site/identity";
import type { LiveChange } from "@haizhu/site/paths/affected";
import { createLog } from "@haizhu/site/log";
import { Health } from "@haizhu/site/publisher/health";
import { Publisher } from "@haizhu/site/publisher/publisher";
import { alertChange, type Kind } from "./changes.ts";
import { benchNow } from "./content.ts";
import { ledgerFrom } from "./rows.ts";

/** What `publisherRun.ts` is to do, as JSON in its argument. */
export interface Order {
  rowsFile: string;
  seq: number;
  folder: string;
  /** For a life after the first full render: what to change, and how often. */
  life?: { plannedFile: string; alerts: number };
}

/** What changes after the first full render: one by one, and all at once. */
export interface Planned {
  changes: { kind: Kind; change: LiveChange }[];
  burst: LiveChange[];
}

/** Milliseconds, one for each time. */
export interface Life {
  /** Everything, from an empty folder. */
  first: number;
  changes: { kind: Kind; milliseconds: number }[];
  alerts: number[];
  alertsDuringFullRender: number[];
  unchanged: number[];
  burst: number[];
}

/** One publisher from its first start, with everything that publishing does but the search index. */
async function run(order: Order): Promise<Life | undefined> {
  const clock = () => benchNow;
  const log = createLog("bench", { LOG_LEVEL: "silent" });
  const ledger = ledgerFrom(order.rowsFile, order.seq);
  const bundle = await buildBundle();
  const { identity, url } = identityFromEnvironment();
  const open = (version: string) =>
    Publisher.open({
      bundle: { ...bundle, identity: bundle.identity + version },
      ...{ ledger, url, identity: { ...identity, name: identity.name + version } },
      publicFolder: path.join(order.folder, "public"),
      mediaFolder: order.folder,
      clock,
      log,
      health: new Health({ publicFolder: path.join(order.folder, "public"), clock, log }),
      searchIndex: false,
    });
  const timed = async (act: () => Promise<unknown>) => {
    const start = performance.now();
    await act();
    return performance.now() - start;
  };
  const publisher = await open("");
  const first = await timed(() => publisher.catchUp());
  if (!order.life) return undefined;
  const planned = JSON.parse(await readFile(order.life.plannedFile, "utf8")) as Planned;
  const times = async (count: number, act: () => Promise<number>) => {
    const all: number[] = [];
    while (all.length < count) all.push(await act());
    return all;
  };
  const catchUp = () => timed(() => publisher.catchUp());
  const unchanged = await times(20, catchUp);
  const changes: Life["changes"] = [];
  for (const { kind, change } of planned.changes) {
    ledger.publish(change);
    changes.push({ kind, milliseconds: await catchUp() });
  }
  const approve = async (to: Publisher) => {
    ledger.publish(alertChange(ledger.seq + 1, benchNow));
    return timed(() => to.letAlertsOut());
  };
  const alerts = await times(order.life.alerts, async () => {
    const milliseconds = await approve(publisher);
    await publisher.catchUp();
    return milliseconds;
  });
  const burst = await times(planned.burst.length > 0 ? 1 : 0, () => {
    for (const change of planned.burst) ledger.publish(change);
    return catchUp();
  });
  if (order.life.alerts === 0)
    return { first, changes, alerts, alertsDuringFullRender: [], unchanged, burst };
  const other = await open("2");
  const ended = new AbortController();
  const rendering = other.catchUp().finally(() => ended.abort());
  const alertsDuringFullRender = await alertsUntil(ended.signal, () => approve(other));
  await rendering;
  return { first, changes, alerts, alertsDuringFullRender, unchanged, burst };
}

/** Alerts, one after the other, as long as something else is going on. */
async function alertsUntil(ended: AbortSignal, approve: () => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  await setTimeout(500);
  while (!ended.aborted) {
    const milliseconds = await approve();
    all.push(milliseconds);
    await setTimeout(250);
  }
  return all;
}

const life = await run(JSON.parse(process.argv[2] ?? "{}") as Order);
if (life) console.log(JSON.stringify(life));
