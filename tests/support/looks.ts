import type { Browser, Page } from "playwright-core";

interface Setting {
  width: number;
  height: number;
  dark?: boolean;
  /** 长者模式, as its button leaves it. */
  elder?: boolean;
  /** The reader's own text size, in px for what is 16 px by default. */
  textSize?: number;
  contrast?: boolean;
}

/** The ways in which the pages are looked at and tested. */
export const looks = {
  phone: { width: 360, height: 640 },
  elder: { width: 390, height: 844, elder: true },
  desk: { width: 1280, height: 800 },
  dark: { width: 360, height: 640, dark: true },
  "200% text": { width: 360, height: 640, textSize: 32 },
  "more contrast": { width: 360, height: 640, contrast: true },
} as const satisfies Record<string, Setting>;

export type Look = keyof typeof looks;

/** A page of the site's origin in one of the looks. */
export async function openLook(browser: Browser, address: string, look: Look): Promise<Page> {
  const { width, height, dark, elder, textSize, contrast }: Setting = looks[look];
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    contrast: contrast ? "more" : "no-preference",
  });
  if (textSize !== undefined) {
    const session = await page.context().newCDPSession(page);
    const fontSizes = { standard: textSize, fixed: textSize };
    await session.send("Page.setFontSizes", { fontSizes });
  }
  if (elder) {
    await page.goto(address);
    await page.evaluate(() => localStorage.setItem("haizhu.elder", "on"));
  }
  return page;
}
