import { spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "../../deploy/local/ports.ts";

const root = path.join(import.meta.dirname, "..", "..");

/**
 * The whole product, started once for all system tests the way a stranger starts it: `pnpm start` on
 * an empty data folder. Tests find it through `system()` in `system.ts`.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), "haizhu-system-"));
  // Where root cannot make a user namespace, PostgreSQL runs as another user and must get in.
  await chmod(dataFolder, 0o711);
  const [sitePort, cmsPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [path.join(root, "deploy", "local", "start.mjs")], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataFolder,
      SITE_PORT: String(sitePort),
      CMS_PORT: String(cmsPort),
      SITE_URL: "",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  let output = "";
  await new Promise<void>((resolve, reject) => {
    const read = (data: Buffer) => {
      output += data.toString();
      if (process.env.VERBOSE) process.stdout.write(data);
      if (/^ready site=/m.test(output)) resolve();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then(() => reject(new Error(`pnpm start ended before it was ready:\n${output}`)));
  });
  process.env.TEST_SYSTEM = JSON.stringify({
    site: `http://127.0.0.1:${sitePort}/`,
    cms: `http://127.0.0.1:${cmsPort}/`,
    dataFolder,
  });
  return async () => {
    child.kill("SIGTERM");
    await ended;
    await rm(dataFolder, { recursive: true, force: true });
  };
}
