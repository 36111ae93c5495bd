import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Standing } from "../publication/panel/standing.ts";
import { type Caller, startTestCms, type TestCms } from "../testCms.ts";
import { createDraft, step } from "../testDocuments.ts";

let cms: TestCms;
let editor: Caller;
let office: string;

beforeAll(async () => {
  cms = await startTestCms();
  editor = await cms.as("editor");
});
afterAll(() => cms.stop());
beforeEach(async () => {
  office = await createDraft(editor, "organisation");
});

const put = (away: boolean, caller = editor, id = office) =>
  caller("POST", "/api/put-away", { type: "organisation", id, away, reason: "写重了" });
const listed = async () => {
  const { inSight } = await import("./inSight.ts");
  const where = await inSight("organisation");
  const { docs } = await cms.payload.find({
    ...{ collection: "organisations", pagination: false, overrideAccess: true },
    ...(where ? { where } : {}),
  });
  return docs.map(({ id }) => id);
};
const away = async () => {
  const { isAway } = await import("./PutAway.tsx");
  const { body } = await editor("GET", `/api/publication/organisation/${office}`);
  return isAway(body as unknown as Standing);
};

describe("a draft that is put away", () => {
  it("stands in no list, is not deleted, and comes back", async () => {
    expect(await listed()).toContain(office);
    expect((await put(true)).status).toBe(200);
    expect([await listed(), await away()]).toEqual([
      expect.not.arrayContaining([office]) as unknown,
      true,
    ]);
    expect((await editor("GET", `/api/organisations/${office}`)).status).toBe(200);
    expect((await put(false)).status).toBe(200);
    expect([(await listed()).includes(office), await away()]).toEqual([true, false]);
  });

  it("is back when it is handed in", async () => {
    await put(true);
    expect((await step(editor, "organisation", office, "submit")).status).toBe(200);
    expect([(await listed()).includes(office), await away()]).toEqual([true, false]);
  });

  it("cannot be chosen in another document any more", async () => {
    await put(true);
    // Pickers know it a second later.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const owner = { type: "organisation", id: office };
    await expect(createDraft(editor, "phone", { owner })).rejects.toThrow(/400/);
    await put(false);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await createDraft(editor, "phone", { owner });
  });

  it("is refused while another draft names it, which then could not be saved", async () => {
    await createDraft(editor, "phone", { owner: { type: "organisation", id: office } });
    const { status, body } = await put(true);
    expect([status, body.error]).toMatchObject([409, { code: "stillUsed" }]);
    expect(await away()).toBe(false);
  });

  it("is refused to others than editors, and for what is not there", async () => {
    expect((await put(true, await cms.as("finalReviewer"))).status).toBe(403);
    expect((await put(true, cms.anonymous)).status).toBe(401);
    expect((await put(true, editor, crypto.randomUUID())).status).toBe(404);
    expect(await away()).toBe(false);
  });
});
