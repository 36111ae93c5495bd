import { pino, type Logger } from "pino";

export type { Logger };

const longestMessage = 500;

/**
 * The log of a program: one JSON object a line on standard output, or with `LOG_FORMAT=line` (the
 * local start) a short line to read; `LOG_LEVEL` as pino has it. Messages are English, for operators; a failure says what to do
 * next. Nothing of a document and nobody's address or name goes in.
 */
export function createLog(program: string, environment = process.env): Logger {
  const options = {
    level: environment.LOG_LEVEL ?? "info",
    base: { program },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: described },
  };
  if (environment.LOG_FORMAT !== "line") return pino(options);
  return pino(options, {
    write: (line: string) => process.stdout.write(`${readable(line)}\n`),
  });
}

/**
 * What may be said of an error: not the rows that PostgreSQL quotes in `detail`, nor the text that a
 * JSON error quotes in its message.
 */
function described(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error).slice(0, longestMessage) };
  const message = error instanceof SyntaxError ? "not valid JSON" : error.message;
  const { code } = error as NodeJS.ErrnoException;
  const calls = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    message: message.slice(0, longestMessage),
    stack: calls?.map((line) => line.trim()).slice(0, 12),
  };
}

/** `published seq=12 files=3` from a JSON line. Problems begin with their level. */
export function readable(line: string): string {
  const { level, msg, err, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const problem = level === "info" ? "" : `${String(level)}: `;
  const facts = Object.entries(fields)
    .filter(([name]) => name !== "time" && name !== "program")
    .map(
      ([name, value]) => ` ${name}=${typeof value === "string" ? value : JSON.stringify(value)}`,
    );
  const { message } = (err ?? {}) as { message?: string };
  return `${problem}${String(msg)}${facts.join("")}${message === undefined ? "" : ` (${message})`}`;
}
