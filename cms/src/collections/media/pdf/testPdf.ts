import { deflateSync } from "node:zlib";

/** What a PDF for a test holds. */
export interface TestPdf {
  /** A page each, its lines apart; cells of a line stand between tabs. */
  pages?: readonly string[];
  /** Whether the font tells which signs it draws (ISO 32000-1 §9.10.3). */
  toUnicode?: boolean;
  /** Written with a font that is not in the file, by the table of signs that its name stands for. */
  songTi?: string;
  title?: string;
  author?: string;
  /** On the first page. */
  comment?: string;
  filledIn?: string;
  bookmark?: string;
  /** Entries of the catalogue and of the trailer as they are written in a PDF. */
  catalogue?: string;
  trailer?: string;
  /** Instead of what the pages would draw. */
  drawing?: Buffer;
}

/** A PDF as small as one can be, made from scratch: nobody else's file has to lie in the repository. */
export function testPdf({ pages = [], toUnicode = true, ...more }: TestPdf): Buffer {
  const file = new PdfFile();
  const signs = [...new Set(pages.join("").replace(/[\n\t]/g, ""))];
  const table = toUnicode ? `/ToUnicode ${file.stream(toUnicodeTable(signs))}` : "";
  const fonts = `/F1 ${file.font("Own", "Identity-H", "Identity", table)} /F2 ${file.font("STSong-Light", "UniGB-UCS2-H", "GB1")}`;
  const tree = file.reserve();
  const laidOver = annotationsOf(file, more);
  const kids = pages.map((page, index) => {
    const song = index === 0 && more.songTi ? [line("F2", 100, 72, utf16(more.songTi))] : [];
    const drawn = [...linesOf(page, signs), ...song].join("\n");
    const content = more.drawing ? file.bytes(more.drawing) : file.stream(drawn);
    const over = index === 0 ? laidOver : "";
    return file.add(
      `<< /Type /Page /Parent ${tree} /MediaBox [0 0 595 842] /Contents ${content} ${over} /Resources << /Font << ${fonts} >> >> >>`,
    );
  });
  file.put(tree, `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${String(kids.length)} >>`);
  const catalogue = `<< /Type /Catalog /Pages ${tree} ${bookmarksOf(file, more)} ${more.catalogue ?? ""} >>`;
  const info = `<< ${entry("Title", more.title)} ${entry("Author", more.author)} >>`;
  return file.written(file.add(catalogue), file.add(info), more.trailer ?? "");
}

class PdfFile {
  readonly #objects: Buffer[] = [];

  reserve(): string {
    return this.add("null");
  }

  add(text: string): string {
    this.#objects.push(Buffer.from(text, "latin1"));
    return `${String(this.#objects.length)} 0 R`;
  }

  put(reference: string, text: string): void {
    this.#objects[Number.parseInt(reference, 10) - 1] = Buffer.from(text, "latin1");
  }

  stream(text: string): string {
    return this.bytes(Buffer.from(text, "latin1"));
  }

  bytes(plain: Buffer): string {
    const packed = deflateSync(plain, { level: 9 });
    const begin = `<< /Filter /FlateDecode /Length ${String(packed.length)} >>\nstream\n`;
    this.#objects.push(Buffer.concat([Buffer.from(begin), packed, Buffer.from("\nendstream")]));
    return `${String(this.#objects.length)} 0 R`;
  }

  font(name: string, encoding: string, ordering: string, more = ""): string {
    const system = `<< /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >>`;
    const descriptor = this.add(
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`,
    );
    const descendant = this.add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo ${system} /FontDescriptor ${descriptor} /DW 1000 >>`,
    );
    return this.add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${encoding} /DescendantFonts [${descendant}] ${more} >>`,
    );
  }

  written(root: string, info: string, trailer: string): Buffer {
    const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
    const places: number[] = [];
    let length = parts[0]?.length ?? 0;
    const push = (bytes: Buffer) => {
      parts.push(bytes);
      length += bytes.length;
    };
    this.#objects.forEach((object, index) => {
      places.push(length);
      push(Buffer.from(`${String(index + 1)} 0 obj\n`));
      push(object);
      push(Buffer.from("\nendobj\n"));
    });
    const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`);
    const size = String(places.length + 1);
    push(
      Buffer.from(
        `xref\n0 ${size}\n0000000000 65535 f \n${rows.join("")}trailer << /Size ${size} /Root ${root} /Info ${info} ${trailer} >>\nstartxref\n${String(length)}\n%%EOF\n`,
      ),
    );
    return Buffer.concat(parts);
  }
}

const hex = (value: number) => value.toString(16).padStart(4, "0");
const utf16 = (text: string) =>
  Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join("");
const entry = (key: string, text: string | undefined) =>
  text === undefined ? "" : `/${key} <feff${utf16(text)}>`;

function line(font: string, x: number, y: number, codes: string): string {
  return `BT /${font} 12 Tf 1 0 0 1 ${String(x)} ${String(y)} Tm <${codes}> Tj ET`;
}

/** The font draws the signs in the order in which they come up first, from 1 on. */
function linesOf(page: string, signs: readonly string[]): string[] {
  const codes = (text: string) => Array.from(text, (sign) => hex(signs.indexOf(sign) + 1)).join("");
  return page.split("\n").flatMap((text, row) =>
    text
      .split("\t")
      .filter((cell) => cell !== "")
      .map((cell, column) => line("F1", 40 + 260 * column, 780 - 20 * row, codes(cell))),
  );
}

function toUnicodeTable(signs: readonly string[]): string {
  const pairs = signs.map((sign, index) => `<${hex(index + 1)}> <${utf16(sign)}>`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own /def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${String(pairs.length)} beginbfchar
${pairs.join("\n")}
endbfchar endcmap end end`;
}

function annotationsOf(file: PdfFile, { comment, filledIn }: TestPdf): string {
  const place = "/Rect [100 100 200 120]";
  const note = (text: string) =>
    file.add(`<< /Type /Annot /Subtype /Text ${place} ${entry("Contents", text)} >>`);
  const field = (text: string) =>
    file.add(`<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) ${place} ${entry("V", text)} >>`);
  const all = [...(comment ? [note(comment)] : []), ...(filledIn ? [field(filledIn)] : [])];
  return all.length > 0 ? `/Annots [${all.join(" ")}]` : "";
}

function bookmarksOf(file: PdfFile, { bookmark }: TestPdf): string {
  if (bookmark === undefined) return "";
  const root = file.reserve();
  const only = file.add(`<< ${entry("Title", bookmark)} /Parent ${root} >>`);
  file.put(root, `<< /Type /Outlines /First ${only} /Last ${only} /Count 1 >>`);
  return `/Outlines ${root}`;
}
