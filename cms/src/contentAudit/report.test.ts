import { Readable } from "node:stream";
import readExcelFile from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Caller, startTestCms, type TestCms } from "../testCms.ts";
import { createDraft, step } from "../testDocuments.ts";

const address = "/api/content-audit/report.xlsx";
const reviewers = ["firstReviewer", "secondReviewer", "finalReviewer"] as const;
/** A title that a spreadsheet would take for a formula. */
const title = "=HYPERLINK(“示例”)";

let cms: TestCms;
let editor: Caller;

beforeAll(async () => {
  cms = await startTestCms();
  editor = await cms.as("editor");
  const organisation = await createDraft(editor, "organisation");
  await publish("organisation", organisation);
  const owner = { type: "organisation", id: organisation };
  await publish(
    "handbook",
    await createDraft(editor, "handbook", { title, owner, reviewBy: "2026-01-01" }),
  );
  await createDraft(editor, "venue", { title: "还没有批准的场地", owner });
});
afterAll(() => cms.stop());

async function publish(type: "organisation" | "handbook", id: string): Promise<void> {
  const handedIn = await step(editor, type, id, "submit", { comment: "示例" });
  expect(handedIn, JSON.stringify(handedIn.body)).toMatchObject({ status: 200 });
  for (const role of reviewers) await step(await cms.as(role), type, id, "approve");
}

async function download(headers: Record<string, string>) {
  return cms.send(new Request(`${cms.url}${address}`, { headers }));
}

describe("the report of the content audit", () => {
  it("is an Excel file with a line per rule and a line per document found", async () => {
    const response = await download({ Authorization: await cms.authorization("firstReviewer") });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename\*=UTF-8''.*\.xlsx$/,
    );
    const sheets = await readExcelFile(Readable.from(Buffer.from(await response.arrayBuffer())));
    const [results, found] = sheets.map(({ data }) => data);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["体检结果", "涉及的内容"]);
    expect(results?.[0]).toEqual(["栏目", "结果", "情况", "依据", "份数"]);
    const lines = (results ?? []).map((row) => row.slice(0, 3).join(" "));
    expect(lines).toContain("场地 不合格 空白栏目：居民打开什么也看不到");
    expect(lines).toContain("应急手册 不合格 1 份过了核实期限");
    expect(lines.some((line) => line.startsWith("整站 合格 发布时间都由发布台账记录"))).toBe(true);
    expect(found?.slice(1).map((row) => [row[3], row[4]])).toContainEqual([
      title,
      "2026-01-01 前应核实",
    ]);
  });

  it("says nothing of what is not live", async () => {
    const response = await download({ Authorization: await cms.authorization("admin") });
    const sheets = await readExcelFile(Readable.from(Buffer.from(await response.arrayBuffer())));
    expect(JSON.stringify(sheets)).not.toContain("还没有批准的场地");
  });

  it("is for nobody who has not signed in", async () => {
    expect((await download({})).status).toBe(401);
  });
});

describe("the limits of the content audit", () => {
  const limits = "/api/globals/audit-limits";
  const resultOf = async (column: string) => {
    const response = await download({ Authorization: await cms.authorization("admin") });
    const sheets = await readExcelFile(Readable.from(Buffer.from(await response.arrayBuffer())));
    const rows = sheets[0]?.data ?? [];
    return rows.filter(([name]) => name === column).map((row) => row.slice(1, 4).join(" "));
  };

  it("stand in the CMS with their source, as the national rule and we have them", async () => {
    const { status, body } = await editor("GET", limits);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      home: { days: 14, remindAfter: 10 },
      activity: { days: 14, remindAfter: 10 },
      reviewGraceDays: 30,
    });
    expect(JSON.stringify(body)).toContain("国办秘函〔2019〕19号");
  });

  it.each(["editor", "firstReviewer", "finalReviewer"] as const)(
    "are not %s's to change",
    async (role) => {
      const change = { venue: { days: 30, remindAfter: 20, source: "试试" } };
      expect((await (await cms.as(role))("POST", limits, change)).status).toBe(403);
    },
  );

  it.each([
    [{ days: 0, remindAfter: 1, source: "x" }],
    [{ days: 20, remindAfter: 21, source: "x" }],
    [{ days: 20, remindAfter: 10, source: "" }],
    [{ days: 1.5, remindAfter: 1, source: "x" }],
  ])("are refused where they make no sense: %j", async (venue) => {
    expect((await (await cms.as("admin"))("POST", limits, { venue })).status).toBe(400);
  });

  it("count from the next audit on, with the source in the report, and keep their history", async () => {
    const admin = await cms.as("admin");
    const source = "示例：本区规定每天更新";
    const activity = { days: 30, remindAfter: 25, source: "示例：暑期放宽" };
    const handbook = { days: 5, remindAfter: 3, source };
    expect((await admin("POST", limits, { handbook, activity, reviewGraceDays: 365 })).status).toBe(
      200,
    );
    const lines = await resultOf("应急手册");
    expect(lines[0]).toBe(`合格 最近一次更新在 0 天前，5 天内要有更新 ${source}`);
    expect(lines.join("\n")).toContain("要留意 1 份过了核实期限");
    expect((await resultOf("整站")).join("\n")).toContain("活动预告设为 30 天，检查按 14 天");
    const { body } = await editor("GET", "/api/globals/audit-limits/versions");
    expect(body.totalDocs).toBeGreaterThan(0);
  });
});
