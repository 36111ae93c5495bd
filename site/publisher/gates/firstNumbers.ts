import { firstNumbers } from "../../src/view/hotline.ts";
import type { PageGate } from "./page.ts";

/** Where somebody in danger looks first. */
const places = ["/", "/emergency/"];

/** Can 110, 119, 120 and 12345 be pressed on the home page and on the emergency page? */
export const firstNumbersThere: PageGate = ({ path, tags }) => {
  if (!places.includes(path)) return [];
  const offered = new Set(tags.map(({ attributes }) => attributes.get("href")));
  return firstNumbers
    .filter(({ href }) => !offered.has(href))
    .map(({ number }) => ({
      gate: "firstNumbers",
      reason: `${path} does not offer ${number} to be dialled.`,
      message: `网页上没有可以拨打的${number}，已保留原来的网页。请马上告诉技术人员。`,
    }));
};
