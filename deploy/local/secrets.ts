import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { errorCode, StartError } from "./startError.ts";

const names = ["superuser", "owner", "cms", "publisher", "payload"] as const;

/** Database passwords by role, and the key with which Payload signs sessions. */
export type Secrets = Record<(typeof names)[number], string>;

/**
 * The random secrets of the installation in `dataDir`: created on the first call, read afterwards.
 * Throws a `StartError` when the file cannot be understood: the database knows only these passwords.
 */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  await makeDataDir(dataDir);
  const file = path.join(dataDir, "secrets.json");
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  });
  return text === undefined ? create(file) : parse(file, text);
}

/**
 * Creates the data folder where it is missing. Others may pass through it but not list it: the web
 * server reads `public/`, and PostgreSQL runs as an unprivileged user when the launcher is root.
 * What is private inside is closed by itself (0600 and 0700).
 */
export async function makeDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o711 });
  } catch (error) {
    // Node's answer on a read-only disk, or below a folder that is being removed.
    if (errorCode(error) !== "ENOENT") throw error;
    throw new StartError(
      `${dataDir} cannot be made: set DATA_DIR to a folder on a disk that can be written.`,
      { cause: error },
    );
  }
}

async function create(file: string): Promise<Secrets> {
  const secrets = {} as Secrets;
  for (const name of names) secrets[name] = randomBytes(24).toString("base64url");
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    const handle = await open(unfinished, "wx", 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(secrets, null, 2)}\n`);
      // Losing this file to a power cut would lock the database that was made with it.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return secrets;
}

function parse(file: string, text: string): Secrets {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    content = undefined;
  }
  const found = (content ?? {}) as Partial<Record<string, unknown>>;
  const secrets = {} as Secrets;
  for (const name of names) {
    const secret = found[name];
    if (typeof secret !== "string" || secret === "") {
      throw new StartError(
        `${file} is damaged ("${name}" is missing): restore it from a backup, or, if nothing in ` +
          `${path.dirname(file)} is needed any more, delete that folder and start again.`,
      );
    }
    secrets[name] = secret;
  }
  return secrets;
}
