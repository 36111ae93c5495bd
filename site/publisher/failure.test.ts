import { expect, it } from "vitest";
import pg from "pg";
import { failureOf, SearchFailure } from "./failure.ts";
import { missingUpload } from "./media.ts";
import { RenderError } from "./renderer.ts";

const coded = (code: string) => Object.assign(new Error(code), { code });

it.each([
  ["a refused connection", coded("ECONNREFUSED"), "database"],
  [
    "a host with several addresses, none of which answers",
    new AggregateError([coded("ECONNREFUSED")]),
    "database",
  ],
  ["a connection that was cut", new Error("Connection terminated unexpectedly"), "database"],
  ["an answer of PostgreSQL", new pg.DatabaseError("no", 2, "error"), "database"],
  ["a full disk", coded("ENOSPC"), "disk"],
  ["a disk that may not be written", coded("EROFS"), "disk"],
  ["a page that cannot be made", new RenderError("/guides/x/", "answered 500"), "render"],
  ["a picture that is missing", missingUpload("/media/x.png"), "render"],
  ["an index that cannot be made", new SearchFailure("no"), "search"],
  ["a fault of ours", new TypeError("undefined is not a function"), "other"],
  ["something that is no error", "text", "other"],
])("%s is told as its kind, without its words", (_, error, kind) => {
  const failure = failureOf(error);
  expect(failure.kind).toBe(kind);
  expect(failure.message).toMatch(/files stay|last one stays|stay as they are/);
  expect(failure.message).not.toMatch(/ECONN|ENOSPC|undefined/);
});
