import { documentTypes, typeNames } from "@haizhu/shared/documents/registry";

/** The documentation of the feeds, for developers. */
export const developersColumn = {
  label: "开放数据",
  path: "/feeds/",
  description: "给小程序和应用开发者的数据接口：文件、字段、样例，和什么会变。",
  category: "数据发布",
};
/** The fields of the files that are not documents. */
export const filesPath = "/feeds/files/";

/** The client as a package that npm installs from here; no page of the site, an asset of its build. */
export const clientPackagePath = "/feeds/client/haizhu-feeds.tgz";

/** All pages of the documentation: an overview, one for each type, one for the other files. */
export const developerPages = [
  developersColumn.path,
  filesPath,
  ...typeNames.map((type) => fieldsPath(documentTypes[type].plural)),
];

/** `/feeds/guides/`: the fields of a type's documents. */
export function fieldsPath(plural: string): string {
  return `/feeds/${plural}/`;
}
