import { isDeepStrictEqual } from "node:util";
import type { Draft } from "../fields/toCandidate.ts";
import { cellOf, type Titles } from "./cells.ts";
import { columnsOf, fieldsInSheet } from "./columns.ts";
import type { ExcelType } from "./excelTypes.ts";
import type { Change } from "./plan.ts";

/**
 * What changes between two versions of a document, in the columns of its sheet; `beyond` says that
 * something changes that has no column, which a reviewer has to look at in the document itself.
 */
export function differences(
  type: ExcelType,
  before: Draft | undefined,
  after: Draft | undefined,
  titles: Titles,
): { changes: Change[]; beyond: boolean } {
  const versions = [before ?? {}, after ?? {}];
  const changes = columnsOf(type, versions)
    .map((column) => ({
      column: column.name,
      before: cellOf(column, before, titles),
      after: cellOf(column, after, titles),
    }))
    .filter((change) => change.before !== change.after);
  const inSheet = new Set([...fieldsInSheet(type), "id", "slug"]);
  const rest = versions.map((version) =>
    Object.fromEntries(
      Object.entries(version).filter(([name, value]) => !inSheet.has(name) && !isEmpty(value)),
    ),
  );
  return { changes, beyond: !isDeepStrictEqual(rest[0], rest[1]) };
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);
