import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const compressible = /\.(?:html|css|js|json|xml|svg|txt|ics)$/;

/** Quality 5: nearly as small as the best, at a tenth of the time. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** The files that a web server may send instead of a text file: its path plus `.br`, `.gz`. */
export async function compressed(file: string, bytes: Buffer): Promise<[string, Buffer][]> {
  if (!compressible.test(file)) return [];
  const [small, smaller] = await Promise.all([zip(bytes), brotli(bytes, brotliOptions)]);
  return [
    [`${file}.br`, smaller],
    [`${file}.gz`, small],
  ];
}

/** The compressed files that may lie beside a file. */
export function compressedNames(file: string): string[] {
  return compressible.test(file) ? [`${file}.br`, `${file}.gz`] : [];
}

/** Whether a name below the public folder is that of a compressed copy. */
export function isCompressedName(name: string): boolean {
  return /\.(?:br|gz)$/.test(name);
}
