import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type Identity, identitySchema } from "./src/identity.ts";
import type { Site } from "./src/site.ts";

/**
 * Who publishes and where: the file `SITE_IDENTITY` (default `site/identity.json`), and `SITE_URL`,
 * `SITE_ID_CODE`, `PUBLISH_WGS84` and `DEMO`. Throws with every fault of the file.
 */
export function identityFromEnvironment(): Pick<Site, "identity" | "url" | "publishWgs84"> {
  const url = new URL(process.env.SITE_URL ?? "http://127.0.0.1:4321/");
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return {
    url,
    publishWgs84: process.env.PUBLISH_WGS84 === "1",
    identity: { ...configured(), demo: process.env.DEMO !== "0" },
  };
}

function configured(): Omit<Identity, "demo"> {
  const { SITE_IDENTITY = "", SITE_ID_CODE = "" } = process.env;
  const folder = import.meta.dirname;
  // From the top of the repository, wherever the program was started.
  const file = path.resolve(folder, "..", SITE_IDENTITY || path.join(folder, "identity.json"));
  const code = SITE_ID_CODE.trim();
  const given = JSON.parse(readFileSync(file, "utf8")) as object;
  const { success, data, error } = identitySchema.safeParse(
    code === "" ? given : { ...given, siteIdCode: code },
  );
  if (success) return data;
  throw new Error(`The site's identity in ${file} is wrong:\n${z.prettifyError(error)}`);
}
