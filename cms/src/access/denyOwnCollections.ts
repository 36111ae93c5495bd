import type { SanitizedConfig } from "payload";
import { nobody, signedIn } from "./access.ts";

const preferences = "payload-preferences";

/**
 * Writes down who may use the collections that Payload adds by itself: nobody, but for one's own
 * preferences. Left alone they fall back on “whoever is signed in”. They cannot be configured
 * before Payload adds them.
 */
export function denyOwnCollections(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    if (!collection.slug.startsWith("payload-")) continue;
    const { read, update, delete: remove } = collection.access;
    const own =
      collection.slug === preferences
        ? { create: signedIn, read, update, delete: remove }
        : { create: nobody, read: nobody, update: nobody, delete: nobody };
    collection.access = { ...own, admin: nobody, readVersions: nobody, unlock: nobody };
  }
  return config;
}
