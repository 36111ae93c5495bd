import { readFile } from "node:fs/promises";
import path from "node:path";
import type { PayloadRequest } from "payload";
import { documentTypes } from "@haizhu/shared/documents/registry";
import { mediaFilename, mediaIn } from "@haizhu/shared/media";
import { momentWord } from "../publication/panel/words.ts";
import { settings } from "../settings.ts";
import { previewAnswer, whyNot } from "./answers.ts";
import { presented, type Wanted } from "./presented.ts";
import { askPublisher } from "./publisher.ts";

/** A preview that somebody asks for. */
interface WantedHere extends Wanted {
  /** Where it stands, with a slash at the end: its pictures are below. */
  address: string;
  /** Until when a link works; absent for people who work here. */
  until?: Date;
}

/** Below it everybody gets the files of the templates, which are public anyway. */
const assets = "/preview/files/";

/** The page of a document as it was last saved or handed in, exactly as the site would show it. */
export async function previewPage(req: PayloadRequest, wanted: WantedHere): Promise<Response> {
  const { type, id, address, until } = wanted;
  const framed = until === undefined;
  const found = await presented(req, wanted);
  if (!found) return whyNot("没有这份内容。", 404, framed);
  if (!documentTypes[type].pages) return whyNot("这种内容没有自己的网页。", 404, framed);
  const { document, revision, problems } = found;
  // What nobody may hand in, such as an identity number, must not be sent round either.
  if (until !== undefined && problems.length > 0)
    return whyNot("这份草稿还有要改正的地方，改好之前不能给别人看。请告诉发链接的人。", 422);
  if (!document) {
    const missing = problems.map(({ message }) => `<li>${escaped(message)}</li>`).join("");
    return whyNot(`补好下面这些，就能预览：</p><ul>${missing}</ul><p>`, 422, framed);
  }
  const end = until && `；链接 ${momentWord(until.toISOString())} 前有效，请勿转发`;
  const note = found.note + (end ?? "");
  const page = await askPublisher("/page", {
    ...{ type, id, document, revision, note, assets },
    media: `${address}media/`,
  });
  if (!page) return whyNot("发布程序没有运行，请管理员启动它，再刷新这一页。", 503, framed);
  if (page.status !== 200)
    return whyNot("这份内容的网页做不出来，请管理员看发布程序的日志。", 500, framed);
  return previewAnswer(page.bytes, "text/html; charset=utf-8", { framed });
}

/** A picture or file that this text shows; no other's. */
export async function previewMedia(
  req: PayloadRequest,
  wanted: WantedHere,
  name: string,
): Promise<Response> {
  const framed = wanted.until === undefined;
  const found = await presented(req, wanted);
  const [, hash, rendition] = /^([0-9a-f]{64})(-\d+-\d+)?\.[a-z0-9]+$/.exec(name) ?? [];
  if (hash === undefined) return whyNot("没有这个文件。", 404, framed);
  const shown = found?.document ? mediaIn(found.document) : [];
  // Renditions are made for publication: here the picture itself takes their place.
  const own = shown.find(
    (upload) =>
      upload.sha256 === hash && (rendition !== undefined || mediaFilename(upload) === name),
  );
  const folder = path.join(own ? settings.dataDir : settings.publicFolder, "media");
  const file = own ? mediaFilename(own) : name;
  try {
    const bytes = await readFile(path.join(/* turbopackIgnore: true */ folder, file));
    const type = mediaTypes[path.extname(file)] ?? "application/octet-stream";
    return previewAnswer(bytes, type, { framed });
  } catch {
    return whyNot("没有这个文件。", 404, framed);
  }
}

const mediaTypes: Readonly<Record<string, string>> = {
  ...{ ".jpg": "image/jpeg", ".png": "image/png", ".webp": "image/webp" },
  ".avif": "image/avif",
  ...{ ".pdf": "application/pdf", ".mp3": "audio/mpeg", ".m4a": "audio/mp4" },
};

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A file of the templates. */
export async function previewFile(name: string): Promise<Response> {
  const file = await askPublisher(`/${name}`);
  if (file?.status !== 200) return whyNot("没有这个文件。", 404);
  return previewAnswer(file.bytes, file.type);
}
