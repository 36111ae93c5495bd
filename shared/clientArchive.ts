import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { buildClient } from "./buildClient.ts";

/** The client's package as `npm install <address>` takes it. The same sources give the same bytes. */
export function clientArchive(): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), "haizhu-client-"));
  try {
    buildClient(folder);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .sort();
    const entries = files.flatMap((file) => {
      const name = path.relative(folder, file).split(path.sep).join("/");
      return entry(`package/${name}`, readFileSync(file));
    });
    return gzipSync(Buffer.concat([...entries, Buffer.alloc(2 * blockBytes)]), { level: 9 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const blockBytes = 512;

/** A file in the format ustar (POSIX.1-1988), which npm reads; numbers in octal, no time, no owner. */
function entry(name: string, bytes: Buffer): Buffer[] {
  const header = Buffer.alloc(blockBytes);
  const put = (text: string, at: number) => header.write(text, at, "ascii");
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, "0")}\0`;
  put(name, 0);
  put(octal(0o644, 7), 100);
  put(octal(0, 7), 108);
  put(octal(0, 7), 116);
  put(octal(bytes.length, 11), 124);
  put(octal(0, 11), 136);
  // The sum is taken with blanks in its own place.
  put(" ".repeat(8), 148);
  put("0", 156);
  put("ustar\x0000", 257);
  put(
    `${octal(
      header.reduce((sum, byte) => sum + byte, 0),
      6,
    )} `,
    148,
  );
  const padding = Buffer.alloc((blockBytes - (bytes.length % blockBytes)) % blockBytes);
  return [header, bytes, padding];
}
