import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "../../deploy/local/ports.ts";

/** A web server that runs with our configuration. */
export interface WebServer {
  /** Ends in `/`. */
  address: string;
  /** The encodings that it has a module for, the best first. */
  encodings: string[];
  close: () => Promise<void>;
}

const deploy = path.resolve(import.meta.dirname, "../../deploy");
const brotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** What is written in one of our configurations. */
export function configuration(name: "nginx/haizhu.conf" | "caddy/Caddyfile"): string {
  return readFileSync(path.join(deploy, name), "utf8");
}

/** Our configuration with what an operator changes; throws when there is nothing to change. */
function adapted(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`The configuration has no "${from}".`);
    return result.replace(from, to);
  }, text);
}

/** Starts nginx with `deploy/nginx` on a published folder. */
export async function startNginx(folder: string): Promise<WebServer> {
  const work = await mkdtemp(path.join(tmpdir(), "haizhu-nginx-"));
  const port = await freePort();
  const hasBrotli = existsSync(brotliModule);
  const site = adapted(configuration("nginx/haizhu.conf"), [
    ["listen 80;", `listen 127.0.0.1:${port};`],
    ["/srv/haizhu/public;", `${folder};`],
    ["/var/log/nginx/haizhu.log", path.join(work, "access.log")],
    [
      "gzip_vary on;",
      hasBrotli ? `gzip_vary on; include ${deploy}/nginx/brotli.conf;` : "gzip_vary on;",
    ],
  ]);
  await writeFile(path.join(work, "haizhu.conf"), site);
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${work}/${name};`,
  );
  const whole = [
    hasBrotli ? `load_module ${brotliModule};` : "",
    // The test's folder is for its owner alone.
    process.getuid?.() === 0 ? "user root;" : "",
    `daemon off; pid ${work}/pid; error_log stderr warn;`,
    `events {} http { ${places.join(" ")} include ${work}/haizhu.conf; }`,
  ];
  await writeFile(path.join(work, "nginx.conf"), whole.join("\n"));
  const child = spawn("nginx", ["-p", work, "-c", path.join(work, "nginx.conf")]);
  return running(child, port, work, hasBrotli ? ["br", "gzip"] : ["gzip"]);
}

/** Starts Caddy with `deploy/caddy` on a published folder. */
export async function startCaddy(folder: string): Promise<WebServer> {
  const work = await mkdtemp(path.join(tmpdir(), "haizhu-caddy-"));
  const port = await freePort();
  const site = adapted(configuration("caddy/Caddyfile"), [
    ["http://localhost {", `{\n\tadmin off\n}\n\nhttp://127.0.0.1:${port} {`],
    ["/srv/haizhu/public", folder],
  ]);
  await writeFile(path.join(work, "Caddyfile"), site);
  const env = { ...process.env, HOME: work, XDG_CONFIG_HOME: work, XDG_DATA_HOME: work };
  const child = spawn("caddy", ["run", "--config", path.join(work, "Caddyfile")], { env });
  return running(child, port, work, ["br", "gzip"]);
}

async function running(
  child: ChildProcess,
  port: number,
  work: string,
  encodings: string[],
): Promise<WebServer> {
  let said = "";
  child.stderr?.on("data", (chunk) => (said += String(chunk)));
  const address = `http://127.0.0.1:${port}/`;
  const close = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    if (child.exitCode === null && child.kill()) await ended;
    await rm(work, { recursive: true });
  };
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) break;
    const answers = await fetch(address).then(
      () => true,
      () => false,
    );
    if (answers) return { address, encodings, close };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await close();
  throw new Error(`The server does not start: ${said}`);
}
