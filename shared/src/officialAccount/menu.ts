import { domains } from "../vocabularies/domains.ts";
import { menuLimits } from "./limits.ts";
import type { KitSource } from "./source.ts";

/** A custom menu, in the shape that the platform's `menu/create` takes. */
export interface Menu {
  button: MenuButton[];
}

export interface MenuButton {
  name: string;
  sub_button: { type: "view"; name: string; url: string }[];
}

/** Pages that every site has, also when a list is empty. */
const always = [
  {
    name: "应急",
    pages: [
      ["紧急时看这里", "emergency/"],
      ["按情况找电话", "phones/situations/"],
      ["全部电话", "phones/"],
      ["应急公告", "alerts/"],
      ["应急手册", "handbooks/"],
    ],
  },
  {
    name: "办事",
    pages: [
      ["服务指南", "guides/"],
      ["政策解读", "policies/"],
      ["活动预告", "activities/"],
      ["身边的场地", "venues/"],
      ["搜一搜", "search/"],
    ],
  },
] as const;

/** The menu tree: emergencies, the columns, and the five parts of life with the most guides. */
export function menuOf({ base, guides }: Pick<KitSource, "base" | "guides">): Menu {
  const button: MenuButton[] = always.map(({ name, pages }) => ({
    name,
    sub_button: links(base, pages),
  }));
  const topics = domains.codes
    .map((code) => ({ code, count: guides.filter(({ domain }) => domain === code).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, menuLimits.subButtons)
    .map(({ code }) => [domains.labels[code], `topics/${code}/`] as const);
  // The platform refuses a button without anything below it.
  if (topics.length > 0) button.push({ name: "找服务", sub_button: links(base, topics) });
  return { button };
}

function links(
  base: string,
  pages: readonly (readonly [name: string, path: string])[],
): MenuButton["sub_button"] {
  return pages.map(([name, path]) => ({ type: "view", name, url: new URL(path, base).href }));
}
