import { mkdir } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

const flags = [
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
  const executablePath = process.env.CHROMIUM_PATH ?? (await unpacked());
  return playwright.launch({ executablePath, headless: true, args: flags });
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
