import { contentCollection } from "../contentCollection.ts";

/** The words that residents use, for the search: written and reviewed like everything they read. */
export const lexicon = contentCollection({
  type: "lexicon",
  group: "基础资料",
  columns: ["searchWords"],
  tabs: [{ label: "叫法", fields: ["title", "searchWords", "summary"] }],
});
