import path from "node:path";

/** What the CMS is told by its environment. Read when asked for, so that tests can set it first. */
export const settings = {
  /** Origin under which the admin is reached: cookies and form posts are accepted from nowhere else. */
  get url(): string {
    return new URL(process.env.CMS_URL ?? "http://127.0.0.1:3000").origin;
  },
  /** Origin of preview links, for people without an account; `PREVIEW_URL`, or that of the admin. */
  get previewUrl(): string {
    return new URL(process.env.PREVIEW_URL ?? settings.url).origin;
  },
  /** Where residents find the site, ending in `/`; empty when nobody said. */
  get siteUrl(): string {
    const url = process.env.SITE_URL;
    return url ? new URL(url).href.replace(/\/?$/, "/") : "";
  },
  /** Connection of the `cms` database role. */
  get databaseUrl(): string {
    return process.env.CMS_DATABASE_URL ?? "postgres://127.0.0.1:5432/postgres";
  },
  /** Uploads and the list of accounts; public is nothing but `publicFolder`. */
  get dataDir(): string {
    // The comment keeps the bundler from packing whatever lies there.
    return path.resolve(/* turbopackIgnore: true */ process.env.DATA_DIR ?? "../var");
  },
  /** What the publisher lets out: the CMS reads the search index there, and writes nothing. */
  get publicFolder(): string {
    return path.join(settings.dataDir, "public");
  },
  /** Signs the sessions. A build needs none; a server without one would sign with something known. */
  get secret(): string {
    const secret = process.env.PAYLOAD_SECRET;
    if (secret) return secret;
    if (process.env.NEXT_PHASE === "phase-production-build") return "only for the build";
    throw new Error("PAYLOAD_SECRET is not set: start the CMS through `pnpm start`, or set it.");
  },
};
