import path from "node:path";
import { pathToFileURL } from "node:url";
import { smallHeap } from "../../site/publisher/smallHeap.ts";
import { buildAdmin } from "./adminBuild.ts";
import { untilCaughtUp } from "./caughtUp.ts";
import { type Database, openDatabase } from "./database.ts";
import { assertPortFree } from "./ports.ts";
import type { ChildSpec } from "./process.ts";
import { loadSecrets, type Secrets } from "./secrets.ts";
import type { Settings } from "./settings.ts";
import { inOrder, type Stage, stage, together } from "./stage.ts";
import { StartError } from "./startError.ts";

type Environment = Record<string, string | undefined>;

type LedgerModule = typeof import("../../cms/src/ledger/migrate.ts");
type LedgerUrls = Awaited<ReturnType<LedgerModule["migrateLedger"]>>;

const minutes = 60_000;

/**
 * The stages of a local start: the site first, so that it is seen early; the admin last.
 * `environment` is passed on to the children, without its secrets.
 */
export function localStages(
  settings: Settings,
  environment: Environment,
  repository = path.resolve(import.meta.dirname, "../.."),
): Stage {
  const site = path.join(repository, "site");
  const cms = path.join(repository, "cms");
  const next = path.join(cms, "node_modules/next/dist/bin/next");
  // Filled in by the first stages, read by the later ones.
  let secrets: Secrets;
  let database: Database;
  let urls: LedgerUrls;

  const common = (): Environment => ({
    ...withoutSecrets(environment),
    NODE_ENV: "production",
    DATA_DIR: settings.dataDir,
    SITE_URL: settings.siteUrl,
    SITE_PORT: String(settings.sitePort),
    CMS_URL: settings.cmsUrl,
    CMS_PORT: String(settings.cmsPort),
    DEMO: settings.demo ? "1" : "0",
  });
  const forSite = (name: string, script: string, env: Environment = {}): ChildSpec => ({
    name,
    args: [path.join(site, script)],
    cwd: site,
    env: { LOG_FORMAT: "line", ...common(), ...env },
  });
  const forCms = (name: string, ...args: string[]): ChildSpec => ({
    name,
    args,
    cwd: cms,
    env: {
      ...common(),
      NEXT_TELEMETRY_DISABLED: "1",
      CMS_DATABASE_URL: urls.cmsUrl,
      OWNER_DATABASE_URL: urls.ownerUrl,
      PAYLOAD_SECRET: secrets.payload,
    },
  });

  const ports: Stage = async () => {
    await assertPortFree("SITE_PORT", settings.sitePort);
    await assertPortFree("CMS_PORT", settings.cmsPort);
  };
  const openDb = stage("database", async (launch) => {
    secrets = await loadSecrets(settings.dataDir);
    database = await openDatabase(settings, secrets, launch);
    return database.where;
  });
  const ledger = stage("publication ledger", async () => {
    urls = await migrate(path.join(cms, "src/ledger/migrate.ts"), settings, secrets, database);
    return "up to date";
  });
  const bundle = stage("site templates", async ({ task }) => {
    await task(forSite("bundle", "bundle.ts"));
    return "up to date";
  });
  const publisher = stage("publisher", async ({ lasting }) => {
    const env = { PUBLISHER_DATABASE_URL: urls.publisherUrl };
    const program = forSite("publisher", "publisher/main.ts", env);
    const child = lasting({ ...program, args: [...smallHeap, ...program.args] });
    return child.line(/^publisher ready\b/, 30 * minutes);
  });
  const siteServer = stage("site", async ({ service }) => {
    await service(forSite("site", "server/main.ts")).line(/^site ready\b/, 2 * minutes);
    return `can be read at ${settings.localSiteUrl}`;
  });
  const seed = stage("accounts and content", async ({ task }) => {
    await task(forCms("seed", path.join(cms, "src/seed/main.ts")));
    return "in place";
  });
  const build = stage("admin build", async ({ task }) => {
    const built = await buildAdmin(repository, () => task(forCms("build", next, "build")));
    return built ? "done" : "unchanged, nothing to build";
  });
  const admin = stage("admin", async ({ service }) => {
    const args = ["start", "-H", "127.0.0.1", "-p", String(settings.cmsPort)];
    await service(forCms("admin", next, ...args)).answer(`${settings.cmsUrl}/admin`, 5 * minutes);
    return `can be used at ${settings.cmsUrl}/admin`;
  });
  const caughtUp = stage("publication", async ({ signal }) => {
    const status = new URL("status.json", settings.localSiteUrl).href;
    const { shown, wanted } = await untilCaughtUp(urls.ownerUrl, status, signal);
    if (shown >= wanted) return "the site shows everything that is approved";
    return `the site is behind (${shown} of ${wanted}): see the publisher's lines above`;
  });

  const showSite = inOrder(bundle, publisher, siteServer);
  return inOrder(ports, openDb, ledger, together(showSite, seed), build, admin, caughtUp);
}

/** The addresses of databases hold passwords; each child gets only those it needs. */
function withoutSecrets(environment: Environment): Environment {
  const secret = /^((CMS_|OWNER_|PUBLISHER_)?DATABASE_URL|PAYLOAD_SECRET)$/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !secret.test(name)));
}

async function migrate(
  script: string,
  { cmsDatabaseUrl, publisherDatabaseUrl }: Settings,
  secrets: Secrets,
  { adminUrl, name }: Database,
): Promise<LedgerUrls> {
  const login = (password: string, url?: string) => (url === undefined ? { password } : { url });
  const { migrateLedger } = (await import(pathToFileURL(script).href)) as LedgerModule;
  try {
    return await migrateLedger({
      adminUrl,
      database: name,
      roles: {
        owner: login(secrets.owner),
        cms: login(secrets.cms, cmsDatabaseUrl),
        publisher: login(secrets.publisher, publisherDatabaseUrl),
      },
    });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "LedgerSetupError") throw error;
    throw new StartError(error.message, { cause: error });
  }
}
