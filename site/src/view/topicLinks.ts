import { audiences } from "@haizhu/shared/vocabularies/audiences";
import { domains } from "@haizhu/shared/vocabularies/domains";
import type { LiveDocument } from "../live/liveDocument.ts";
import { gatheringsOf } from "../paths/gatherings.ts";
import { site } from "../site.ts";
import type { Column } from "./columns.ts";

/** The gathering pages that a document stands on: `养老`, `老年人`. Only for a document in lists. */
export function topicLinks(entry: LiveDocument): Column[] {
  return gatheringsOf(entry, site().live).map((path) => {
    const [, kind, code = ""] = path.split("/");
    const labels: Record<string, string> = kind === "topics" ? domains.labels : audiences.labels;
    return { label: labels[code] ?? code, path };
  });
}
