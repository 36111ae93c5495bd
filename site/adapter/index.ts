import type { AstroIntegration } from "astro";

/** Builds the pages into one server bundle that the publisher imports and renders URL by URL. */
export function publisherAdapter(): AstroIntegration {
  return {
    name: "publisher",
    hooks: {
      "astro:config:done": ({ setAdapter }) =>
        setAdapter({
          name: "publisher",
          // Deprecated as a choice, yet without it the old entry points are expected.
          // eslint-disable-next-line @typescript-eslint/no-deprecated
          entrypointResolution: "auto",
          serverEntrypoint: new URL("./entry.ts", import.meta.url),
          supportedAstroFeatures: {
            serverOutput: "stable",
            staticOutput: "stable",
            sharpImageService: "stable",
          },
        }),
    },
  };
}
