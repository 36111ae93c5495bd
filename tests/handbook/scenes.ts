import { panelOf, type Scene } from "./scene.ts";
import { documents } from "./story.ts";

const guide = (id: string) => `admin/collections/guides/${id}`;

/** Every screen of an editor's, a reviewer's and an administrator's day, in the handbook's order. */
export const scenes: readonly Scene[] = [
  { name: "sign-in", role: "nobody", address: "admin/login" },
  { name: "desk", role: "editor", address: "admin" },
  { name: "list", role: "editor", address: "admin/collections/guides" },
  { name: "new-guide", role: "editor", address: "admin/collections/guides/create" },
  { name: "new-activity", role: "editor", address: "admin/collections/activities/create" },
  { name: "findings", role: "editor", address: guide(documents.wrong) },
  {
    name: "findings-panel",
    role: "editor",
    address: guide(documents.wrong),
    part: panelOf,
  },
  {
    name: "remark-beside-field",
    role: "editor",
    address: guide(documents.returned),
    play: (page) => page.locator(".field-remarks").first().scrollIntoViewIfNeeded(),
  },
  { name: "returned-panel", role: "editor", address: guide(documents.returned), part: panelOf },
  { name: "desk-reviewer", role: "firstReviewer", address: "admin" },
  {
    name: "review-panel",
    role: "firstReviewer",
    address: guide(documents.inReview),
    play: (page) => panelOf(page).getByText("待审的版本与居民看到的相比").waitFor(),
    part: panelOf,
  },
  { name: "schedule", role: "finalReviewer", address: guide(documents.withPlan), part: panelOf },
  {
    name: "review-sheet",
    role: "editor",
    address: `admin/review-sheet?type=guide&id=${documents.live}`,
  },
  {
    name: "unsaved-text",
    role: "editor",
    address: guide(documents.live),
    play: async (page) => {
      await page.locator("textarea[name=summary]").fill("示例：还没有保存的说明。");
      // As long as the browser needs to keep it.
      await page.waitForTimeout(1500);
      page.once("dialog", (dialog) => void dialog.accept());
      await page.reload();
      await panelOf(page).getByText("您有没保存的内容").waitFor();
    },
    part: panelOf,
  },
  {
    name: "versions",
    role: "editor",
    address: guide(documents.live),
    play: (page) =>
      panelOf(page)
        .getByText(/^提交过的版本/)
        .click(),
    part: panelOf,
  },
  {
    name: "official-account",
    role: "editor",
    address: guide(documents.live),
    play: (page) => page.getByRole("button", { name: "复制到公众号", exact: true }).click(),
    part: (page) => page.getByRole("region", { name: "公众号", exact: true }),
  },
  {
    name: "other-outlets",
    role: "editor",
    address: guide(documents.live),
    play: (page) => page.getByText("登记一处", { exact: true }).click(),
    part: (page) => page.getByRole("region", { name: "张贴、印发和转载", exact: true }),
  },
  {
    name: "preview",
    role: "editor",
    address: `admin/preview?type=guide&id=${documents.inReview}`,
    play: (page) => page.locator("iframe").first().contentFrame().locator("h1").waitFor(),
  },
  { name: "new-alert", role: "editor", address: "admin/collections/alerts/create" },
  { name: "phones", role: "editor", address: "admin/collections/phones" },
  { name: "calls", role: "editor", address: "admin/calls" },
  {
    name: "used-by",
    role: "editor",
    address: `admin/collections/phones/${documents.phone}`,
    part: (page) => page.getByRole("region", { name: "在哪里用到", exact: true }),
  },
  { name: "put-away", role: "editor", address: "admin/put-away" },
  { name: "audit-limits", role: "admin", address: "admin/globals/audit-limits" },
  { name: "excel", role: "editor", address: "admin/excel" },
  { name: "content-audit", role: "editor", address: "admin/content-audit" },
  { name: "search", role: "editor", address: "admin/search" },
  { name: "media", role: "editor", address: "admin/collections/media/create" },
  { name: "people", role: "admin", address: "admin/roles" },
  { name: "account", role: "editor", address: "admin/account" },
];
