import { EXPERIMENTAL_TableFeature } from "@payloadcms/richtext-lexical";
import { reworded } from "../reworded.ts";

const labels = new Map([
  ["rows", "几行"],
  ["columns", "几列"],
]);

/** Payload's tables, whose words are English in the sources (3.90): see also `table.css`. */
export const tableFeature = () =>
  reworded(EXPERIMENTAL_TableFeature(), ({ generateSchemaMap }) => ({
    ClientFeature: "/fields/richText/table/client.ts#TableFeatureClient",
    generateSchemaMap: (context) => {
      const schemaMap = new Map(generateSchemaMap?.(context) ?? []);
      const drawer = schemaMap.get("fields");
      if (!drawer || !("fields" in drawer)) return schemaMap;
      const fields = drawer.fields.map((field) => {
        const label = "name" in field ? labels.get(field.name) : undefined;
        return label === undefined ? field : { ...field, label };
      });
      return schemaMap.set("fields", { ...drawer, fields });
    },
  }));
