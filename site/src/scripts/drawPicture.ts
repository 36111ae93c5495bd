import type { PicturePart, PictureStyle } from "./pictureParts.ts";
import { textLines } from "./textLines.ts";

/** What stands below the facts: where they come from, and the way back to the page. */
export interface PictureFoot {
  lines: readonly string[];
  /** The page's QR code as an SVG path of unit squares. */
  qr: { size: number; path: string };
}

interface Setting {
  size: number;
  bold?: boolean;
  /** Room above the line, in px. */
  above: number;
  before?: string;
}

/** As wide as most telephones' screens in their own dots; the height follows the text. */
const width = 750;
const edge = 44;
const qrSize = 220;
const footSize = 24;

const settings: Readonly<Record<PictureStyle, Setting>> = {
  title: { size: 48, bold: true, above: 20 },
  lead: { size: 32, above: 16 },
  heading: { size: 36, bold: true, above: 40 },
  item: { size: 32, above: 14, before: "□ " },
  number: { size: 32, bold: true, above: 14 },
};

interface Line extends Setting {
  text: string;
  x: number;
  /** Of the line's foot. */
  y: number;
}

/**
 * The picture of a page for saving and forwarding, black on white whatever the screen is like.
 *
 * @param heading the site's name, with what must never be left out of it
 * @param family the page's fonts: the telephone's own
 */
export function drawPicture(
  heading: string,
  parts: readonly PicturePart[],
  foot: PictureFoot,
  family: string,
): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("This browser cannot draw.");
  const font = ({ size, bold }: Setting) => `${bold ? "bold " : ""}${size}px ${family}`;
  const lines: Line[] = [];
  let y = edge;
  const set = (text: string, setting: Setting, from = edge, to = width - edge) => {
    pen.font = font(setting);
    const before = setting.before ?? "";
    const indent = pen.measureText(before).width;
    const broken = textLines(text, to - from - indent, (part) => pen.measureText(part).width);
    y += setting.above;
    broken.forEach((line, index) => {
      y += setting.size * 1.4;
      const isFirst = index === 0;
      const x = isFirst ? from : from + indent;
      lines.push({ ...setting, text: isFirst ? before + line : line, x, y });
    });
  };

  set(heading, { size: 26, above: 0 });
  for (const { style, text } of parts) set(text, settings[style]);
  const ruler = y + 40;
  y = ruler + 8;
  for (const text of foot.lines) set(text, { size: footSize, above: 6 }, edge + qrSize + 28);
  const height = Math.ceil(Math.max(y, ruler + 24 + qrSize) + edge);

  // Setting the size clears the canvas and forgets the font.
  canvas.width = width;
  canvas.height = height;
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = "#000000";
  for (const line of lines) {
    pen.font = font(line);
    pen.fillText(line.text, line.x, line.y);
  }
  pen.fillRect(edge, ruler, width - 2 * edge, 2);
  pen.translate(edge, ruler + 24);
  pen.scale(qrSize / foot.qr.size, qrSize / foot.qr.size);
  pen.fill(new Path2D(foot.qr.path));
  return canvas;
}
