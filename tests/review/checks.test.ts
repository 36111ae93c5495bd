import { demoId } from "@haizhu/cms/seed/content";
import { checkSign } from "@haizhu/shared/checks/privateData/identityNumber";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, standing, transition } from "../support/api.ts";
import { roles } from "../support/system.ts";

/** Made up, with a right check sign. */
const first17 = "44010519900101123";
const secret = first17 + checkSign(first17);
const id = demoId("guide", "shengyu-jintie");
const address = `/api/guides/${id}`;

let before: Awaited<ReturnType<typeof standing>>;
let summary: unknown;

beforeAll(async () => {
  before = await standing("guide", id);
  summary = (await ask("editor", "GET", address)).body.summary;
});

const write = (text: unknown) => ask("editor", "PATCH", address, { summary: text });

describe("A guide with an identity number in it", () => {
  it.each([
    ["as it is", secret],
    ["with spaces", secret.replace(/(.{6})(.{8})/, "$1 $2 ")],
    ["in full-width digits", secret.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)))],
  ])("%s can be saved, and handed in by nobody, whatever they ask for", async (_, written) => {
    expect((await write(`请找${written}。`)).status).toBe(200);
    for (const role of roles)
      for (const action of ["submit", "expedite", "approve", "publish-now"]) {
        const rest = action === "submit" ? {} : { sha256: before.liveSha256 ?? "" };
        const answer = await transition(role, "guide", id, action, { ...rest, comment: "同意" });
        expect(answer.status, `${role} ${action}`).toBeGreaterThanOrEqual(400);
        expect(JSON.stringify(answer.body)).not.toContain(secret.slice(6, 14));
      }
    const after = await standing("guide", id);
    expect([after.state, after.liveSha256]).toEqual([before.state, before.liveSha256]);
    expect(after.draftSha256).toBeNull();
  });
});

describe("A guide with a wrong word in it", () => {
  it("needs a reason, and the reason is kept", async () => {
    await write("登陆系统可以查询。");
    const refused = await transition("editor", "guide", id, "submit");
    expect([refused.status, refused.body.error?.code]).toEqual([422, "reasonNeeded"]);

    const comment = "这是系统的原名。";
    const accepted = await transition("editor", "guide", id, "submit", { comment });
    expect(accepted.status).toBe(200);
    const { events } = await standing("guide", id);
    expect(events?.at(-1)).toMatchObject({
      action: "submit",
      comment,
      details: { warnings: [{ check: "wording", path: "summary" }] },
    });
    const sha256 = accepted.body.sha256 ?? "";
    await transition("firstReviewer", "guide", id, "return", { sha256, comment: "请改正" });
    await write(summary);
  });
});
