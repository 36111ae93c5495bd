import { encodeQR } from "qr";

/** A QR code as an SVG path of unit squares. */
export interface QrCode {
  /** Width and height in squares, quiet zone included. */
  size: number;
  path: string;
}

/** Squares of white around a code: ISO/IEC 18004:2024 §9.1 asks for four. */
const quietZone = 4;

/** The QR code of an address, dark squares joined along each row to keep the page small. */
export function qrCode(address: string): QrCode {
  const rows = encodeQR(address, "raw", { ecc: "medium", border: quietZone });
  const path = rows.flatMap((row, y) =>
    runs(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`),
  );
  return { size: rows.length, path: path.join("") };
}

/** Where dark squares begin in a row, and how many follow one another. */
function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  });
  return found;
}
