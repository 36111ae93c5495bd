import type { z } from "zod";
import { activity } from "./activity.ts";
import { alert } from "./alert.ts";
import { guide } from "./guide.ts";
import { handbook } from "./handbook.ts";
import { lexicon } from "./lexicon.ts";
import { organisation } from "./organisation.ts";
import { phone } from "./phone.ts";
import { policy } from "./policy.ts";
import { street } from "./street.ts";
import { venue } from "./venue.ts";

/**
 * The one list of content types. `plural` names the collection, its folder of pages and its feed;
 * `pages` says whether residents have a page of their own for each document.
 */
export const documentTypes = {
  guide: { plural: "guides", label: "服务指南", pages: true, schema: guide },
  policy: { plural: "policies", label: "政策解读", pages: true, schema: policy },
  activity: { plural: "activities", label: "活动预告", pages: true, schema: activity },
  venue: { plural: "venues", label: "场地", pages: true, schema: venue },
  phone: { plural: "phones", label: "应急与便民电话", pages: true, schema: phone },
  alert: { plural: "alerts", label: "应急公告", pages: true, schema: alert },
  handbook: { plural: "handbooks", label: "应急手册", pages: true, schema: handbook },
  street: { plural: "streets", label: "街道", pages: false, schema: street },
  organisation: { plural: "organisations", label: "单位", pages: false, schema: organisation },
  lexicon: { plural: "lexicon", label: "叫法", pages: false, schema: lexicon },
} as const satisfies Record<
  string,
  { plural: string; label: string; pages: boolean; schema: z.ZodType }
>;

export type DocumentType = keyof typeof documentTypes;
export type Plural = (typeof documentTypes)[DocumentType]["plural"];

/** The document of a type, as the ledger holds it. */
export type DocumentOf<Type extends DocumentType> = z.infer<(typeof documentTypes)[Type]["schema"]>;
export type AnyDocument = { [Type in DocumentType]: DocumentOf<Type> }[DocumentType];

export const typeNames = Object.keys(documentTypes) as DocumentType[];

export function isDocumentType(name: unknown): name is DocumentType {
  return typeof name === "string" && Object.hasOwn(documentTypes, name);
}

/** The type whose collection has this plural name, if any. */
export function typeOfPlural(plural: string): DocumentType | undefined {
  return typeNames.find((type) => documentTypes[type].plural === plural);
}
