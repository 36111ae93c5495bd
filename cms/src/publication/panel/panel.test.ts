import { describe, expect, it } from "vitest";
import { type Standing, worthwhile } from "./standing.ts";
import { momentWord } from "./words.ts";

const live = "a".repeat(64);

/** A published document, of which the given text is saved. */
function published(savedSha256: string): Standing {
  return {
    state: "published",
    liveSha256: live,
    draftSha256: null,
    savedSha256,
    next: [
      { action: "submit", role: "editor" },
      { action: "withdraw", role: "finalReviewer" },
    ],
  } as unknown as Standing;
}

const actions = (standing: Standing) => worthwhile(standing).map(({ action }) => action);

describe("whose turn it is", () => {
  it("does not name a submission of what residents already see", () => {
    expect(actions(published(live))).toEqual(["withdraw"]);
  });

  it("names it once something else is saved", () => {
    expect(actions(published("b".repeat(64)))).toEqual(["submit", "withdraw"]);
  });
});

it("moments are in China's time, written as in the lists", () => {
  expect(momentWord("2026-12-31T17:05:00.000Z")).toBe("2027-01-01 01:05");
});
