import { ask } from "../support/api.ts";
import { system } from "../support/system.ts";
import { corrected, exampleSheet, putAwayTitle, signedOnPaper } from "./moreStory.ts";
import { panelOf, type Scene } from "./scene.ts";
import { documents } from "./story.ts";
import { demoId } from "@haizhu/cms/seed/content";

const guide = (id: string) => `admin/collections/guides/${id}`;
const lists = [
  ...["activities", "policies", "alerts", "handbooks", "venues", "organisations", "streets"],
  ...["lexicon", "media"],
];

/** Screens that no picture of the handbook shows, to be looked at all the same. */
export const moreScenes: readonly Scene[] = [
  ...(["proofreader", "secondReviewer", "finalReviewer", "dutyReviewer", "admin"] as const).map(
    (role): Scene => ({ name: `desk-${role}`, role, address: "admin" }),
  ),
  ...lists.map((plural): Scene => ({
    name: `list-${plural}`,
    role: "editor",
    address: `admin/collections/${plural}`,
  })),
  ...["policies", "handbooks", "venues", "phones", "organisations", "lexicon"].map(
    (plural): Scene => ({
      name: `new-${plural}`,
      role: "editor",
      address: `admin/collections/${plural}/create`,
    }),
  ),
  {
    name: "menu",
    role: "editor",
    address: "admin",
    play: async (page) => {
      // Open already where it was open the last time.
      if ((await page.locator(".nav--nav-open").count()) === 0)
        await page.locator(".nav-toggler:visible").first().click();
      await page.waitForTimeout(500);
    },
  },
  ...["条件与材料", "怎么办", "费用、金额与时限", "问答与补充", "核实与来源"].map(
    (tab, index): Scene => ({
      name: `guide-tab-${String(index + 2)}`,
      role: "editor",
      address: guide(documents.withPlan),
      play: (page) => page.getByRole("button", { name: tab, exact: true }).click(),
    }),
  ),
  {
    name: "rich-text",
    role: "editor",
    address: `admin/collections/activities/${demoId("activity", "jijiu-ban")}`,
    play: async (page) => {
      await page.getByRole("button", { name: "图文" }).click();
      await page.locator("[data-lexical-editor=true]").first().waitFor();
    },
  },
  {
    name: "file-picker",
    role: "editor",
    address: `admin/collections/activities/${demoId("activity", "jijiu-ban")}`,
    play: async (page) => {
      await page.getByRole("button", { name: "图文" }).click();
      await page.getByRole("button", { name: "从现有中选择" }).first().click();
      await page.getByRole("dialog").getByText("示例图片").first().waitFor();
    },
  },
  { name: "review-with-claim", role: "firstReviewer", address: guide(documents.inReview) },
  {
    name: "approve-asks",
    role: "finalReviewer",
    address: `admin/collections/venues/${corrected}`,
    play: (page) => panelOf(page).getByRole("button", { name: "通过", exact: true }).click(),
  },
  {
    name: "withdraw-asks",
    role: "finalReviewer",
    address: guide(documents.live),
    play: async (page) => {
      await panelOf(page)
        .getByLabel(/^意见或理由/)
        .fill("示例理由");
      await panelOf(page).getByRole("button", { name: "撤下", exact: true }).click();
    },
  },
  {
    name: "signature",
    role: "proofreader",
    address: guide(signedOnPaper),
    play: (page) =>
      panelOf(page)
        .getByText(/^代录签批：/)
        .click(),
  },
  {
    name: "conflict",
    role: "editor",
    address: guide(demoId("guide", "gongzufang")),
    play: async (page) => {
      await panelOf(page).getByText("已发布，居民看得到").waitFor();
      await ask("editor", "PATCH", `/api/guides/${demoId("guide", "gongzufang")}`, {
        summary: `示例：同事写的说明 ${String(Date.now())}。`,
      });
      await page.locator("textarea[name=summary]").fill("示例：我写的说明。");
      await page.locator("#action-save").click();
      await panelOf(page).getByRole("button", { name: "看差别" }).click();
      await panelOf(page).locator("del").first().waitFor();
    },
  },
  {
    name: "version-compared",
    role: "editor",
    address: guide(documents.inReview),
    play: async (page) => {
      const panel = panelOf(page);
      await panel.getByText(/^提交过的版本/).click();
      await panel
        .getByRole("button", { name: /^与草稿比较/ })
        .last()
        .click();
      await panel.getByText(/^从这个版本到现在的草稿/).waitFor();
    },
  },
  {
    name: "call-sheet",
    role: "editor",
    address: "admin/calls",
    play: async (page) => {
      await page
        .getByRole("button", { name: /^登记拨打/ })
        .first()
        .click();
      await page.getByLabel("空号、停机").click();
      await page.getByLabel(/^查到的新号码/).fill("020-00000001");
    },
  },
  {
    name: "report-form",
    role: "editor",
    address: "admin/calls",
    play: (page) => page.getByRole("button", { name: /^记一条反映/ }).click(),
  },
  {
    name: "excel-preview",
    role: "editor",
    address: "admin/excel",
    play: async (page) => {
      await page.locator("input[type=file]").setInputFiles(await exampleSheet());
      await page.locator("#preview").waitFor();
    },
  },
  {
    name: "import-batch",
    role: "editor",
    address: "admin/excel",
    play: async (page) => {
      await page.getByRole("link", { name: "示例电话本.xlsx" }).first().click();
      await page.waitForURL(/import-batch/);
      await page.getByRole("button", { name: /^全部提交审核/ }).waitFor();
    },
  },
  {
    name: "search-tried",
    role: "editor",
    address: "admin/search",
    play: async (page) => {
      await page.getByLabel("居民会输入什么？").fill("老人吃饭");
      await page.keyboard.press("Enter");
      await page.getByRole("region", { name: "居民看到的结果" }).waitFor({ state: "attached" });
    },
  },
  {
    name: "put-away-document",
    role: "editor",
    address: "admin/put-away",
    play: async (page) => {
      await page.getByRole("link", { name: putAwayTitle }).click();
      await page.getByRole("region", { name: "收起草稿" }).waitFor();
    },
  },
  {
    name: "preview-link",
    role: "editor",
    address: `admin/preview?type=guide&id=${documents.inReview}`,
    play: async (page) => {
      await page.getByRole("button", { name: "做一个链接" }).click();
      const address = await page.locator(".preview__made input").inputValue();
      await page.goto(address, { waitUntil: "networkidle" });
    },
  },
  { name: "people-finalReviewer", role: "finalReviewer", address: "admin/roles" },
  { name: "people-editor", role: "editor", address: "admin/roles" },
  {
    name: "one-time-code",
    role: "admin",
    address: "admin/roles",
    play: async (page) => {
      const form = page.getByRole("form", { name: "新建账号" });
      await form.getByLabel("姓名").fill("示例新同事");
      await form.getByLabel(/^邮箱/).fill(`newcomer-${String(Date.now())}@haizhu.example`);
      await form.getByRole("button", { name: "新建账号" }).click();
      await form.getByText("一次性密码的前半段").waitFor();
    },
  },
  {
    name: "sign-in-refused",
    role: "nobody",
    address: "admin/login",
    play: async (page) => {
      await page.locator("input[name=email]").fill(system().accounts.editor.email);
      await page.locator("input[name=password]").fill("示例：错的密码");
      await page.locator("button[type=submit]").click();
      await page.getByRole("alert").or(page.locator(".toast-error")).first().waitFor();
    },
  },
  { name: "no-such-page", role: "editor", address: "admin/no-such-page" },
  { name: "no-such-document", role: "editor", address: guide(demoId("guide", "no-such")) },
  { name: "not-for-editors", role: "editor", address: "admin/globals/audit-limits" },
  { name: "sign-out", role: "editor", address: "admin/logout" },
];
