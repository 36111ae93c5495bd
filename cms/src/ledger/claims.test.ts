import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OfficeAnswer } from "./answers.ts";
import {
  alert,
  cast,
  openTestLedger,
  outcome,
  type CastMember,
  type TestLedger,
} from "./testCast.ts";

let desk: TestLedger;
beforeAll(async () => {
  desk = await openTestLedger();
});
afterAll(() => desk.close());

async function claim(member: CastMember, id: string): Promise<OfficeAnswer> {
  const { draftSha256 } = await desk.ledger.stateOf("guide", id);
  return desk.ledger.claim(cast[member], "guide", id, draftSha256 ?? "");
}
const onIt = async (id: string) => (await desk.ledger.stateOf("guide", id)).claim?.by;

describe("a reviewer who takes a submission in hand", () => {
  test("is seen by everybody, with the time, and nobody is kept from deciding", async () => {
    const id = await desk.guideIn("submitted");
    expect(await onIt(id)).toBeUndefined();
    expect(await claim("firstReviewer", id)).toEqual({ state: "done" });
    const { claim: seen } = await desk.ledger.stateOf("guide", id);
    expect(seen).toMatchObject({ by: "firstReviewer", person: cast.firstReviewer });
    expect(Date.parse(seen?.until ?? "") - Date.parse(seen?.since ?? "")).toBe(2 * 3_600_000);
    const [waiting] = await desk.ledger.waitingFor(cast.otherFirstReviewer);
    expect(waiting?.claim?.by).toBe("firstReviewer");
    const approved = await desk.step("otherFirstReviewer", "approve", id);
    expect(outcome(approved).status).toBe(200);
    expect(await onIt(id)).toBeUndefined();
  });

  test("is somebody whose turn it is", async () => {
    const id = await desk.guideIn("submitted");
    for (const member of ["editor", "secondReviewer", "admin", "nobody"] as const)
      expect(outcome(await claim(member, id)).status).toBe(403);
    expect(outcome(await desk.ledger.claim(cast.firstReviewer, "guide", id, "x")).code).toBe(
      "staleRevision",
    );
    expect(outcome(await claim("firstReviewer", await desk.guideIn("published"))).code).toBe(
      "wrongState",
    );
    expect(await onIt(id)).toBeUndefined();
  });

  test("puts it down, or somebody else takes over, and both are in the book", async () => {
    const id = await desk.guideIn("submitted");
    await claim("firstReviewer", id);
    expect(outcome(await claim("firstReviewer", id)).code).toBe("alreadySo");
    expect(await claim("otherFirstReviewer", id)).toEqual({ state: "done" });
    expect(await onIt(id)).toBe("otherFirstReviewer");
    const release = (member: CastMember) => desk.ledger.releaseClaim(cast[member], "guide", id);
    expect(outcome(await release("firstReviewer")).code).toBe("notClaimed");
    expect(await release("otherFirstReviewer")).toEqual({ state: "done" });
    expect(await onIt(id)).toBeUndefined();
    const { events } = await desk.ledger.stateOf("guide", id);
    const said = events.filter(({ action }) => action !== "submit" && action !== "refused");
    expect(said.map(({ action, actor, details }) => [action, actor, details.takenFrom])).toEqual([
      ["claim", "firstReviewer", undefined],
      ["claim", "otherFirstReviewer", "firstReviewer"],
      ["release-claim", "otherFirstReviewer", undefined],
    ]);
  });

  test("is no longer on it after two hours, after leaving, or when the version is replaced", async () => {
    const id = await desk.guideIn("submitted");
    const { draftSha256 } = await desk.ledger.stateOf("guide", id);
    const claimed = (member: CastMember, hoursAgo: number) =>
      desk.owner.query(
        "SELECT publication.claim_at_time($1, 'guide', $2, $3, now() - make_interval(mins => $4))",
        [cast[member], id, draftSha256, hoursAgo * 60],
      );
    await claimed("otherFirstReviewer", 2.1);
    expect(await onIt(id)).toBeUndefined();
    await claimed("firstReviewer", 1.9);
    expect(await onIt(id)).toBe("firstReviewer");
    await desk.submit(id, { content: JSON.stringify({ summary: "newer" }) });
    expect(await onIt(id)).toBeUndefined();
    await claim("otherFirstReviewer", id);
    await desk.ledger.disablePerson(cast.admin, cast.otherFirstReviewer, "x");
    expect(await onIt(id)).toBeUndefined();
  });

  test("is not in the emergency lane, where nothing may seem to wait", async () => {
    const id = await desk.alertIn("expedited");
    const { draftSha256 } = await desk.ledger.stateOf("alert", id);
    const taken = desk.ledger.claim(cast.dutyReviewer, "alert", id, draftSha256 ?? "");
    expect(outcome(await taken).code).toBe("wrongState");
    const step = { type: "alert", content: alert("x") };
    expect(outcome(await desk.step("dutyReviewer", "approve", id, step)).status).toBe(200);
  });
});
