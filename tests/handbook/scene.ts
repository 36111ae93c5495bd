import type { Locator, Page } from "playwright-core";
import type { Role } from "../support/system.ts";

/** A screen that an editor meets: what `pnpm handbook-pictures` takes a picture of. */
export interface Scene {
  /** The picture's file name. */
  name: string;
  role: Role | "nobody";
  /** Below the address of the CMS. */
  address: string;
  /**
   * What they do there before the picture is taken. It is done once for each width of the window, so
   * nothing in it may change what is stored.
   */
  play?: (page: Page) => Promise<unknown>;
  /** What the handbook shows of it; the window when it is not said. */
  part?: (page: Page) => Locator;
}

export const panelOf = (page: Page) => page.getByRole("complementary", { name: "发布" });
