import { createServerFeature } from "@payloadcms/richtext-lexical";

/** The buttons on a picture in the text can be pressed by key. */
export const ButtonsByKeyFeature = createServerFeature({
  feature: {
    ClientFeature: "/fields/richText/buttonsByKey/client.ts#ButtonsByKeyFeatureClient",
  },
  key: "buttonsByKey",
});
