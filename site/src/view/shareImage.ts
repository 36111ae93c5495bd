import { absolute } from "../site.ts";

/** The picture beside a link in chats and on other sites, as Open Graph describes it. */
export interface ShareImage {
  url: string;
  type: string;
  /** In px. WeChat leaves out what is smaller than 300. */
  width: number;
  height: number;
  alt: string;
}

/** The site's own mark. */
export function shareImage(name: string): ShareImage {
  const size = { width: 512, height: 512 };
  return { url: absolute("/icon-512.png"), type: "image/png", ...size, alt: `${name}的标志` };
}
