import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { Feeds } from "../src/feeds/feedFiles.ts";
import type { LiveDocument, LiveSnapshot, WithdrawnDocument } from "../src/live/liveDocument.ts";
import { LiveSet } from "../src/live/liveSet.ts";
import { provideSite, type Site } from "../src/site.ts";
import type { Answer, Instructions, Task } from "./children.ts";
import { pageInspector } from "./gates/pageGates.ts";
import { Renderer } from "./renderer.ts";
import { stage } from "./stage.ts";
import { lookedAt } from "./work.ts";

/**
 * A process of a full render (`children.ts`): gets its instructions, then tasks, and answers each in
 * order. An error that is not a page's ends it, which the publisher notices.
 */
type Act = (task: Task) => Promise<Answer>;

async function prepare(instructions: Instructions): Promise<Act> {
  const { name, bundle, folders, snapshotFile, seq, now, identity, url } = instructions;
  const live = new LiveSet({ seq, ...(await readSnapshotFile(snapshotFile)) });
  const site: Site = { live, now: new Date(now), identity, url: new URL(url) };
  provideSite(site);
  const feeds = new Feeds(site, "documents");
  const renderer = await Renderer.load(bundle);
  const inspect = pageInspector(site);
  let staged = 0;
  return async (task) => {
    const answer: Answer = { made: [], faults: [] };
    for (const [work, known] of task) {
      const { file, fault } = await lookedAt(work, renderer, feeds, inspect);
      if (fault) answer.faults.push(fault);
      if (file) answer.made.push(await stage(folders, file, known, `${name}-${staged++}`));
    }
    return answer;
  };
}

async function readSnapshotFile(file: string): Promise<Omit<LiveSnapshot, "seq">> {
  const live: LiveDocument[] = [];
  const withdrawn: WithdrawnDocument[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line === "") continue;
    const entry = JSON.parse(line) as LiveDocument | WithdrawnDocument;
    if ("document" in entry) live.push(entry);
    else withdrawn.push(entry);
  }
  return { live, withdrawn };
}

let act: Promise<Act> | undefined;
let queue: Promise<void> = Promise.resolve();
process.on("message", (message: Instructions | Task) => {
  queue = queue.then(async () => {
    if (Array.isArray(message)) process.send?.(await (await act)?.(message));
    else {
      act = prepare(message);
      await act;
      process.send?.({ made: [], faults: [] } satisfies Answer);
    }
  });
});
// The publisher is gone: nobody needs the files any more.
process.on("disconnect", () => process.exit());
