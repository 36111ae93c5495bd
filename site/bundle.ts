import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";
import { hashInputs } from "../deploy/local/inputHash.ts";

const folder = import.meta.dirname;

/** The pages as a program: what the publisher renders with. */
export interface Bundle {
  /** Holds `server/entry.mjs` and, under `client/`, the hashed assets. */
  folder: string;
  /** Stands for the templates and the address that they were built for, as a short text. */
  identity: string;
}

const bundles = path.join(folder, "dist", "bundles");
const unusedMilliseconds = 30 * 24 * 60 * 60 * 1000;

const inputs = [
  ...["src", "adapter", "public", "astro.config.ts", "package.json"],
  ...["../shared/src", "../shared/buildClient.ts", "../shared/clientArchive.ts"],
];

/**
 * Builds the bundle unless it was already built from the same sources for the same address. Each
 * has a folder of its own that never changes: a publisher loads the code of a page when it first
 * renders one, and must then find what it was started with.
 */
export async function buildBundle(): Promise<Bundle> {
  const sources = await hashInputs(inputs.map((input) => path.join(folder, input)));
  const { SITE_URL: url = "", PUBLISH_WGS84: wgs84 = "" } = process.env;
  const identity = createHash("sha256")
    .update(`${sources} ${url} ${wgs84}`)
    .digest("hex")
    .slice(0, 16);
  const bundle = { folder: path.join(bundles, identity), identity };
  if (!(await exists(bundle.folder))) await build(bundle.folder);
  const now = new Date();
  await utimes(bundle.folder, now, now);
  await removeUnused(now);
  return bundle;
}

async function build(target: string): Promise<void> {
  const making = `${target}.${randomUUID().slice(0, 8)}`;
  await mkdir(bundles, { recursive: true });
  try {
    await astro(["build", "--silent"], { SITE_BUILD: "bundle", OUT_DIR: making });
    // Fails when another process has just built the same: then that one is used.
    await rename(making, target).catch(async (error: unknown) => {
      if (!(await exists(target))) throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function removeUnused(now: Date): Promise<void> {
  for (const name of await readdir(bundles)) {
    const unused = path.join(bundles, name);
    const used = await stat(unused).catch(() => undefined);
    if (used && now.getTime() - used.mtimeMs > unusedMilliseconds)
      await rm(unused, { recursive: true, force: true });
  }
}

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Runs the Astro command line in the site's folder. Throws with its output when it fails. */
export function astro(args: string[], environment: Record<string, string>): Promise<void> {
  const command = path.join(folder, "node_modules", "astro", "bin", "astro.mjs");
  const child = spawn(process.execPath, [command, ...args], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  child.stderr.on("data", (data: Buffer) => (output += data.toString()));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`astro ${args.join(" ")} ended with ${code}:\n${output}`));
    });
  });
}

if (import.meta.main) console.log(`site bundle ${(await buildBundle()).identity}`);
