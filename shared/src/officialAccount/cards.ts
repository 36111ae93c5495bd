import { cardLimits, shortened } from "./limits.ts";
import type { KitSource } from "./source.ts";

/** A mini-program's page as an article or a menu shows it. */
export interface Card {
  title: string;
  appId: string;
  path: string;
  /** The page to open where mini-programs cannot. */
  url: string;
  /** A link in an article's text that opens the mini-program. */
  html: string;
}

/**
 * Cards of the mini-programs through which guides are applied for and, with the AppID of one that is
 * made like `docs/examples/mini-program`, of its own pages.
 */
export function cardsOf({ base, guides }: KitSource, appId?: string): Card[] {
  const cards = guides.flatMap(({ title, url, channels }) =>
    channels.flatMap((channel) =>
      channel.appId === undefined
        ? []
        : [card(`${title}：${channel.name}`, channel.appId, channel.path ?? "", at(url, base))],
    ),
  );
  if (appId === undefined) return cards;
  return [
    card("应急与便民电话", appId, "pages/phones/index", at("phones/", base)),
    ...guides.map(({ id, title, url }) =>
      card(title, appId, `pages/detail/index?type=guide&document=${id}`, at(url, base)),
    ),
    ...cards,
  ];
}

const at = (url: string, base: string) => new URL(url, base).href;

function card(title: string, appId: string, path: string, url: string): Card {
  const attributes = { "data-miniprogram-appid": appId, "data-miniprogram-path": path, href: url };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  const html = `<a ${written.join(" ")}>${escaped(title)}</a>`;
  return { title: shortened(title, cardLimits.title), appId, path, url, html };
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (found) => entities[found] ?? found);
