import { expect, it } from "vitest";
import { renditionsOf } from "./renditions.ts";

it.each([
  { own: 8, widths: [8] },
  { own: 360, widths: [360] },
  { own: 361, widths: [360, 361] },
  { own: 1200, widths: [360, 720, 1080, 1200] },
  { own: 2400, widths: [360, 720, 1080, 1400] },
])("a picture $own px wide is offered in the widths $widths, never larger", ({ own, widths }) => {
  const sha256 = "e".repeat(64);
  const renditions = renditionsOf({ sha256, mimeType: "image/png", width: own, height: 10 });
  for (const format of ["avif", "webp", "jpg"])
    expect(renditions.filter((one) => one.format === format).map(({ width }) => width)).toEqual(
      widths,
    );
  for (const { path } of renditions) expect(path.startsWith(`/media/${sha256}-`)).toBe(true);
  expect(new Set(renditions.map(({ path }) => path)).size).toBe(3 * widths.length);
});
