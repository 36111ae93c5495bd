import { demoId } from "@haizhu/cms/seed/content";
import sharp from "sharp";
import writeExcelFile from "write-excel-file/node";
import { ask, standing, transition, upload } from "../support/api.ts";
import { system } from "../support/system.ts";
import { documents } from "./story.ts";

export const corrected = demoId("venue", "haiyin-gongyuan");
export const signedOnPaper = demoId("guide", "menzhen-xuandian");
export const putAwayTitle = "示例：写重了的单位";

/** What else happens in an office on a full day, for the screens that no picture of the handbook shows. */
export async function tellMore(): Promise<void> {
  const landmark = { landmark: "示例：北门旁边有自行车停放处" };
  await done("PATCH", `/api/venues/${corrected}`, landmark);
  await step("editor", "venue", corrected, "submit", { comment: "示例：说法写清楚" });

  await done("PATCH", `/api/guides/${signedOnPaper}`, { summary: "示例：在纸上签批的一份。" });
  await step("editor", "guide", signedOnPaper, "submit", { comment: "示例改动" });
  const { draftSha256: sha256 } = await standing("guide", signedOnPaper);
  await step("firstReviewer", "guide", signedOnPaper, "approve", { sha256: sha256 ?? "" });

  const { draftSha256 } = await standing("guide", documents.inReview);
  const claim = { type: "guide", id: documents.inReview, sha256: draftSha256 };
  await ask("firstReviewer", "POST", "/api/publication/claims/take", claim);

  const { body } = await ask("editor", "POST", "/api/organisations", { title: putAwayTitle });
  const putAway = { type: "organisation", id: body.doc?.id, away: true, reason: "写重了" };
  await done("POST", "/api/put-away", putAway);

  for (const outcome of ["unanswered", "dead"])
    await done("POST", "/api/calls", {
      ...{ id: demoId("phone", "changgang-jiedao"), number: "020-66218800" },
      ...{ outcome, by: "示例值班岗" },
    });

  await upload("editor", await photo(), { alt: "示例图片：一块蓝色" });
  await importSheet();
}

const photo = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: "#2a6496" } })
    .png()
    .toBuffer();

const headings = [
  ...["标题", "一句话说明", "负责单位", "核实说明", "下次核实期限", "类别", "单位"],
  ...["什么事打这个电话", "排序", "号码1：号码", "号码1：用途", "示例内容"],
];
const line = (name: string, kind: string) => [
  ...[name, "示例说明", "【示例】演示内容编辑组", "还没有核实，示例", "2027-05-01", kind],
  ...["示例单位", "示例事项", "900", "12345", "打电话", "是"],
];

/** A phone book with one good line and two wrong ones. */
export async function exampleSheet() {
  const wrong = line("示例电话：号码不对", "街道");
  wrong[9] = "打不通的";
  const rows = [headings, line("示例电话：新的一条", "街道"), line("示例电话：错的", "没有这一类")];
  return {
    name: "示例电话本.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: await writeExcelFile([...rows, wrong]).toBuffer(),
  };
}

async function importSheet(): Promise<void> {
  const { name, mimeType, buffer } = await exampleSheet();
  const { email, password } = system().accounts.editor;
  const headers = { "Content-Type": "application/json" };
  const login = await fetch(new URL("/api/users/login", system().cms), {
    ...{ method: "POST", headers, body: JSON.stringify({ email, password }) },
  });
  const { token } = (await login.json()) as { token: string };
  const send = async (address: string) => {
    const response = await fetch(new URL(address, system().cms), {
      ...{ method: "POST", headers: { Authorization: `JWT ${token}`, "Content-Type": mimeType } },
      body: new Uint8Array(buffer),
    });
    return (await response.json()) as { fingerprint?: string; job?: string };
  };
  const { fingerprint = "" } = await send("/api/excel/preview/phone");
  const query = new URLSearchParams({ fingerprint, file: name }).toString();
  await send(`/api/excel/import/phone?${query}`);
}

async function done(method: string, path: string, body: object): Promise<void> {
  const answer = await ask("editor", method, path, body);
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
}

async function step(...[role, type, id, action, rest]: Parameters<typeof transition>) {
  const { status, body } = await transition(role, type, id, action, rest);
  if (status !== 200) throw new Error(`${action} ${type}: ${status} ${JSON.stringify(body)}`);
}
