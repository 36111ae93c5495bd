import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const compressible = /\.(?:html|css|js|json|xml|svg|txt|ics|vcf|geojson|webmanifest|ts)$/;

/** Above this a file is compressed beside the main thread; below, handing it over costs more. */
const largeBytes = 64 * 1024;

/**
 * Quality 5: nearly as small as the best, at a tenth of the time. The window is no larger than the
 * file, because setting up a large one takes longer than compressing a page.
 */
const brotliOptions = ({ length }: Buffer) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: length,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(14, Math.ceil(Math.log2(length + 16)))),
  },
});

/** Level 4: two thirds of the time of the default, for one per cent more bytes. */
const gzipOptions = { level: 4 };

/** A page is weighed before it goes to its files: what the scales made is what is written. */
const weighed = new WeakMap<Buffer, Buffer>();

/** What a browser is sent of a page. */
export function brotliOf(bytes: Buffer): Buffer {
  const made = weighed.get(bytes) ?? brotliCompressSync(bytes, brotliOptions(bytes));
  weighed.set(bytes, made);
  return made;
}

/** The files that a web server may send instead of a text file: its path plus `.br`, `.gz`. */
export async function compressed(file: string, bytes: Buffer): Promise<[string, Buffer][]> {
  if (!compressible.test(file)) return [];
  const [small, smaller] =
    bytes.length > largeBytes
      ? await Promise.all([
          zip(bytes, gzipOptions),
          weighed.get(bytes) ?? brotli(bytes, brotliOptions(bytes)),
        ])
      : [gzipSync(bytes, gzipOptions), brotliOf(bytes)];
  return [
    [`${file}.br`, smaller],
    [`${file}.gz`, small],
  ];
}

/** The compressed files that may lie beside a file. */
export function compressedNames(file: string): string[] {
  return compressible.test(file) ? [`${file}.br`, `${file}.gz`] : [];
}
