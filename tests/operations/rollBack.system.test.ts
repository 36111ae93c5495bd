import { spawn } from "node:child_process";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Status } from "@haizhu/shared/feeds/status";
import { approveByThree, ask, eventually, publicFile, transition } from "../support/api.ts";
import { liveGuide } from "../support/liveGuide.ts";
import { system } from "../support/system.ts";

const root = path.join(import.meta.dirname, "..", "..");

/** The command as an operator gives it, beside the running product. */
async function rollBack(...words: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [path.join(root, "deploy/local/rollBack.ts"), ...words], {
    env: { ...process.env, DATA_DIR: system().dataFolder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  child.stderr.on("data", (data: Buffer) => (output += data.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, output };
}
const status = async () => JSON.parse((await publicFile("/status.json")).text) as Status;

describe("an operator who rolls the site back", () => {
  const summary = "这一句改错了，马上要退回去。";
  let guide: Awaited<ReturnType<typeof liveGuide>>;
  let then: number;
  const page = async () => (await publicFile(`/guides/${guide.slug}/`)).text;

  beforeAll(async () => {
    guide = await liveGuide("gongzufang");
    then = (await status()).seq;
    const changed = await ask("editor", "PATCH", `/api/guides/${guide.id}`, { summary });
    expect(changed.status).toBe(200);
    const submitted = await transition("editor", "guide", guide.id, "submit", { comment: "测试" });
    const approved = await approveByThree("guide", guide.id, submitted.body.sha256 ?? "");
    expect(approved.body.error).toBeUndefined();
    expect(await eventually(page, (text) => text.includes(summary))).toContain(summary);
  });
  // The tests after this one want the present.
  afterAll(() => rollBack("--end"));

  it("is told what to write when the state does not exist or is no number", async () => {
    for (const [word, answer] of [
      ["999999", /no state 999999.*holds the states 1 to \d+/],
      ["0", /no state 0/],
      ["yesterday", /npx pnpm roll-back <seq>/],
      ["--backwards", /npx pnpm roll-back <seq>/],
    ] as const) {
      const { code, output } = await rollBack(word);
      expect(output).toMatch(answer);
      expect(code).toBe(1);
    }
    expect((await status()).pinned).toBeUndefined();
  });

  it("sees the earlier state on the site when the command returns", async () => {
    const { code, output } = await rollBack(String(then), "--reason", "改错了", "--by", "值班员");
    expect(output).toMatch(/1 documents are shown in an earlier version\.[^]*The site shows it\./);
    expect(code).toBe(0);
    expect(await page()).not.toContain(summary);
    expect(await status()).toMatchObject({ seq: then, pinned: { seq: then } });
  });

  it("sees the present again after --end", async () => {
    const { code, output } = await rollBack("--end");
    expect(output).toContain("The site shows it.");
    expect(code).toBe(0);
    expect(await page()).toContain(summary);
    expect((await rollBack("--end")).output).toContain("it shows the present");
  });
});
