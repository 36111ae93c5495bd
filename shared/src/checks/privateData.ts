import type { FileText } from "../fileText.ts";
import { type Check, type Remark, type Subject } from "./finding.ts";
import { excerptOf, type PlacedText, textsInFile } from "./placedTexts.ts";
import { type PrivateKind, type PrivateSpan, privateSpans } from "./privateData/privateSpans.ts";

const words: Readonly<Record<PrivateKind, string>> = {
  identityNumber: "像是身份证号码。请删去；要区分同名的人，用单位、街道等不敏感的信息",
  bankCard: "像是银行卡号。请删去；缴费和发放只写办理渠道",
  mobileNumber:
    "像是手机号码。请改写办公电话；确实只有手机的，在“应急与便民电话”里登记本人同意公开的记录，再引用它",
  passport: "像是护照或通行证号码。请删去",
  licencePlate: "像是车牌号码。请删去",
};

/**
 * Private data: 个人信息保护法 §25 (nothing private is published without separate consent), §28
 * (sensitive: identity, accounts), 政府信息公开条例 §15, 国办秘函〔2019〕19号 (泄露个人隐私). In all
 * texts: prose, tables, alt texts, file names, addresses.
 */
export const privateData: Check = {
  name: "privateData",
  severity: "error",
  look: (subject) => {
    const consented = consentedNumbers(subject);
    return subject.texts.flatMap((text) => remarksOn(text, consented));
  },
};

/** In a file that somebody else may have made: what to do is to make another one. */
function inFile(kind: PrivateKind): string {
  const [what = ""] = words[kind].split("。");
  return `${what}。请在原稿里删去，重新导出后上传；只有别人给的成品，就不要附这份文件`;
}

/** The same check of a file alone, whatever document offers it. */
export function privateDataInFile(file: FileText): Remark[] {
  return textsInFile(file, []).flatMap((text) => remarksOn(text, new Set()));
}

/** Who pasted a whole register need not be told line by line. */
const mostInOneText = 20;

function remarksOn(placed: PlacedText, consented: ReadonlySet<string>): Remark[] {
  return placed.spans
    .filter(({ number }) => number === undefined || !consented.has(number))
    .slice(0, mostInOneText)
    .map((span) => remarkOn(placed, span));
}

function remarkOn(placed: PlacedText, { kind, from, to }: PrivateSpan): Remark {
  // A page is no input in which one could count.
  const place = `第 ${Array.from(placed.text.slice(0, from)).length + 1} 个字起`;
  return {
    path: placed.path,
    message:
      placed.where === undefined ? `${place}${words[kind]}` : `${placed.where}${inFile(kind)}`,
    excerpt: excerptOf(placed, from, to),
  };
}

/** Mobile numbers of the directory whose holder agreed, on record, that they are public. */
function consentedNumbers({ type, document }: Subject): Set<string> {
  const rows: unknown = type === "phone" ? document.numbers : undefined;
  if (!Array.isArray(rows)) return new Set();
  return new Set(rows.flatMap((row: unknown) => (hasConsent(row) ? numbersOf(row) : [])));
}

function hasConsent(row: unknown): row is { number: string } {
  if (typeof row !== "object" || row === null) return false;
  const { number, consent } = row as { number?: unknown; consent?: unknown };
  if (typeof number !== "string" || typeof consent !== "object" || consent === null) return false;
  const { on, record } = consent as { on?: unknown; record?: unknown };
  return typeof on === "string" && typeof record === "string" && record.trim() !== "";
}

function numbersOf({ number }: { number: string }): string[] {
  return privateSpans(number, { address: false }).flatMap((span) => span.number ?? []);
}
