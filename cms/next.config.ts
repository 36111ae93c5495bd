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
    ]),
};

export default withPayload(config, { devBundleServerPackages: false });
