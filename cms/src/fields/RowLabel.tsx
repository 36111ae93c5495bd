"use client";

import { useRowLabel } from "@payloadcms/ui";

/** The heading of one row of a list: what it is called, or “材料 3” while it has no name. */
export function RowLabel({ rowName, title }: { rowName: string; title?: string }) {
  const { data, rowNumber } = useRowLabel<Record<string, unknown>>();
  const name = title === undefined ? undefined : data[title];
  const place = `${rowName} ${(rowNumber ?? 0) + 1}`;
  return <span>{typeof name === "string" && name !== "" ? `${place}：${name}` : place}</span>;
}
