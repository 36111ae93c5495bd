import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { compressed } from "@haizhu/site/publisher/compress";

/**
 * What only the publisher does, and the other tools leave to others: compresses the files of a folder
 * in this process. Prints the seconds; reading the files first is not counted.
 */
const [from = ""] = process.argv.slice(2);
const entries = await readdir(from, { recursive: true, withFileTypes: true });
const files: [string, Buffer][] = [];
for (const { name, parentPath } of entries.filter((item) => item.isFile())) {
  if (/\.(?:br|gz|log)$|^manifest/.test(name)) continue;
  files.push([name, await readFile(path.join(parentPath, name))]);
}
const start = performance.now();
const cpu = process.cpuUsage();
for (const [name, bytes] of files) await compressed(name, bytes);
const wallSeconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ wallSeconds, userSeconds: process.cpuUsage(cpu).user / 1e6 }));
