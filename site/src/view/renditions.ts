import type { Picture } from "@haizhu/shared/media";

/** The forms that a picture is offered in, the smallest first: a browser takes the first it knows. */
export const renditionFormats = ["avif", "webp", "jpg"] as const;
type RenditionFormat = (typeof renditionFormats)[number];

/** A picture made smaller for the screens that it is shown on. */
export interface Rendition {
  /** `/media/{sha256}-720-1.avif`: names the picture, the width and the recipe, so it never changes. */
  path: string;
  format: RenditionFormat;
  /** In px. */
  width: number;
}

/** A phone of 360 px, the same with two and three dots per px, and the column of a large screen twice. */
const widths = [360, 720, 1080, 1400];

/** Counts up when what is made of a picture changes: browsers keep these files for a year. */
const recipe = 1;

/** What is made of a picture, which says nothing but its name and its size. Never larger than it is. */
export function renditionsOf({ sha256, width: own }: Picture): Rendition[] {
  const smaller = widths.filter((width) => width < own);
  const all = smaller.length < widths.length ? [...smaller, own] : smaller;
  return renditionFormats.flatMap((format) =>
    all.map((width) => ({
      path: `/media/${sha256}-${width}-${recipe}.${format}`,
      format,
      width,
    })),
  );
}
