import { type DocumentType, documentTypes } from "@haizhu/shared/documents/registry";
import { listIntroductions } from "./listIntroductions.ts";

/** The types that residents have pages for. */
export type PagedType = {
  [Type in DocumentType]: (typeof documentTypes)[Type]["pages"] extends true ? Type : never;
}[DocumentType];

/** A part of the site that a link leads to, as in the navigation. */
export interface Column {
  label: string;
  path: string;
}

/** The part of the site that shows one type of documents, as the 政府网站 meta tags describe it. */
export interface MainColumn extends Column {
  description: string;
  /** `ColumnType`: after the functions of a government site in 国办发〔2017〕47号. */
  category: string;
}

const categories: Readonly<Record<PagedType, string>> = {
  guide: "办事服务",
  policy: "解读回应",
  activity: "政务动态",
  venue: "便民服务",
  phone: "便民服务",
  handbook: "便民服务",
  alert: "通知公告",
};

/** Short names: six of them fit on one line of a phone. */
const navigationLabels = {
  guide: "办事",
  policy: "政策",
  activity: "活动",
  venue: "场地",
  phone: "电话",
} as const;

/** 应急: the urgent numbers, alerts and handbooks. */
export const emergency: MainColumn = {
  label: "应急",
  path: "/emergency/",
  description: "应急公告、紧急电话和应急手册：有危险，先打110、119、120。",
  category: "便民服务",
};

/** The navigation. Alerts and handbooks are found through 应急, where the urgent numbers come first. */
export const navigation: readonly Column[] = [
  ...Object.entries(navigationLabels).map(([type, label]) => ({
    label,
    path: `/${documentTypes[type as keyof typeof navigationLabels].plural}/`,
  })),
  emergency,
];

/** The column that a type's list and documents belong to. */
export function columnOf(type: PagedType): MainColumn {
  const { label, plural } = documentTypes[type];
  const description = listIntroductions[type];
  return { label, path: `/${plural}/`, description, category: categories[type] };
}

/** The entry of the navigation under which a type is found. */
export function navigationPathOf(type: PagedType): string {
  return type === "handbook" || type === "alert" ? emergency.path : columnOf(type).path;
}
