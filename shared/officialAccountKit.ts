import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { FeedError } from "./src/client/errors.ts";
import { fetchTransport } from "./src/client/transport.ts";
import { kitOf } from "./src/officialAccount/kit.ts";
import { KitError } from "./src/officialAccount/kitError.ts";
import { kitFiles } from "./src/officialAccount/kitFiles.ts";
import { isAppId, kitProblems } from "./src/officialAccount/kitProblems.ts";
import { readSource } from "./src/officialAccount/source.ts";

const usage = `Writes what an editor enters in the 公众号 platform, made from what is live:
  npx pnpm official-account-kit <folder> [--site https://example.cn/] [--app-id wx…]
The site is SITE_URL when it is not given. Read README.md in the folder next.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { site: { type: "string" }, "app-id": { type: "string" } },
    allowPositionals: true,
  });
  const [folder, ...more] = positionals;
  const appId = values["app-id"];
  if (folder === undefined || more.length > 0) throw new KitError(usage);
  if (appId !== undefined && !isAppId(appId))
    throw new KitError(`--app-id is no AppID (wx and sixteen digits 0-9 a-f): ${appId}`);
  const base = siteAddress(values.site ?? process.env.SITE_URL ?? "http://127.0.0.1:4321/");
  const kit = kitOf(await readSource({ base, transport: fetchTransport() }), appId);
  const problems = kitProblems(kit);
  if (problems.length > 0) throw new KitError(`The platform would refuse: ${problems.join("；")}`);
  await mkdir(folder, { recursive: true });
  const day = new Intl.DateTimeFormat("sv", { timeZone: "Asia/Shanghai" }).format(new Date());
  for (const [name, text] of Object.entries(kitFiles(kit, { base, day })))
    await writeFile(path.join(folder, name), text);
  const { rules, cards, leftOut } = kit;
  console.log(
    `${rules.length} rules (${leftOut.length} documents without one) and ${cards.length} cards in ${path.resolve(folder)}; read README.md there.`,
  );
}

function siteAddress(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new KitError(`The site is no http address: ${text}`);
  return url.href.replace(/\/*$/, "/");
}

try {
  await main();
} catch (error) {
  const isMisused = (error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS");
  const isExpected = error instanceof KitError || error instanceof FeedError;
  const message = isExpected ? error.message : String((error as Error).stack);
  console.error(isMisused ? usage : `official-account-kit failed: ${message}`);
  process.exitCode = 1;
}
