import decodeQR from "qr/decode.js";
import { expect, it } from "vitest";
import { qrCode } from "./qrCode.ts";

/** What a telephone sees: the squares of the path in black on white, eight pixels wide. */
function picture({ size, path }: ReturnType<typeof qrCode>) {
  const scale = 8;
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = 0; row < scale; row += 1)
      for (let column = 0; column < Number(length) * scale; column += 1) {
        const pixel = (Number(y) * scale + row) * width + Number(x) * scale + column;
        data.fill(0, pixel * 4, pixel * 4 + 3);
      }
  return { width, height: width, data };
}

it.each([
  "https://www.example.gov.cn/guides/juzhuzheng/",
  `http://127.0.0.1:4321/haizhu/activities/${"hen-chang-de-mingzi-".repeat(6)}/`,
])("a telephone reads the address out of the code: %s", (address) => {
  expect(decodeQR(picture(qrCode(address)))).toBe(address);
});
