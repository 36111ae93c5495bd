import type { LiveDocument } from "../live/liveDocument.ts";
import { chineseDay, dayInChina } from "../live/time.ts";
import type { Site } from "../site.ts";
import { isOldCheck } from "./verification.ts";

/** What a resident must know before trusting a page. */
export interface Mark {
  kind: "verified" | "dated" | "unverified" | "demo";
  text: string;
}

/** The marks of a document, gravest first. Every document has at least one. */
export function marksOf(entry: LiveDocument, { identity, now }: Site): Mark[] {
  const { document } = entry;
  // The demo's handbook is written from general knowledge: no date may make it look checked.
  if (entry.type === "handbook" && identity.demo) return [unverifiedHandbook];
  const example: Mark[] = document.demo ? [{ kind: "demo", text: "示例" }] : [];
  // We relay what the competent body issued; nobody has time to check it with them a second time.
  if ("senderName" in document)
    return [...example, { kind: "verified", text: `转发自${document.senderName}` }];
  const verification = verificationMark(document, dayInChina(now));
  if ("interpretation" in document)
    return [interpretationMark(document.interpretation), verification];
  return [...example, verification];
}

const unverifiedHandbook: Mark = { kind: "unverified", text: "演示 · 待核实" };

/**
 * The mark of a document in a list, where there is room for one. A real policy or hazard is not
 * called 示例: what is for show is how it is explained. A title that says 【示例】 is its own mark.
 */
export function listMark(entry: LiveDocument, { identity }: Site): Mark | undefined {
  const { document } = entry;
  if (entry.type === "handbook" && identity.demo) return unverifiedHandbook;
  if (!document.demo || document.title.startsWith("【示例】")) return undefined;
  return { kind: "demo", text: entry.type === "policy" ? "演示解读" : "示例" };
}

type Verification = Pick<LiveDocument["document"], "verifiedAt" | "reviewBy">;

function verificationMark({ verifiedAt, reviewBy }: Verification, today: string): Mark {
  if (verifiedAt === undefined) return { kind: "unverified", text: "待核实" };
  const day = chineseDay(verifiedAt);
  if (reviewBy !== undefined && reviewBy < today)
    return { kind: "unverified", text: `${day}核实，现在需要重新核实` };
  if (isOldCheck(verifiedAt, today))
    return { kind: "dated", text: `${day}核实，较早，请以单位答复为准` };
  return { kind: "verified", text: `${day}核实` };
}

type Interpretation = LiveDocument<"policy">["document"]["interpretation"];

function interpretationMark(interpretation: Interpretation): Mark {
  const { kind, reprintedFrom, confirmedBy, confirmedOn } = interpretation;
  if (kind === "issuer") return { kind: "verified", text: "制定机关解读" };
  if (kind === "reprint") return { kind: "verified", text: `转载自${reprintedFrom ?? "其他网站"}` };
  if (kind === "illustration") return { kind: "demo", text: "演示 · 解读未经制定机关确认" };
  const when = confirmedOn ? chineseDay(confirmedOn) : "";
  return { kind: "verified", text: `解读由${confirmedBy ?? "制定机关"}${when}确认` };
}
