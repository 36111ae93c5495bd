import { type DocumentType, documentTypes } from "@haizhu/shared/documents/registry";
import type { Entry } from "./feedFile.ts";

/** What a document is published as beside its JSON. */
export type Format = "officialAccount" | "calendar" | "cap" | "contact";

const extensions: Readonly<Record<Format, string>> = {
  officialAccount: ".oa.html",
  calendar: ".ics",
  cap: ".cap.xml",
  contact: ".vcf",
};

/** The other formats of a live document. */
export function formatsOf({ type }: { type: DocumentType }): Format[] {
  return [
    ...(documentTypes[type].pages ? (["officialAccount"] as const) : []),
    ...(type === "activity" ? (["calendar"] as const) : []),
    ...(type === "alert" ? (["cap"] as const) : []),
    ...(type === "phone" || type === "venue" ? (["contact"] as const) : []),
  ];
}

/** `/feeds/v1/alerts/{id}.cap.xml`. */
export function formatPath({ type, id }: Pick<Entry, "type" | "id">, format: Format): string {
  return `/feeds/v1/${documentTypes[type].plural}/${id}${extensions[format]}`;
}
