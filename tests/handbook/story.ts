import { demoId } from "@haizhu/cms/seed/content";
import { ask, standing, transition } from "../support/api.ts";
import type { Role } from "../support/system.ts";

/** The documents of the pictures, each at another point of its way. */
export const documents = {
  inReview: demoId("guide", "jiating-yisheng"),
  returned: demoId("guide", "jiehun-dengji"),
  withPlan: demoId("guide", "changshou-baojianjin"),
  live: demoId("guide", "kehou-tuoguan"),
  wrong: demoId("guide", "tushuguan-duzhezheng"),
  phone: demoId("phone", "12345"),
};

/** An ordinary morning at the desk: one thing in review, one returned, one planned, one full of faults. */
export async function tellStory(): Promise<void> {
  await change(documents.inReview, (text) => `${text}每年续签一次。`);
  await submit(documents.inReview);

  await change(documents.returned, (text) => `${text}请先预约。`);
  const sha256 = await submit(documents.returned);
  await step("firstReviewer", documents.returned, "return", {
    ...{ sha256, comment: "示例：看各栏意见" },
    remarks: [{ path: "summary", text: "示例：请写明在哪里预约" }],
  });

  const { liveSha256 } = await standing("guide", documents.withPlan);
  await step("finalReviewer", documents.withPlan, "schedule-withdrawal", {
    ...{ sha256: liveSha256 ?? "", comment: "示例：到时不再办理" },
    at: new Date(Date.now() + 3 * 24 * 3_600_000).toISOString(),
  });

  await change(
    documents.wrong,
    () => "带上身份证等其他材料,到前台办理,身份证号11010519491231002X。",
  );
}

async function change(id: string, edit: (summary: string) => string): Promise<void> {
  const { body } = await ask("editor", "GET", `/api/guides/${id}`);
  const saved = await ask("editor", "PATCH", `/api/guides/${id}`, {
    summary: edit(String(body.summary)),
  });
  if (saved.status !== 200) throw new Error(`guide ${id} was not saved: ${saved.status}`);
}

async function submit(id: string): Promise<string> {
  return (await step("editor", id, "submit", { comment: "示例改动" })).sha256 ?? "";
}

type Details = Parameters<typeof transition>[4];

async function step(role: Role, id: string, action: string, details: Details) {
  const { status, body } = await transition(role, "guide", id, action, details);
  if (status !== 200) throw new Error(`${role}, ${action}: ${status} ${JSON.stringify(body)}`);
  return body;
}
