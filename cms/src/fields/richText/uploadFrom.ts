import type { Markup } from "./parse.ts";
import type { LexicalNode } from "./toHtml.ts";

/** The media library's id of a file, by the hash of its bytes. */
export type MediaIdOf = (sha256: string) => string;

const own = /^media\/([0-9a-f]{64})\.[a-z]+$/;
/** What `toHtml` writes behind a file's words. */
const kindAndSize = /（PDF，[\d.]+ [KM]B）$/;

/** A paragraph that is a picture with its caption, or a file, as `toHtml` writes it; else undefined. */
export function uploadFrom(
  { tag, children }: Markup,
  mediaIdOf: MediaIdOf | undefined,
): LexicalNode | undefined {
  const [first, ...rest] = children;
  if (tag !== "p" || first === undefined || !mediaIdOf) return undefined;
  const address = first.tag === "img" ? first.attributes.src : first.attributes.href;
  const sha256 = own.exec(address ?? "")?.[1];
  if (sha256 === undefined || (first.tag === "a" && rest.length > 0)) return undefined;
  const caption = words(first.tag === "a" ? first.children : rest).replace(kindAndSize, "");
  return {
    ...{ type: "upload", version: 3, format: "", relationTo: "media", value: mediaIdOf(sha256) },
    fields: caption === "" ? {} : { caption },
  };
}

const words = (markup: readonly Markup[]): string =>
  markup.map(({ text, children }) => text + words(children)).join("");
