import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/**
 * The least that anybody must do: writes the files of one folder to another with plain `fs`, and
 * brings them to the disk. Prints the seconds; reading them first is not counted.
 */
const [from = "", to = ""] = process.argv.slice(2);
const entries = await readdir(from, { recursive: true, withFileTypes: true });
const files: [string, Buffer][] = [];
for (const entry of entries.filter((item) => item.isFile())) {
  const file = path.join(entry.parentPath, entry.name);
  files.push([path.join(to, path.relative(from, file)), await readFile(file)]);
}
const start = performance.now();
const cpu = process.cpuUsage();
for (const folder of new Set(files.map(([file]) => path.dirname(file))))
  mkdirSync(folder, { recursive: true });
for (const [file, bytes] of files) writeFileSync(file, bytes);
spawnSync("sync", ["-f", to]);
const wallSeconds = (performance.now() - start) / 1000;
const userSeconds = process.cpuUsage(cpu).user / 1e6;
const bytes = files.reduce((sum, [, content]) => sum + content.length, 0);
console.log(JSON.stringify({ wallSeconds, userSeconds, files: files.length, bytes }));
