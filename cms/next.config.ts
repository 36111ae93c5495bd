import path from "node:path";
import { withPayload } from "@payloadcms/next/withPayload";
import type { NextConfig } from "next";

// The workspace's root: `shared/` is compiled together with the CMS.
const root = path.resolve(process.cwd(), "..");

const config: NextConfig = {
  outputFileTracingRoot: root,
  turbopack: { root },
  transpilePackages: ["@haizhu/shared"],
  // `pnpm check` has checked the types; a first start should not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // Payload chooses how loudly to log an error by the name of its class.
  experimental: { serverMinification: false },
  poweredByHeader: false,
  headers: () =>
    Promise.resolve([
      {
        source: "/:path*",
        headers: [
          { key: "X-Frame-Options", value: "DENY" },
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "same-origin" },
          { key: "X-Robots-Tag", value: "noindex, nofollow" },
        ],
      },
      // These win over what an answer says for itself.
      {
        source: "/preview/:path*",
        headers: [
          { key: "Referrer-Policy", value: "no-referrer" },
          { key: "X-Robots-Tag", value: "noindex, nofollow, noarchive" },
        ],
      },
      // The preview's own screen shows it; the policy that comes with the page says the same.
      {
        source: "/api/preview/:path*",
        headers: [{ key: "X-Frame-Options", value: "SAMEORIGIN" }],
      },
    ]),
};

export default withPayload(config, { devBundleServerPackages: false });
