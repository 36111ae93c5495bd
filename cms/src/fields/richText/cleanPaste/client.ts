"use client";

import { createClientFeature } from "@payloadcms/richtext-lexical/client";
import { CleanPaste } from "./CleanPaste.tsx";

/** The part of the feature that runs in the editor's browser. */
export const CleanPasteFeatureClient = createClientFeature({
  plugins: [{ Component: CleanPaste, position: "belowContainer" }],
});
