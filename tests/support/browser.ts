import { mkdir } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/** For a machine without a screen, and so that nothing but the test asks the network for anything. */
export const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A headless Chromium with a fresh profile: the one from npm, or the one at `CHROMIUM_PATH`. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({ executablePath: await chromiumPath(), headless: true, args: flags });
}

/** The program of that browser. */
export async function chromiumPath(): Promise<string> {
  return process.env.CHROMIUM_PATH ?? (await unpacked());
}

/** The package unpacks into the temporary folder, where another user's copy could not be run. */
async function unpacked(): Promise<string> {
  const shared = tmpdir();
  const own = path.join(shared, `haizhu-chromium-${userInfo().uid}`);
  await mkdir(own, { recursive: true, mode: 0o700 });
  process.env.TMPDIR = own;
  try {
    return await chromium.executablePath();
  } finally {
    process.env.TMPDIR = shared;
  }
}
