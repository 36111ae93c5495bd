import type { Picture } from "@haizhu/shared/media";
import { href } from "../site.ts";
import { renditionFormats, renditionsOf } from "./renditions.ts";

/** What a browser chooses from when it shows a picture: attributes of `<source>` and `<img>`. */
export interface PictureSources {
  /** Of the smaller formats, the smallest first. */
  sources: { type: string; srcset: string }[];
  /** Of the format that all browsers know. */
  srcset: string;
  /** For browsers that know no `srcset`: what a phone needs. */
  src: string;
  sizes: string;
}

/** The width of `.page`, which is as wide as the screen on a phone. */
const sizes = "(min-width: 44rem) 42rem, 94vw";

/** The renditions of a picture as the attributes that name them. */
export function pictureSources(picture: Picture): PictureSources {
  const all = renditionsOf(picture);
  const smaller = renditionFormats.slice(0, -1);
  const known = all.filter(({ format }) => format === renditionFormats.at(-1));
  return {
    sources: smaller.map((format) => ({
      type: `image/${format}`,
      srcset: setOf(all.filter((one) => one.format === format)),
    })),
    srcset: setOf(known),
    src: href((known[1] ?? known[0])?.path ?? ""),
    sizes,
  };
}

const setOf = (renditions: { path: string; width: number }[]) =>
  renditions.map(({ path, width }) => `${href(path)} ${width}w`).join(", ");
