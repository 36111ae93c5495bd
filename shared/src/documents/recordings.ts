import { z } from "zod";
import { sha256 } from "../client/sha256.ts";
import { spokenLanguages } from "../vocabularies/recordings.ts";
import { choice, rows } from "./field.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** An audio file by the hash of its bytes. */
const audio = z
  .object({
    sha256: hash,
    mimeType: z.enum(["audio/mpeg", "audio/mp4"]),
    filename: z.string().min(1).max(200),
    bytes: z.int().min(1),
  })
  .meta({
    title: "录音文件",
    description: "MP3 或 M4A。只读页面上的文字，一字不改；不念电话号码，说“电话看网页”",
    widget: "audio",
  });

/**
 * 录音: the page read aloud, for those who do not read and whose telephone does not speak. The page
 * itself is the transcript. `words` says which words were read, so that an old recording is never
 * played for new ones; the system sets it, no editor.
 */
export const recordings = rows(
  "朗读录音",
  "录音",
  {
    language: choice(spokenLanguages, "语言"),
    audio,
    words: hash.optional().meta({ title: "录音时的文字指纹", widget: "fingerprint" }),
  },
  "给不识字、看不清的居民听。改了文字，网页就不再播放旧录音，要重录",
);

/** What nobody reads aloud: names for machines, and what the site itself says below every page. */
const unspoken = new Set([
  ...["id", "slug", "searchWords", "source", "owner", "verifiedAt", "verificationNote"],
  ...["reviewBy", "demo", "recordings", "video", "media"],
]);

/** The fingerprint of a document's words, the same for a draft and for the document that it becomes. */
export function wordsOf(document: object): string {
  return sha256(new TextEncoder().encode(JSON.stringify(spoken(document))));
}

/** The recordings whose words are still those of the document, one of each language. */
export function currentRecordings(document: object): Recording[] {
  const all = "recordings" in document ? (document.recordings as Recording[]) : [];
  if (all.length === 0) return [];
  const words = wordsOf(document);
  const current = all.filter((recording) => recording.words === words);
  return spokenLanguages.codes.flatMap(
    (language) => current.find((recording) => recording.language === language) ?? [],
  );
}

export type Recording = z.infer<typeof recordings>[number];

function spoken(value: unknown): unknown[] {
  if (typeof value === "string") return spokenText(value);
  if (typeof value === "number" || value === true) return [value];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.map(spoken);
  // Nobody reads a file aloud.
  if ("sha256" in value) return [];
  return Object.entries(value)
    .filter(([name]) => !unspoken.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, member]) => {
      const words = spoken(member);
      return words.length > 0 ? [[name, words]] : [];
    });
}

/** Without what validation may still tidy up: blanks, signs that nobody sees, the form of addresses. */
function spokenText(text: string): string[] {
  if (/^https?:/.test(text)) return [];
  const bare = text.replace(/<[^>]*>|[\s\p{C}]/gu, "");
  return bare === "" ? [] : [bare];
}
