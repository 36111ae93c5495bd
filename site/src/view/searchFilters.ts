import { documentTypes } from "@haizhu/shared/documents/registry";
import { audiences } from "@haizhu/shared/vocabularies/audiences";
import { listedTypes } from "../paths/lists.ts";
import { site } from "../site.ts";

/** A way to narrow a search; the codes are those of the lists' filters. */
export interface SearchFilter {
  name: string;
  label: string;
  values: { code: string; label: string }[];
}

/** The filters of the search page: kind of page, whom it is for, where. */
export function searchFilters(): SearchFilter[] {
  const streets = site().live.all("street");
  return [
    {
      name: "type",
      label: "类别",
      values: listedTypes.map((type) => ({ code: type, label: documentTypes[type].label })),
    },
    {
      name: "audience",
      label: "人群",
      values: audiences.codes.map((code) => ({ code, label: audiences.labels[code] })),
    },
    {
      name: "street",
      label: "街道",
      values: streets.map(({ slug, document }) => ({ code: slug, label: document.title })),
    },
  ];
}
