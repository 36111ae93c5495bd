import type { FeatureProviderServer, ServerFeature } from "@payloadcms/richtext-lexical";

/** One of Payload's editor features with parts of it put in our own words. */
export function reworded<Given, Server, Client>(
  provider: FeatureProviderServer<Given, Server, Client>,
  words: (feature: ServerFeature<Server, Client>) => Partial<ServerFeature<Server, Client>>,
): FeatureProviderServer<Given, Server, Client> {
  const { feature } = provider;
  return {
    ...provider,
    feature: async (context) => {
      const found = typeof feature === "function" ? await feature(context) : feature;
      return { ...found, ...words(found) };
    },
  };
}
