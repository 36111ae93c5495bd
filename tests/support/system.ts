import { readFileSync } from "node:fs";
import path from "node:path";

/** A role of the product, as `accounts.json` names it. */
export type Role =
  | "editor"
  | "proofreader"
  | "firstReviewer"
  | "secondReviewer"
  | "finalReviewer"
  | "dutyReviewer"
  | "admin";

export const roles: readonly Role[] = [
  "editor",
  "proofreader",
  "firstReviewer",
  "secondReviewer",
  "finalReviewer",
  "dutyReviewer",
  "admin",
];

export interface System {
  site: string;
  cms: string;
  dataFolder: string;
  accounts: Record<Role, { email: string; password: string }>;
}

/** The running product that `system.setup.ts` started. */
export function system(): System {
  const place = process.env.TEST_SYSTEM;
  if (!place) throw new Error("The system is not running: run these tests through pnpm test.");
  const running = JSON.parse(place) as Omit<System, "accounts">;
  const file = path.join(running.dataFolder, "accounts.json");
  return { ...running, accounts: JSON.parse(readFileSync(file, "utf8")) as System["accounts"] };
}
