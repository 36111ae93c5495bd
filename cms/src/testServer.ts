import { createServer } from "node:http";
import { getPayload, handleEndpoints, type Migration } from "payload";
import { migrations } from "./migrations/index.ts";
import config from "./payload.config.ts";
import { ensureAccounts } from "./seed/accounts.ts";

/*
 * The REST interface of the CMS as a process of its own, without the admin's pages: for tests that
 * kill it. Environment as for seed/main.ts, and CMS_PORT.
 */
const payload = await getPayload({ config });
payload.logger.level = "silent";
await payload.db.migrate({ migrations: migrations as Migration[] });
await ensureAccounts(payload, () => undefined);

const server = createServer((incoming, outgoing) => {
  const chunks: Buffer[] = [];
  incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
  incoming.on("end", () => {
    const { method = "GET", url = "/" } = incoming;
    const request = new Request(new URL(url, process.env.CMS_URL), {
      method,
      headers: incoming.headers as Record<string, string>,
      ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
    });
    void handleEndpoints({ config, request }).then(async (response) => {
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    });
  });
});
server.listen(Number(process.env.CMS_PORT), "127.0.0.1", () => console.log("cms ready"));
