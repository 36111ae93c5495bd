import { createHash } from "node:crypto";
import { canonicalJson } from "@haizhu/shared/canonicalJson";
import type { DocumentType } from "@haizhu/shared/documents/registry";
import { validateDocument } from "@haizhu/shared/documents/validate";
import { documentFeed } from "../feeds/documentFeed.ts";
import type { LiveDocument } from "../live/liveDocument.ts";
import { LiveSet } from "../live/liveSet.ts";
import { site } from "../site.ts";

/** Examples say 2026; whether their numbers may be dialled must not depend on the day of rendering. */
const moment = "2026-11-22T04:00:00.000Z";

/**
 * An example document as the feeds would deliver it, to be read by developers.
 *
 * @param examples the examples of all types, so that references have something to refer to
 */
export function exampleFeed(
  type: DocumentType,
  examples: readonly (readonly [DocumentType, unknown])[],
): string {
  const live = examples.map(([ofType, candidate]) => liveExample(ofType, candidate));
  const entry = live.find((one) => one.type === type);
  if (!entry) throw new Error(`There is no example of ${type}: add shared/examples/${type}/.`);
  const set = new LiveSet({ seq: live.length, live, withdrawn: [] });
  const document = documentFeed(entry, { ...site(), live: set, now: new Date(moment) });
  return JSON.stringify(document, null, 2);
}

/** An example as if it had been published. Throws when it is not valid. */
export function liveExample(type: DocumentType, candidate: unknown): LiveDocument {
  const result = validateDocument(type, candidate);
  if (!result.ok) throw new Error(`The example of ${type} is not valid.`);
  const { document } = result;
  const revision = createHash("sha256").update(canonicalJson(document)).digest("hex");
  const { id, slug } = document;
  const dates = { publishedAt: moment, updatedAt: moment };
  return { type, id, slug, document, revision, ...dates, firstSeq: 1, seq: 1 };
}
