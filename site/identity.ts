import type { Site } from "./src/site.ts";

/** Who publishes and where, from `SITE_URL`, `SITE_ID_CODE`, `PUBLISH_WGS84` and `DEMO`. */
export function identityFromEnvironment(): Pick<Site, "identity" | "url" | "publishWgs84"> {
  const url = new URL(process.env.SITE_URL ?? "http://127.0.0.1:4321/");
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  const code = process.env.SITE_ID_CODE?.trim();
  return {
    url,
    publishWgs84: process.env.PUBLISH_WGS84 === "1",
    identity: {
      name: "海珠社工",
      host: "海珠区",
      description: "办事、政策、活动、场地、电话，一处找到。",
      siteIdCode: code === "" ? undefined : code,
      demo: process.env.DEMO !== "0",
    },
  };
}
