/**
 * A reason why the local system cannot start (or go on) that an operator can act on: one English
 * line that says what is wrong and what to do next. Shown without a stack.
 */
export class StartError extends Error {
  override name = "StartError";
}

const actions: Record<string, string> = {
  ENOSPC: "the disk is full. Free some space (1 GB is comfortable) and start again",
  EDQUOT: "the disk quota is used up. Free some space (1 GB is comfortable) and start again",
  EACCES:
    "permission denied. Give this user access, or set DATA_DIR to a folder that belongs to this user",
  EPERM:
    "not permitted for this user. Give this user access, or set DATA_DIR to a folder that belongs to this user",
  EROFS: "the file system is read-only. Set DATA_DIR to a folder that can be written",
  EEXIST: "a file stands where a folder is needed. Remove it or choose another DATA_DIR",
  ENOTDIR: "a file stands where a folder is needed. Remove it or choose another DATA_DIR",
  EMFILE: "too many open files. Raise the limit (ulimit -n 4096) and start again",
};

/** The code of a system error ("ENOENT") or of PostgreSQL ("28P01"), if it has one. */
export function errorCode(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

/** Turns whatever was thrown into a `StartError`; an unforeseen error keeps its message and stack. */
export function asStartError(error: unknown): Error {
  if (error instanceof StartError) return error;
  if (!(error instanceof Error)) return new StartError(String(error));
  const code = errorCode(error);
  const { path } = error as NodeJS.ErrnoException;
  const action = code === undefined ? undefined : actions[code];
  if (action === undefined) return error;
  const where = path === undefined ? "" : `${path}: `;
  return new StartError(`${where}${action}.`, { cause: error });
}
