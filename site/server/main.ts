import path from "node:path";
import { identityFromEnvironment } from "../identity.ts";
import { createLog } from "../log.ts";
import { createSiteServer } from "./server.ts";

const log = createLog("site");
const { DATA_DIR, SITE_PORT } = process.env;
if (!DATA_DIR || !SITE_PORT) {
  log.fatal("DATA_DIR or SITE_PORT is not set. Start everything with: npx pnpm start");
  process.exit(1);
}

const server = createSiteServer({
  publicFolder: path.join(DATA_DIR, "public"),
  base: identityFromEnvironment().url.pathname,
  log,
});
server.on("error", (error) => {
  log.fatal({ err: error }, "the site cannot be served: set SITE_PORT to a port that is free");
  process.exit(1);
});
server.listen(Number(SITE_PORT), "127.0.0.1", () => log.info("site ready"));
const stop = () => server.close(() => process.exit(0)).closeAllConnections();
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
