import pg from "pg";
import type { FailureKind } from "@haizhu/shared/feeds/status";
import { RefusedUpload } from "./media.ts";
import { RenderError } from "./renderer.ts";

/** A failure in words that anybody may read; what exactly happened stands in the log alone. */
export interface Failure {
  kind: FailureKind;
  /** What it means and what to do. */
  message: string;
}

const advice: Readonly<Record<FailureKind, string>> = {
  database:
    "The publisher cannot work with the ledger's database. The files stay as they are and it tries " +
    "again by itself; check that PostgreSQL runs and accepts the publisher's role.",
  disk:
    "The public files cannot be written. They stay as they are and the publisher tries again by " +
    "itself; check free space and rights of DATA_DIR.",
  render:
    "A page cannot be made. The files stay as they are; the publisher's log names the page. " +
    "Withdraw or correct that document, or repair the template.",
  search:
    "The search index could not be made; the last one stays. The publisher tries again with the " +
    "next publication; its log says why.",
  other:
    "Publishing failed. The files stay as they are and the publisher tries again by itself; its log " +
    "says why.",
};

/** What an error of the publisher means to whoever runs it. */
export function failureOf(error: unknown): Failure {
  const kind = kindOf(error);
  return { kind, message: advice[kind] };
}

/** The search index could not be made. */
export class SearchFailure extends Error {
  override name = "SearchFailure";
}

const network = /^(ECONN|EPIPE$|ETIMEDOUT$|EHOST|ENET|ENOTFOUND$|EAI_AGAIN$)/;
const disk = /^(ENOSPC|EDQUOT|EROFS|EIO|EACCES|EPERM|EMFILE|ENFILE|ENOTDIR|EISDIR|EXDEV|EFBIG)$/;

function kindOf(error: unknown): FailureKind {
  if (error instanceof SearchFailure) return "search";
  if (error instanceof RenderError || error instanceof RefusedUpload) return "render";
  if (error instanceof pg.DatabaseError) return "database";
  if (!(error instanceof Error)) return "other";
  // Several addresses of one host were tried: Node wraps what each of them answered.
  if (error instanceof AggregateError && error.errors.length > 0) return kindOf(error.errors[0]);
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (network.test(code)) return "database";
  if (disk.test(code)) return "disk";
  // What node-postgres itself says has no code.
  return /connection (?:terminated|timeout)|trying to connect|client/i.test(error.message)
    ? "database"
    : "other";
}
