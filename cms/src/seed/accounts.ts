import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Payload } from "payload";
import { z } from "zod";
import { firstAccounts } from "../collections/users/accountSteps.ts";
import { bootstrapRoles } from "../ledger/client.ts";
import { type Role, roleLabels, roleNames } from "../people/roles.ts";
import { poolOptions, safePg } from "../pool.ts";
import { ledger } from "../publication/ledger.ts";
import { settings } from "../settings.ts";

/** The id of the account that holds each role. */
export type Team = Readonly<Record<Role, string>>;

const account = z.object({ email: z.string(), password: z.string() });
const accountsFile = z.record(z.enum(roleNames as [Role, ...Role[]]), account);
type Accounts = z.infer<typeof accountsFile>;

/**
 * One account per role, named after the role and never after a person, and their roles in the
 * ledger. The passwords are random, in `DATA_DIR/accounts.json` and printed once. An account that
 * exists is left as it is.
 */
export async function ensureAccounts(
  payload: Payload,
  print: (line: string) => void,
): Promise<Team> {
  const existing = await existingTeam(payload);
  const missing = roleNames.filter((role) => existing[role] === undefined);
  const created: Partial<Record<Role, string>> = {};
  if (missing.length > 0) {
    // Written before the accounts are made: killed in between, the next start makes them with these.
    const accounts = await storedAccounts();
    for (const role of missing) created[role] = await createAccount(payload, role, accounts[role]);
    for (const line of listOf(accounts)) print(line);
  }
  const team = { ...existing, ...created } as Team;
  await ensureRoles(team);
  return team;
}

const emailOf = (role: Role) => `${role}@haizhu.example`;

async function existingTeam(payload: Payload): Promise<Partial<Record<Role, string>>> {
  const { docs } = await payload.find({
    collection: "users",
    where: { email: { in: roleNames.map((role) => emailOf(role).toLowerCase()) } },
    pagination: false,
  });
  const found = roleNames.map((role) => {
    const user = docs.find(({ email }) => email === emailOf(role).toLowerCase());
    return [role, user && String(user.id)] as const;
  });
  return Object.fromEntries(found);
}

async function createAccount(
  payload: Payload,
  role: Role,
  { email, password }: Accounts[Role],
): Promise<string> {
  const { id } = await payload.create({
    collection: "users",
    data: { email, password, name: roleLabels[role] },
    context: firstAccounts(),
  });
  return String(id);
}

/** Reads the file of accounts, or writes it with new passwords when there is none. */
async function storedAccounts(): Promise<Accounts> {
  const file = path.join(settings.dataDir, "accounts.json");
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text !== undefined) return accountsFile.parse(JSON.parse(text));
  const pairs = roleNames.map((role) => [
    role,
    { email: emailOf(role), password: randomBytes(12).toString("base64url") },
  ]);
  const accounts = accountsFile.parse(Object.fromEntries(pairs));
  await mkdir(settings.dataDir, { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return accounts;
}

async function ensureRoles(team: Team): Promise<void> {
  const people = await ledger().people();
  if (people.some(({ role }) => role === "admin")) return;
  const url = process.env.OWNER_DATABASE_URL;
  if (!url)
    throw new Error("OWNER_DATABASE_URL is not set: the first roles need the ledger's owner.");
  const owner = new safePg.Pool(poolOptions(url, 1));
  const entries = roleNames.map((role) => ({ person: team[role], role, label: roleLabels[role] }));
  await bootstrapRoles(owner, entries);
  await owner.end();
}

function listOf(accounts: Accounts): string[] {
  const lines = roleNames.map((role) => {
    const { email, password } = accounts[role];
    return `  ${role.padEnd(15)} ${email.padEnd(32)} ${password}`;
  });
  return [`accounts (also in ${path.join(settings.dataDir, "accounts.json")}):`, ...lines];
}
