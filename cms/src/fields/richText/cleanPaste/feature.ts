import { createServerFeature } from "@payloadcms/richtext-lexical";

/** What is pasted from Word, a 公众号 or a web page comes in clean (`shared/richText/pasted.ts`). */
export const CleanPasteFeature = createServerFeature({
  feature: {
    ClientFeature: "/fields/richText/cleanPaste/client.ts#CleanPasteFeatureClient",
  },
  key: "cleanPaste",
});
