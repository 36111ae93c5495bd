import { createHash } from "node:crypto";
import { Agent, get } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/*
 * A resident and an app who read everything all the time, as a process of its own: every page that a
 * page links to, every feed from its index to each document. Started by `readerProcess.ts`.
 */

/** What the test tells the reader. */
export type ToReader =
  /** From now on, no answer may hold these words. */
  { forbid: string[] } | { report: true };

export interface ReaderReport {
  answers: number;
  passes: number;
  wrong: string[];
}

interface Answer {
  status: number;
  body: Buffer;
}

const [origin = "", builtFor = ""] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 4 });
const encodings = ["br", "gzip", "identity"];
const forbidden = new Set<string>();
const wrong = new Set<string>();
let answers = 0;
let passes = 0;

process.on("message", (message: ToReader) => {
  if ("forbid" in message) for (const words of message.forbid) forbidden.add(words);
  else process.send?.({ answers, passes, wrong: [...wrong] } satisfies ReaderReport);
});
process.on("disconnect", () => process.exit(0));

/** Never rejects: a site that does not answer is something wrong as well. */
async function read(address: string): Promise<Answer> {
  // One core of two for a reader would leave too little for what is read.
  await new Promise((resolve) => setTimeout(resolve, 1));
  const watched = [...forbidden];
  answers += 1;
  const encoding = encodings[answers % encodings.length] ?? "identity";
  try {
    const answer = await fetched(address, encoding);
    const text = answer.body.toString();
    for (const words of watched)
      if (text.includes(words)) wrong.add(`${address} says what must not be said: ${words}`);
    if (answer.status === 200) whole(address, text);
    return answer;
  } catch (error) {
    wrong.add(`${address} (${encoding}) cannot be read: ${String(error)}`);
    return { status: 0, body: Buffer.alloc(0) };
  }
}

function fetched(address: string, encoding: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { "accept-encoding": encoding };
    get(`${origin}${address}`, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        try {
          if (!response.complete) throw new Error("the answer ended early");
          const body = decoded(Buffer.concat(chunks), response.headers["content-encoding"]);
          resolve({ status: response.statusCode ?? 0, body });
        } catch (error) {
          reject(new Error(String(error)));
        }
      });
    }).on("error", reject);
  });
}

function decoded(bytes: Buffer, encoding: string | undefined): Buffer {
  if (encoding === "br") return brotliDecompressSync(bytes);
  return encoding === "gzip" ? gunzipSync(bytes) : bytes;
}

/** Notes a file that is not whole. */
function whole(address: string, text: string): void {
  const name = address.replace(/\?.*/, "");
  if (name.endsWith("/") && !text.trimEnd().endsWith("</html>")) wrong.add(`${address} is torn`);
  if (name.endsWith(".xml") && !text.trimEnd().endsWith(">")) wrong.add(`${address} is torn`);
  if (name.endsWith(".json") && parsed(text) === undefined) wrong.add(`${address} is torn`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * What a page names must be there. A page read a moment ago may name what has just gone: it only
 * counts when the page says the same before and after the other file was missed.
 */
async function follow(from: string, to: string): Promise<Answer> {
  let answer = await read(to);
  for (let attempt = 0; answer.status !== 200 && attempt < 20; attempt += 1) {
    const before = (await read(from)).body.toString();
    if (!before.includes(to) && !before.includes(`${builtFor}${to}`)) break;
    answer = await read(to);
    if (answer.status !== 200 && (await read(from)).body.toString() === before)
      wrong.add(`${from} names ${to}, which answers ${answer.status}`);
  }
  return answer;
}

async function readPages(): Promise<void> {
  const seen = new Set(["/"]);
  const queue = [...seen];
  for (let page = queue.shift(); page !== undefined; page = queue.shift()) {
    const text = (await read(page)).body.toString();
    for (const link of linksIn(text)) {
      if (seen.has(link)) continue;
      seen.add(link);
      await follow(page, link);
      if (link.endsWith("/")) queue.push(link);
    }
  }
}

function linksIn(html: string): string[] {
  const found = [...html.matchAll(/(?:href|src)="([^"#?]+)[^"]*"/g)].map(([, link]) => link ?? "");
  const ours = found.map((link) => link.replace(builtFor, ""));
  return ours.filter((link) => link.startsWith("/") && !link.startsWith("//"));
}

interface Index {
  collections: { pages: number; href: string }[];
}
interface List {
  items: { href: string; sha256: string }[];
}
interface Alerts {
  alerts: { url: string; href: string }[];
}

async function readFeeds(): Promise<void> {
  const index = parsed((await read("/feeds/v1/index.json")).body.toString()) as Index | undefined;
  for (const { href, pages } of index?.collections ?? []) {
    for (let page = 1; page <= pages; page += 1)
      await readList(href.replace(/page-1\.json$/, `page-${page}.json`));
  }
  const alerts = parsed((await read("/feeds/v1/alerts.json")).body.toString()) as
    Alerts | undefined;
  for (const { url, href } of alerts?.alerts ?? [])
    for (const address of [url.replace(builtFor, ""), href])
      await follow("/feeds/v1/alerts.json", address);
}

async function readList(address: string): Promise<void> {
  const answer = await read(address);
  const list = parsed(answer.body.toString()) as List | undefined;
  for (const { href, sha256 } of list?.items ?? []) {
    const document = await follow(address, href);
    const hash = createHash("sha256").update(document.body).digest("hex");
    // The document comes before the list that names its new hash: for a moment it may be ahead.
    // Whether it is whole was looked at; a list that stays behind shows in the comparison of files.
    if (document.status === 200 && hash !== sha256 && !isDocument(document.body))
      wrong.add(`${href} is not what ${address} names`);
  }
}

function isDocument(body: Buffer): boolean {
  const document = parsed(body.toString()) as { revision?: string; state?: string } | undefined;
  return document?.revision !== undefined || document?.state === "withdrawn";
}

async function readStatus(): Promise<void> {
  const status = parsed((await read("/status.json")).body.toString());
  const { seq, ledgerSeq } = (status ?? {}) as { seq?: number; ledgerSeq?: number };
  if (typeof seq !== "number" || typeof ledgerSeq !== "number" || seq > ledgerSeq)
    wrong.add(`status.json says seq ${seq} of ${ledgerSeq}`);
}

for (;;) {
  await readPages();
  await readFeeds();
  await readStatus();
  passes += 1;
}
