"use client";

import { createClientFeature } from "@payloadcms/richtext-lexical/client";
import { ButtonsByKey } from "./ButtonsByKey.tsx";

/** The part of the feature that runs in the editor's browser. */
export const ButtonsByKeyFeatureClient = createClientFeature({
  plugins: [{ Component: ButtonsByKey, position: "normal" }],
});
