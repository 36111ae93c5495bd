import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { request } from "node:http";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { policyHeader } from "@haizhu/site/contentSecurityPolicy";
import { hasProgram } from "../support/programs.ts";
import { type PublishedSite, publishSite } from "../support/publishedSite.ts";
import { readTree } from "../support/tree.ts";
import { configuration, startCaddy, startNginx, type WebServer } from "./webServers.ts";

let site: PublishedSite;
let files: string[];

beforeAll(async () => {
  site = await publishSite();
  // What the demo has none of, or what must not be found.
  await writeFile(path.join(site.folder, "feeds/v1/venues.geojson"), "{}\n");
  await writeFile(path.join(site.folder, "MP_verify_abc.txt"), "abc");
  await writeFile(path.join(site.folder, ".env"), "secret");
  files = [...(await readTree(site.folder)).keys()].map((file) => `/${file}`);
});
afterAll(() => site.close());

interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

/** An address exactly as given; `fetch` would tidy it up, and undo the compression. */
function ask(
  server: string,
  address: string,
  { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(server);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: address, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Answer["headers"],
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

function decoded({ headers, body }: Answer): string {
  const encoding = headers["content-encoding"];
  if (encoding === "br") return brotliDecompressSync(body).toString();
  return (encoding === "gzip" ? gunzipSync(body) : body).toString();
}

/** What all servers must answer alike. */
const compared = [
  "content-type",
  "cache-control",
  "content-security-policy",
  "x-content-type-options",
  "referrer-policy",
  "access-control-allow-origin",
];
const essence = (answer: Answer) => ({
  status: answer.status,
  ...Object.fromEntries(compared.map((name) => [name, answer.headers[name]])),
  // Short enough to be read where it differs.
  body: createHash("sha256").update(decoded(answer)).digest("hex"),
});

/** One file of each kind, by ending and by what stands before it. */
function ofEachKind(): string[] {
  const kinds = [
    ...[/^\/_astro\/.*\.css$/, /^\/_astro\/.*\.js$/, /^\/media\/.*\.png$/, /^\/favicon\.svg$/],
    ...[/^\/favicon\.ico$/, /^\/apple-touch-icon\.png$/, /^\/site\.webmanifest$/],
    ...[/^\/sw\.js$/, /^\/robots\.txt$/, /^\/sitemap.*\.xml$/, /^\/status\.json$|^\/404\.html$/],
    ...[/^\/feeds\/v1\/index\.json$/, /^\/feeds\/v1\/guides\/[^/]+\.json$/, /\.oa\.html$/],
    ...[/^\/feeds\/guides\.json$/, /^\/feeds\/guides\.xml$/, /\.cap\.xml$/, /\.geojson$/],
    ...[
      /^\/feeds\/v1\/activities\.ics$/,
      /\/activities\/[^/]+\.ics$/,
      /\/phones\/[^/]+\.vcf$/,
      /\.d\.ts$/,
      /\/schema\//,
    ],
  ];
  return kinds.map((kind) => {
    const found = files.find((file) => kind.test(file));
    if (found === undefined) throw new Error(`No file is like ${String(kind)}.`);
    return found;
  });
}

const pages = [
  "/",
  "/guides/",
  "/guides",
  "/guides/?a=b",
  "/feeds/",
  "/feeds/guides/",
  "/MP_verify_abc.txt",
];
const nowhere = [
  ...["/nothing/", "/nothing", "/nothing.json", "/.env", "/%2eenv", "/feeds/.hidden/a"],
  ...["/_astro/none.css", "/media/none.png"],
  ...["/feeds/v1/guides/none.json", "/feeds/none.xml", "/feeds/v1/none.ics"],
];

const servers = [
  { name: "nginx", program: "nginx", start: startNginx },
  { name: "Caddy", program: "caddy", start: startCaddy },
];

for (const { name, program, start } of servers)
  describe.skipIf(!hasProgram(program))(
    `${name}, with our configuration (skipped where ${name} is not installed)`,
    () => {
      let server: WebServer;
      beforeAll(async () => {
        server = await start(site.folder);
      });
      afterAll(() => server.close());

      it("answers like the built-in server, for every kind of file and page", async () => {
        for (const address of [...ofEachKind(), ...pages]) {
          const answer = await ask(server.address, address);
          expect(answer.status, address).toBe(200);
          expect(essence(answer), address).toEqual(essence(await ask(site.address, address)));
        }
      });

      it("says that there is nothing with the page for that, which nobody keeps", async () => {
        for (const address of nowhere) {
          const answer = await ask(server.address, address);
          expect(answer.status, address).toBe(404);
          expect(essence(answer), address).toEqual(essence(await ask(site.address, address)));
          expect(answer.headers["cache-control"]).toContain("must-revalidate");
        }
      });

      it("sends what was compressed before, to those who can read it", async () => {
        for (const address of [
          "/",
          "/guides/",
          "/feeds/v1/index.json",
          "/feeds/v1/activities.ics",
        ]) {
          const plain = decoded(await ask(server.address, address));
          for (const encoding of server.encodings) {
            const headers = { "Accept-Encoding": encoding };
            const answer = await ask(server.address, address, { headers });
            expect(answer.headers["content-encoding"], `${address} ${encoding}`).toBe(encoding);
            expect(answer.headers.vary).toMatch(/Accept-Encoding/i);
            expect(decoded(answer)).toBe(plain);
            expect(essence(answer)).toEqual(essence(await ask(site.address, address, { headers })));
          }
          const headers = { "Accept-Encoding": "gzip, deflate, br" };
          const { "content-encoding": best } = (await ask(server.address, address, { headers }))
            .headers;
          expect(best).toBe(server.encodings[0]);
        }
      });

      it("sends nothing twice: the ETag of an answer makes the next one a 304", async () => {
        for (const address of [...ofEachKind(), ...pages])
          for (const encoding of ["identity", ...server.encodings]) {
            const accepted = { "Accept-Encoding": encoding };
            const { etag = "" } = (await ask(server.address, address, { headers: accepted }))
              .headers;
            const headers = { ...accepted, "If-None-Match": etag };
            const { status, body } = await ask(server.address, address, { headers });
            expect({ address, status, bytes: body.length }).toEqual({
              address,
              status: 304,
              bytes: 0,
            });
          }
      });

      it("is only for reading", async () => {
        for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
          expect((await ask(server.address, "/", { method })).status, method).toBe(405);
        const { status, body } = await ask(server.address, "/guides/", { method: "HEAD" });
        expect([status, body.length]).toEqual([200, 0]);
      });
    },
  );

it.each(["nginx/haizhu.conf", "caddy/Caddyfile"] as const)(
  "%s sends the content security policy of the site",
  (name) => {
    expect(configuration(name)).toContain(`Content-Security-Policy "${policyHeader()}"`);
  },
);
