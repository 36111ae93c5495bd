import { expect, test } from "vitest";
import { isPackageManager } from "./starters.ts";

test.each([
  ["npm exec pnpm start", true],
  ["pnpm start", true],
  ["/home/ops/.npm/_npx/1f/node_modules/.bin/pnpm start", true],
  ["node /usr/lib/node_modules/pnpm/bin/pnpm.cjs start", true],
  ["/usr/bin/node /usr/lib/node_modules/npm/bin/npx-cli.js pnpm start", true],
  ["bash /home/ops/pnpm/start-pnpm.sh", false],
  ["node deploy/local/start.mjs", false],
  ["vim pnpm-lock.yaml", false],
])("%s is a package manager: %s", (command, expected) => {
  expect(isPackageManager(command)).toBe(expected);
});
