import type { LiveDocument } from "../live/liveDocument.ts";
import { absolute } from "../site.ts";
import { renditionsOf } from "./renditions.ts";

/** The picture beside a link in chats and on other sites, as Open Graph describes it. */
export interface ShareImage {
  url: string;
  type: string;
  /** In px. WeChat leaves out what is smaller than 300. */
  width: number;
  height: number;
  alt: string;
}

const smallest = 300;

/** The site's own mark. */
export function siteMark(name: string): ShareImage {
  const size = { width: 512, height: 512 };
  return { url: absolute("/icon-512.png"), type: "image/png", ...size, alt: `${name}的标志` };
}

/** The first picture of a document as JPEG, which everybody reads; none that would be left out. */
export function pictureToShare({ document }: LiveDocument): ShareImage | undefined {
  const [first] = "images" in document ? document.images : [];
  const image = "image" in document ? document.image : first?.image;
  if (!image) return undefined;
  const rendition = renditionsOf(image).findLast(({ format }) => format === "jpg");
  if (!rendition) return undefined;
  const { width } = rendition;
  const height = Math.round((image.height * width) / image.width);
  if (Math.min(width, height) < smallest) return undefined;
  return { url: absolute(rendition.path), type: "image/jpeg", width, height, alt: image.alt };
}
