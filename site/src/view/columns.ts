import { type DocumentType, documentTypes } from "@haizhu/shared/documents/registry";

/** The types that residents have pages for. */
export type PagedType = {
  [Type in DocumentType]: (typeof documentTypes)[Type]["pages"] extends true ? Type : never;
}[DocumentType];

/** A main part of the site, as it stands in the navigation and in `ColumnName`. */
export interface Column {
  label: string;
  path: string;
}

/** Short names: six of them fit on one line of a phone. */
const navigationLabels = {
  guide: "办事",
  policy: "政策",
  activity: "活动",
  venue: "场地",
  phone: "电话",
} as const;

const emergency: Column = { label: "应急", path: "/emergency/" };

/** The navigation. Alerts and handbooks are found through 应急, where the urgent numbers come first. */
export const navigation: readonly Column[] = [
  ...Object.entries(navigationLabels).map(([type, label]) => ({
    label,
    path: `/${documentTypes[type as keyof typeof navigationLabels].plural}/`,
  })),
  emergency,
];

/** The column that a type's list and documents belong to. */
export function columnOf(type: PagedType): Column {
  const { label, plural } = documentTypes[type];
  return { label, path: `/${plural}/` };
}

/** The entry of the navigation under which a type is found. */
export function navigationPathOf(type: PagedType): string {
  return type === "handbook" || type === "alert" ? emergency.path : columnOf(type).path;
}
