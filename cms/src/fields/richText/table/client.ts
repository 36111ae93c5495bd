"use client";

import { TableFeatureClient as payloadsTable } from "@payloadcms/richtext-lexical/client";
import "./table.css";

const label = "表格";

/** The part of the feature that runs in the editor's browser. */
export const TableFeatureClient: typeof payloadsTable = (props) => {
  const provider = payloadsTable(props);
  const { feature } = provider;
  if (typeof feature === "function") return provider;
  const { slashMenu, toolbarFixed } = feature;
  return {
    ...provider,
    feature: {
      ...feature,
      slashMenu: {
        ...slashMenu,
        groups: (slashMenu?.groups ?? []).map((group) => ({
          ...group,
          items: group.items.map((item) => ({ ...item, label })),
        })),
      },
      toolbarFixed: {
        ...toolbarFixed,
        groups: (toolbarFixed?.groups ?? []).map((group) => ({
          ...group,
          items: group.items.map((item) => ({ ...item, label })),
        })),
      },
    },
  };
};
