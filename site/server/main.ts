import path from "node:path";
import { identityFromEnvironment } from "../identity.ts";
import { createSiteServer } from "./server.ts";

const { DATA_DIR, SITE_PORT } = process.env;
if (!DATA_DIR || !SITE_PORT)
  throw new Error("DATA_DIR or SITE_PORT is not set. Start everything with: npx pnpm start");

const server = createSiteServer({
  publicFolder: path.join(DATA_DIR, "public"),
  base: identityFromEnvironment().url.pathname,
});
server.listen(Number(SITE_PORT), "127.0.0.1", () => console.log("site ready"));
const stop = () => server.close(() => process.exit(0)).closeAllConnections();
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
