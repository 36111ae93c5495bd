import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPostgres } from "../../deploy/local/postgres.ts";

/**
 * One real PostgreSQL for a whole test run: the embedded one in a temporary folder, or the server at
 * `DATABASE_URL`. Tests find its admin address in `TEST_DATABASE_URL` and make databases of their own.
 */
export default async function setup(): Promise<() => Promise<void>> {
  // Several projects of one run ask for it.
  if (process.env.TEST_DATABASE_URL) return () => Promise.resolve();
  if (process.env.DATABASE_URL) {
    process.env.TEST_DATABASE_URL = process.env.DATABASE_URL;
    return () => Promise.resolve();
  }
  const folder = await mkdtemp(path.join(tmpdir(), "haizhu-test-"));
  // Where root cannot make a user namespace, PostgreSQL runs as another user and must get in.
  await chmod(folder, 0o711);
  const server = await startPostgres({
    dataDir: path.join(folder, "postgres"),
    password: "only-for-this-test-run",
    log: () => undefined,
    fast: true,
  });
  process.env.TEST_DATABASE_URL = server.adminUrl;
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
