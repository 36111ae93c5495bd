import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { clientArchive } from "@haizhu/shared/clientArchive";
import { clientPackagePath } from "../src/paths/developerPages.ts";

/** Puts the feeds' client beside the assets, so that developers need no copy of our sources. */
export function clientPackage(): AstroIntegration {
  return {
    name: "client-package",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const file = new URL(`.${clientPackagePath}`, dir);
        await mkdir(fileURLToPath(new URL(".", file)), { recursive: true });
        await writeFile(file, clientArchive());
      },
    },
  };
}
