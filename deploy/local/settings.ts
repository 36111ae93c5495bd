import path from "node:path";
import { StartError } from "./startError.ts";

/** Everything the environment decides about a local start, checked and with defaults filled in. */
export interface Settings {
  /** Absolute; holds the database, the secrets and the published files. */
  dataDir: string;
  sitePort: number;
  cmsPort: number;
  /** Administrator's address of another PostgreSQL (15 or newer); unset: the embedded one. */
  databaseUrl: string | undefined;
  /** Ready-made roles on a server where roles cannot be created. */
  cmsDatabaseUrl: string | undefined;
  publisherDatabaseUrl: string | undefined;
  /** Whether demo content is imported into an empty system and pages are marked as a demo. */
  demo: boolean;
  /** Public origin and base path of the site, always with a final slash. */
  siteUrl: string;
  /** Where the site answers on this machine: same base path as `siteUrl`. */
  localSiteUrl: string;
  /** Origin of the admin, without a final slash. */
  cmsUrl: string;
}

type Environment = Record<string, string | undefined>;

const repository = path.resolve(import.meta.dirname, "../..");

/**
 * Reads the settings from `environment`; relative folders are taken from the working directory.
 * Throws a `StartError` that names the first variable with an unusable value.
 */
export function readSettings(environment: Environment): Settings {
  const value = (name: string) => {
    const text = environment[name]?.trim();
    return text === "" ? undefined : text;
  };
  const sitePort = port("SITE_PORT", value("SITE_PORT"), 4321);
  const cmsPort = port("CMS_PORT", value("CMS_PORT"), 3000);
  if (sitePort === cmsPort) {
    throw new StartError(`SITE_PORT and CMS_PORT are both ${sitePort}: give them different ports.`);
  }
  const localSite = `http://127.0.0.1:${sitePort}/`;
  const siteUrl = webAddress("SITE_URL", value("SITE_URL") ?? localSite);
  return {
    dataDir: path.resolve(value("DATA_DIR") ?? path.join(repository, "var")),
    sitePort,
    cmsPort,
    databaseUrl: database("DATABASE_URL", value("DATABASE_URL")),
    cmsDatabaseUrl: database("CMS_DATABASE_URL", value("CMS_DATABASE_URL")),
    publisherDatabaseUrl: database("PUBLISHER_DATABASE_URL", value("PUBLISHER_DATABASE_URL")),
    demo: onOff("DEMO", value("DEMO")),
    siteUrl,
    localSiteUrl: new URL(new URL(siteUrl).pathname, localSite).href,
    cmsUrl: `http://127.0.0.1:${cmsPort}`,
  };
}

function port(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= 65535) return number;
  throw new StartError(`${name} is "${text}": set it to a port number from 1 to 65535.`);
}

function onOff(name: string, text: string | undefined): boolean {
  if (text === undefined || text === "1") return true;
  if (text === "0") return false;
  throw new StartError(`${name} is "${text}": set it to 0 (off) or leave it unset (on).`);
}

function webAddress(name: string, text: string): string {
  const url = URL.parse(text);
  const usable = url?.protocol === "http:" || url?.protocol === "https:";
  if (!url || !usable || url.search !== "" || url.hash !== "" || url.username !== "") {
    throw new StartError(
      `${name} is "${text}": set it to the site's address, like https://example.gov.cn/shegong/ ` +
        `(http or https, without user, ? and #).`,
    );
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

function database(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const protocol = URL.parse(text)?.protocol;
  if (protocol === "postgres:" || protocol === "postgresql:") return text;
  // The value is not repeated: it usually holds a password.
  throw new StartError(
    `${name} is not a PostgreSQL address: write postgres://user:password@host:5432/database ` +
      `(special characters in the password percent-encoded), or unset it.`,
  );
}
