import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildClient } from "../../../shared/buildClient.ts";

export const exampleFolder = path.join(import.meta.dirname, "../../../docs/examples/mini-program");
/** Where the example keeps the client, as WeChat's tool puts packages. */
export const clientInExample = path.join("miniprogram_npm", "haizhu-feeds");

/**
 * The example mini-program as a developer would set it up: their own address in `config.js`, the
 * client as it is now.
 *
 * @param built where the client is built
 */
export function setUpExample(folder: string, base: string, built: string): void {
  cpSync(exampleFolder, folder, { recursive: true });
  writeFileSync(path.join(folder, "config.js"), `module.exports = ${JSON.stringify({ base })};`);
  const client = path.join(folder, clientInExample);
  cpSync(path.join(buildClient(built), "miniprogram_dist"), client, { recursive: true });
  // Node looks for packages here, WeChat there.
  mkdirSync(path.join(folder, "node_modules"));
  symlinkSync(client, path.join(folder, "node_modules", "haizhu-feeds"));
}
