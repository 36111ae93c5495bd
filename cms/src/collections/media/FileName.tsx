"use client";

import { RenderDefaultCell } from "@payloadcms/ui";
import type { DefaultCellComponentProps } from "payload";

/**
 * A file in a list or a picker: its picture and what the editor called it. Payload's own cell knows
 * whether a press opens the file or picks it.
 */
export function FileName(props: DefaultCellComponentProps) {
  const { originalName } = props.rowData as { originalName?: unknown };
  const cellData: unknown = typeof originalName === "string" ? originalName : props.cellData;
  return (
    <RenderDefaultCell
      clientProps={{ ...props, cellData }}
      columnIndex={0}
      enableRowSelections={false}
      isLinkedColumn={props.link === true}
    />
  );
}
