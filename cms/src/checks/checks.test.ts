import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkSign } from "@haizhu/shared/checks/privateData/identityNumber";
import { fileTextName } from "@haizhu/shared/fileText";
import { type TestPdf, testPdf } from "../collections/media/pdf/testPdf.ts";
import { type Role, roleNames } from "../people/roles.ts";
import { type Caller, type Reply, startTestCms, type TestCms } from "../testCms.ts";
import { createDraft, step } from "../testDocuments.ts";

let cms: TestCms;
const callers = new Map<Role, Caller>();
const as = (role: Role): Caller => callers.get(role) ?? cms.anonymous;
let owner: string;

/** Made up, with a right check sign. */
const first17 = "44010519900101123";
const secret = first17 + checkSign(first17);
const mistake = "登陆系统";
const reviewers = ["firstReviewer", "secondReviewer", "finalReviewer"] as const;

beforeAll(async () => {
  cms = await startTestCms();
  for (const role of roleNames) callers.set(role, await cms.as(role));
  owner = await createDraft(as("editor"), "organisation");
  await step(as("editor"), "organisation", owner, "submit");
});
afterAll(() => cms.stop());

interface Said {
  code: string;
  message: string;
  missing?: { path: string; message: string }[];
  warnings?: { check: string; path: string; message: string }[];
}
const errorOf = ({ body }: Reply) => body.error as Said;
const draft = (changes: Record<string, unknown>) =>
  createDraft(as("editor"), "street", { owner: { type: "organisation", id: owner }, ...changes });
const standing = async (id: string) =>
  (await as("editor")("GET", `/api/publication/street/${id}`)).body;
const submit = (id: string, comment?: string) =>
  step(as("editor"), "street", id, "submit", comment === undefined ? {} : { comment });

describe("A draft with an identity number", () => {
  let id: string;
  beforeAll(async () => {
    id = await draft({ summary: "一句话。" });
  });

  it("can be saved: nobody loses what they wrote", async () => {
    const change = { summary: `联系人${secret}` };
    expect((await as("editor")("PATCH", `/api/streets/${id}`, change)).status).toBe(200);
  });

  it.each([undefined, "领导同意公开"])("is not handed in, with the reason %s", async (comment) => {
    const answer = await submit(id, comment);
    expect([answer.status, errorOf(answer).code]).toEqual([422, "checksFailed"]);
    expect(errorOf(answer).missing).toMatchObject([{ path: "summary" }]);
    expect(JSON.stringify(answer.body)).not.toContain(secret.slice(4, 14));
  });

  it.each(roleNames)("nor by %s, by whatever action", async (role) => {
    const actions = ["submit", "expedite", "approve", "publish-now", "schedule", "proofread"];
    for (const action of actions) {
      const at = "2099-01-01T00:00:00Z";
      const { status } = await step(as(role), "street", id, action, { comment: "因为", at });
      expect(status, action).toBeGreaterThanOrEqual(400);
    }
    expect(await standing(id)).toMatchObject({ state: "draft", draftSha256: null });
  });

  it("nor as an alert in a hurry", async () => {
    const alert = await createDraft(as("editor"), "alert", {
      instruction: `找${secret}`,
      expires: new Date(Date.now() + 3_600_000).toISOString(),
      effective: new Date().toISOString(),
    });
    const answer = await step(as("editor"), "alert", alert, "expedite", { comment: "急" });
    expect([answer.status, errorOf(answer).code]).toEqual([422, "checksFailed"]);
  });

  it("is told where, before anybody tries", async () => {
    const { missing, findings, savedSha256 } = await standing(id);
    expect(missing).toMatchObject([{ path: "summary" }]);
    expect(findings).toMatchObject([{ check: "privateData", severity: "error", path: "summary" }]);
    expect(savedSha256).toBeNull();
  });

  it("goes its way once the number is out, and a later save does not smuggle it in", async () => {
    await as("editor")("PATCH", `/api/streets/${id}`, { summary: "一句话。" });
    expect((await submit(id)).status).toBe(200);
    await as("editor")("PATCH", `/api/streets/${id}`, { summary: `联系人${secret}` });
    for (const role of reviewers) await step(as(role), "street", id, "approve");
    const live = await cms.live();
    expect(live).toContain("一句话。");
    expect(live).not.toContain(secret);
  });

  it("never reached the book of events", async () => {
    const { events } = await standing(id);
    expect(JSON.stringify(events)).not.toContain(secret);
  });
});

describe("A warning", () => {
  it("asks for a reason, and says what for", async () => {
    const id = await draft({ title: "街道甲", summary: `请${mistake}。` });
    const noReasons = [undefined, "", "  "];
    for (const comment of noReasons) {
      const answer = await submit(id, comment);
      expect([answer.status, errorOf(answer).code]).toEqual([422, "reasonNeeded"]);
      expect(errorOf(answer).warnings).toMatchObject([{ check: "wording", path: "summary" }]);
    }
    // The attempts are in the book, and nothing else is.
    const attempt = { action: "refused", details: { code: "reasonNeeded" } };
    const events = noReasons.map(() => attempt);
    expect(await standing(id)).toMatchObject({ state: "draft", events });
  });

  it("and its reason stand in the book of events", async () => {
    const id = await draft({ title: "街道乙", summary: `请${mistake}。` });
    expect((await submit(id, "这是文件的原话。")).status).toBe(200);
    const { events } = await standing(id);
    expect(events).toMatchObject([
      {
        action: "submit",
        comment: "这是文件的原话。",
        details: { warnings: [{ check: "wording", path: "summary" }] },
      },
    ]);
  });

  it("asks nothing of what has none", async () => {
    const id = await draft({ title: "街道丙" });
    expect((await submit(id)).status).toBe(200);
    const { events } = await standing(id);
    expect(JSON.stringify(events)).not.toContain("warnings");
  });
});

describe("While somebody writes", () => {
  const check = (role: Role | "nobody", body: object) =>
    (role === "nobody" ? cms.anonymous : as(role))("POST", "/api/publication/check", body);

  it("the form is checked as it stands, unsaved and half-empty", async () => {
    const fields = { title: mistake, summary: `找${secret}`, steps: [{ title: "2月30日" }] };
    const { status, body } = await check("editor", { type: "guide", fields });
    expect(status).toBe(200);
    const found = body.findings as { check: string; path: string }[];
    expect(found.map((finding) => [finding.check, finding.path])).toEqual([
      ["privateData", "summary"],
      ["impossibleDates", "steps.0.title"],
      ["wording", "title"],
    ]);
    expect(JSON.stringify(body)).not.toContain(secret.slice(4, 14));
  });

  it.each<[string, Role | "nobody", object, number]>([
    ["nobody", "nobody", { type: "guide", fields: {} }, 401],
    ["somebody who does not write", "firstReviewer", { type: "guide", fields: {} }, 403],
    ["somebody with an unknown type", "editor", { type: "poem", fields: {} }, 404],
    ["somebody without a form", "editor", { type: "guide" }, 422],
  ])("is refused to %s", async (_, role, body, status) => {
    expect((await check(role, body)).status).toBe(status);
  });

  it.each([
    [{ reviewBy: "no day", start: "no moment", image: "no id", body: "no text" }],
    [{ numbers: [null, 5, "x"], owner: { id: 7 }, body: { root: 5 } }],
  ])("takes a form with anything in it: %j", async (fields) => {
    for (const type of ["guide", "activity", "phone"])
      expect((await check("editor", { type, id: owner, fields })).status).toBe(200);
  });
});

describe("The editors' word lists", () => {
  const address = "/api/globals/word-lists";
  const lists = {
    mistakes: [{ word: "海珠湖公园", instead: "海珠国家湿地公园" }],
    sensitive: [{ word: "内部资料", severity: "error" }],
  };

  it.each(roleNames.filter((role) => role !== "editor"))("are not %s's to change", async (role) => {
    expect((await as(role)("POST", address, lists)).status).toBe(403);
  });

  it("can be read by nobody without an account", async () => {
    expect((await cms.anonymous("GET", address)).status).toBe(403);
  });

  it("count from the next check on", async () => {
    const id = await draft({ title: "街道丁", summary: "海珠湖公园的内部资料。" });
    expect((await standing(id)).findings).toEqual([]);
    expect((await as("editor")("POST", address, lists)).status).toBe(200);
    expect((await standing(id)).findings).toMatchObject([
      { check: "sensitiveWords", severity: "error", path: "summary" },
      { check: "wording", severity: "warning", path: "summary" },
    ]);
    expect(errorOf(await submit(id, "不改")).code).toBe("checksFailed");
  });
});

describe("What stands around a document", () => {
  it("a title that residents know from another one is a warning", async () => {
    const title = "琶洲街道";
    const first = await draft({ title });
    expect((await submit(first)).status).toBe(200);
    const second = await draft({ title });
    expect((await standing(second)).findings).toEqual([]);
    for (const role of reviewers) await step(as(role), "street", first, "approve");
    expect((await standing(second)).findings).toMatchObject([{ check: "duplicateTitles" }]);
    expect((await standing(first)).findings).toEqual([]);
  });

  it("a link to a page that does not exist is an error, one on its way is none", async () => {
    const guide = await createDraft(as("editor"), "guide", {
      owner: { type: "organisation", id: owner },
      consultation: [],
      verificationNote: "还没有核实。",
    });
    const { body } = await as("editor")("GET", `/api/guides/${guide}`);
    const link = (href: string) => ({ html: `<p><a href="${href}">看这里</a></p>` });
    const linking = (href: string) =>
      createDraft(as("editor"), "activity", {
        owner: { type: "organisation", id: owner },
        title: `活动 ${href}`,
        body: link(href),
      });
    const found = async (id: string) =>
      (
        (await as("editor")("GET", `/api/publication/activity/${id}`)).body.findings as {
          check: string;
        }[]
      ).filter((finding) => finding.check === "internalLinks");
    process.env.SITE_URL = "https://site.example/";
    const there = await linking(`https://site.example/guides/${String(body.slug)}/?v=1`);
    expect(await found(there)).toHaveLength(1);
    expect((await step(as("editor"), "guide", guide, "submit")).status).toBe(200);
    expect(await found(there)).toEqual([]);
    expect(await found(await linking("https://site.example/guides/meiyou/"))).toHaveLength(1);
    delete process.env.SITE_URL;
  });
});

describe("A link to a page that is no document's", () => {
  it("is one that residents find on the site now", async () => {
    const root = path.join(process.env.DATA_DIR ?? "", "public");
    await mkdir(path.join(root, "emergency"), { recursive: true });
    for (const file of ["index.html", "emergency/index.html", "robots.txt"])
      await writeFile(path.join(root, file), "");
    const pages = [
      "/",
      "/emergency/",
      "/robots.txt",
      "/emergancy/",
      "/guide/x/",
      "/../accounts.json",
    ];
    const html = pages.map((page) => `<p><a href="${page}">看</a></p>`).join("");
    const fields = { title: "说明", body: { html } };
    const id = await createDraft(as("editor"), "activity", {
      owner: { type: "organisation", id: owner },
      ...fields,
    });
    const { body } = await as("editor")("GET", `/api/publication/activity/${id}`);
    const found = (body.findings as { check: string; excerpt: string }[]).filter(
      ({ check }) => check === "internalLinks",
    );
    expect(found.map(({ excerpt }) => excerpt)).toEqual(pages.slice(3));
    await rm(root, { recursive: true });
  });
});

describe("A mobile number in the directory", () => {
  const numbers = (consent?: object) => [{ number: "13800138000", channel: "voice", consent }];

  it("needs the record of its holder's consent", async () => {
    const id = await createDraft(as("editor"), "phone", {
      owner: { type: "organisation", id: owner },
      numbers: numbers(),
    });
    const go = () => step(as("editor"), "phone", id, "submit", { comment: "确认过" });
    expect(errorOf(await go()).missing).toMatchObject([{ path: "numbers.0.number" }]);
    const consent = { on: "2026-01-05", record: "同意书存办公室" };
    await as("editor")("PATCH", `/api/phones/${id}`, { numbers: numbers(consent) });
    expect((await go()).status).toBe(200);
  });
});

describe("What stands in a PDF", () => {
  const offering = async (name: string, pdf: TestPdf) => {
    const file = new File([new Uint8Array(testPdf(pdf))], name, { type: "application/pdf" });
    const form = new FormData();
    form.set("file", file);
    const headers = { Authorization: await cms.authorization("editor") };
    const request = new Request(`${cms.url}/api/media`, { method: "POST", headers, body: form });
    const { doc } = (await (await cms.send(request)).json()) as {
      doc: { id: string; sha256: string };
    };
    const policy = await createDraft(as("editor"), "policy", {
      owner: { type: "organisation", id: owner },
      title: name,
    });
    await as("editor")("PATCH", `/api/policies/${policy}`, { originalFile: doc.id });
    return { policy, sha256: doc.sha256 };
  };
  const handIn = (id: string, comment?: string) =>
    step(as("editor"), "policy", id, "submit", comment === undefined ? {} : { comment });
  const findingsOf = async (id: string) =>
    (await as("editor")("GET", `/api/publication/policy/${id}`)).body.findings as {
      check: string;
      path: string;
    }[];

  it("keeps a document from being handed in, whatever the reason", async () => {
    const { policy } = await offering("名单.pdf", { pages: ["公示", `姓名 ${secret}`] });
    const answer = await handIn(policy, "领导同意公开");
    expect([answer.status, errorOf(answer).code]).toEqual([422, "checksFailed"]);
    expect(errorOf(answer).missing).toMatchObject([{ path: "originalFile" }]);
    expect(errorOf(answer).missing?.[0]?.message).toContain("第 2 页像是身份证号码");
    expect(JSON.stringify(answer.body)).not.toContain(secret.slice(4, 14));
  });

  it("may be a scan, with a reason, which the ledger keeps", async () => {
    const { policy } = await offering("扫描件.pdf", { pages: [""] });
    const answer = await handIn(policy);
    expect([answer.status, errorOf(answer).code]).toEqual([422, "reasonNeeded"]);
    expect(errorOf(answer).warnings).toMatchObject([
      { check: "unreadableFiles", path: "originalFile" },
    ]);
    expect((await handIn(policy, "逐页看过，没有个人信息。")).status).toBe(200);
    const { body } = await as("editor")("GET", `/api/publication/policy/${policy}`);
    expect(body.events).toMatchObject([
      { action: "refused" },
      {
        comment: "逐页看过，没有个人信息。",
        details: { warnings: [{ check: "unreadableFiles" }] },
      },
    ]);
  });

  it.each([
    ["is gone", undefined],
    ["is no longer what was uploaded", "%PDF-1.7 something else"],
  ])("keeps a document from being handed in when the file %s", async (what, bytes) => {
    const { policy, sha256 } = await offering(`${what}.pdf`, { pages: [`原文 ${what}`] });
    const kept = path.join(process.env.DATA_DIR ?? "", "media", `${sha256}.pdf`);
    await (bytes === undefined ? rm(kept) : writeFile(kept, bytes));
    const answer = await handIn(policy, "就这样");
    expect([answer.status, errorOf(answer).code]).toEqual([422, "incomplete"]);
    expect(errorOf(answer).missing).toMatchObject([{ path: "originalFile" }]);
    expect(errorOf(answer).missing?.[0]?.message).toContain("请重新上传");
  });

  it("is read again where it was not kept, or only half of it", async () => {
    const { policy, sha256 } = await offering("旧文件.pdf", { pages: [`姓名 ${secret}`] });
    const kept = path.join(process.env.DATA_DIR ?? "", "media", fileTextName(sha256));
    await writeFile(kept, '{"parts":[{"whe');
    expect(await findingsOf(policy)).toMatchObject([
      { check: "privateData", path: "originalFile" },
    ]);
    expect(JSON.parse(await readFile(kept, "utf8"))).toHaveProperty("parts");
  });
});
