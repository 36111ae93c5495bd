import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { hashInputs } from "../deploy/local/inputHash.ts";

const folder = import.meta.dirname;

/** Where the site's server bundle and its hashed assets lie. */
export const bundleFolder = path.join(folder, "dist", "bundle");

const inputs = ["src", "adapter", "public", "astro.config.ts", "package.json", "../shared/src"];
const stamp = path.join(folder, "dist", "bundle-inputs.sha256");

/** Builds the bundle unless it was already built from the same sources for the same address. */
export async function buildBundle(): Promise<"built" | "unchanged"> {
  const sources = await hashInputs(inputs.map((input) => path.join(folder, input)));
  const wanted = `${sources} ${process.env.SITE_URL ?? ""}`;
  if ((await bundleIdentity()) === wanted) return "unchanged";
  await astro(["build", "--silent"], { SITE_BUILD: "bundle" });
  await writeFile(stamp, wanted);
  return "built";
}

/** What the present bundle was built from, as a short text. */
export async function bundleIdentity(): Promise<string> {
  return readFile(stamp, "utf8").catch(() => "");
}

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

if (import.meta.main) console.log(`site bundle ${await buildBundle()}`);
