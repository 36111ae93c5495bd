import { brotliCompressSync, constants } from "node:zlib";

const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const known = new Map<string, number>();

/** How many bytes a text is when it is sent: Brotli at the quality that the publisher uses. */
export function compressedLength(text: string): number {
  const length = known.get(text) ?? brotliCompressSync(Buffer.from(text), options).length;
  known.set(text, length);
  return length;
}
