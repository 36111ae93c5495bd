import { StartError } from "./startError.ts";

/** What initdb or the server printed before it gave up. */
export interface PostgresFailure {
  what: "initdb" | "server";
  /** Its messages, in English (see `postgresEnvironment`). */
  output: string;
  /** The folder it worked on. */
  where: string;
  /** Where the whole text can be read. */
  logFile?: string;
}

/** The environment of PostgreSQL programs: English messages, and no settings from elsewhere. */
export function postgresEnvironment(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: "C", TZ: "UTC" };
}

/** Whether the server's port was taken between choosing it and using it. */
export const lostPort = (output: string) => /could not bind|Address already in use/i.test(output);

/** Whether remains of a killed server are still ending; a moment later they are gone. */
export const stillEnding = (output: string) =>
  /pre-existing shared memory block|lock file .* already exists/i.test(output);

/** One line that says why and what to do. */
export function explainPostgres({ what, output, where, logFile }: PostgresFailure): StartError {
  const reason = /^.*?(?:FATAL|PANIC|error|could not)\b.*$/im
    .exec(output)?.[0]
    .replace(/^.*?(FATAL|PANIC):/, "")
    .trim();
  if (/No space left on device|disk quota/i.test(output)) {
    return new StartError(
      `the disk is full (PostgreSQL in ${where}): free some space (1 GB is comfortable) and start again.`,
    );
  }
  if (/Permission denied|Operation not permitted|must be owned|wrong ownership/i.test(output)) {
    return new StartError(
      `PostgreSQL may not use ${where} (${reason ?? "permission denied"}): give the folder to the user ` +
        `who starts this, or set DATA_DIR to another folder.`,
    );
  }
  if (/Read-only file system/i.test(output)) {
    return new StartError(`${where} is read-only: set DATA_DIR to a folder that can be written.`);
  }
  if (stillEnding(output)) {
    return new StartError(
      `another PostgreSQL still uses ${where} (${reason ?? "it is locked"}): stop it and start again.`,
    );
  }
  if (/could not look up effective user/i.test(output)) {
    return new StartError(
      "PostgreSQL needs a user with a name, and the id that this runs as has none: start as a user " +
        "that is in /etc/passwd, or set DATABASE_URL to a PostgreSQL 15 or newer of your own.",
    );
  }
  const said = (reason ?? output.trim())
    .replace(/\s+/g, " ")
    .replace(/[.\s]+$/, "")
    .slice(0, 300);
  const because = said === "" ? "it gave no reason" : said;
  if (what === "initdb") {
    return new StartError(
      `PostgreSQL could not create a database in ${where} (${because}): correct that, set DATA_DIR ` +
        `to another folder, or set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
    );
  }
  return new StartError(
    `PostgreSQL did not start on ${where} (${because}): read ${logFile ?? "its log"}, and restore the ` +
      `folder from a backup if it is damaged, or delete it if nothing in it is needed.`,
  );
}
