import { canonicalJson } from "@haizhu/shared/canonicalJson";
import type { DocumentType } from "@haizhu/shared/documents/registry";
import type { FormField } from "../fields/describe.ts";
import { formOf } from "../fields/forms.ts";
import { momentWord } from "../publication/panel/words.ts";
import { differing } from "./align.ts";
import type { Change, Part } from "./change.ts";
import { type Line, lineChanges } from "./lines.ts";
import { richTextLines } from "./richTextLines.ts";

/** A document in the shape of its schema; half-written ones too. */
type Version = Record<string, unknown>;

/** What a document that is referred to is called; undefined when nobody knows. */
export type TitleOf = (type: string, id: string) => string | undefined;

/** Where one is in the document, for people and for the form. */
interface Place {
  label: string;
  path: string;
}

/**
 * What differs between two versions of a document, field by field in the order of the form, texts word
 * by word.
 */
export function changesBetween(
  type: DocumentType,
  before: Version,
  after: Version,
  titleOf: TitleOf,
): Change[] {
  return members(formOf(type), before, after, { label: "", path: "" }, titleOf);
}

function members(
  fields: readonly FormField[],
  before: Version,
  after: Version,
  within: Place,
  titleOf: TitleOf,
): Change[] {
  return fields.flatMap((field) => {
    const place = inside(within, field.name, field.label);
    const [old, now] = [before[field.name], after[field.name]];
    if (field.kind === "group")
      return members(field.fields, versionOf(old), versionOf(now), place, titleOf);
    if (field.kind === "rows") return rows(field, listOf(old), listOf(now), place, titleOf);
    return changed(place, lineChanges(linesOf(field, old, titleOf), linesOf(field, now, titleOf)));
  });
}

function rows(
  field: FormField & { kind: "rows" },
  before: readonly unknown[],
  after: readonly unknown[],
  place: Place,
  titleOf: TitleOf,
): Change[] {
  return differing(before, after, canonicalJson).flatMap(({ before: old, after: now, index }) => {
    const row = inside(place, String(index), `第 ${String(index + 1)} 项`);
    if (old !== undefined && now !== undefined)
      return members(field.fields, versionOf(old), versionOf(now), row, titleOf);
    const mark = now === undefined ? "removed" : "added";
    const lines = summary(field.fields, versionOf(old ?? now), titleOf);
    const where = now === undefined ? { ...place, label: `${place.label} 去掉一项` } : row;
    return changed(
      where,
      lines.map((text) => [{ text, mark }]),
    );
  });
}

/** Everything that a row says, a line per field. */
function summary(fields: readonly FormField[], row: Version, titleOf: TitleOf): string[] {
  return fields.flatMap((field) => {
    const value = row[field.name];
    if (field.kind === "group") return summary(field.fields, versionOf(value), titleOf);
    if (field.kind === "rows")
      return listOf(value).flatMap((one) => summary(field.fields, versionOf(one), titleOf));
    const said = linesOf(field, value, titleOf).map(({ text }) => text);
    return said.length > 0 ? [`${field.label}：${said.join("；")}`] : [];
  });
}

type Leaf = Exclude<FormField, { kind: "group" | "rows" }>;

/** The value of a field as people read it. */
function linesOf(field: Leaf, value: unknown, titleOf: TitleOf): Line[] {
  if (value === undefined || value === null || value === "") return [];
  switch (field.kind) {
    case "fingerprint":
      return [];
    case "richText":
      return richTextLines(String(versionOf(value).html));
    case "lines":
      return listOf(value).map((line) => ({ text: String(line) }));
    case "textarea":
      return textOf(value)
        .split("\n")
        .map((text) => ({ text }));
    case "checkbox":
      return [{ text: value === true ? "是" : "否" }];
    case "instant":
      return [{ text: momentWord(textOf(value)) }];
    case "choice":
      return [{ text: field.labels[textOf(value)] ?? textOf(value) }];
    case "choices":
      return oneLine(listOf(value).map((code) => field.labels[String(code)] ?? String(code)));
    case "reference":
      return oneLine([titleWord(value, titleOf)]);
    case "references":
      return oneLine(listOf(value).map((one) => titleWord(one, titleOf)));
    case "image":
    case "attachment":
    case "audio":
      return [{ text: fileWord(versionOf(value)) }];
    default:
      return [{ text: textOf(value) }];
  }
}

const oneLine = (words: string[]): Line[] => (words.length > 0 ? [{ text: words.join("、") }] : []);

function titleWord(value: unknown, titleOf: TitleOf): string {
  const { type, id } = versionOf(value);
  return titleOf(String(type), String(id)) ?? "（找不到的内容）";
}

/** What a half-written draft holds may be anything. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? "");
}

/** Named by its bytes too: a picture that was replaced may keep its name. */
function fileWord({ filename, alt, sha256 }: Version): string {
  return `${textOf(filename ?? alt ?? "文件")}（${textOf(sha256).slice(0, 8)}）`;
}

function changed({ path, label }: Place, lines: Part[][]): Change[] {
  return lines.length > 0 ? [{ path, label, lines }] : [];
}

function inside({ label, path }: Place, name: string, word: string): Place {
  return {
    label: label === "" ? word : `${label} ${word}`,
    path: path === "" ? name : `${path}.${name}`,
  };
}

function versionOf(value: unknown): Version {
  return typeof value === "object" && value !== null ? (value as Version) : {};
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
