import type { Browser, Page } from "playwright-core";
import { type Role, system } from "./system.ts";

/** As an editor's browser is set: Payload shows its own times in the browser's time zone. */
export const inChina = { locale: "zh-CN", timezoneId: "Asia/Shanghai" };

/**
 * The admin's first page, as somebody of a role sees it after signing in, in a browser window of
 * their own. Close it with `page.context().close()`.
 */
export async function signedIn(
  browser: Browser,
  role: Role,
  viewport = { width: 1366, height: 900 },
): Promise<Page> {
  const { cms, accounts } = system();
  const context = await browser.newContext({ viewport, ...inChina });
  const page = await context.newPage();
  await page.goto(`${cms}admin/login`);
  await page.locator("input[name=email]").fill(accounts[role].email);
  await page.locator("input[name=password]").fill(accounts[role].password);
  await page.locator("button[type=submit]").click();
  await page.waitForURL((url) => !url.pathname.endsWith("/login"));
  return page;
}

/**
 * Types a moment into a date field, as editors do, and leaves its calendar. The calendar arrives after the
 * form: until then the field's only input is that of the time zone, which nobody sees.
 */
export async function typeDate(page: Page, field: string, moment: string): Promise<void> {
  const input = dateInput(page, field);
  await input.fill(moment);
  await input.press("Enter");
  await page.keyboard.press("Escape");
}

export const dateInput = (page: Page, field: string) =>
  page.locator(`#field-${field} .react-datepicker__input-container input`);
