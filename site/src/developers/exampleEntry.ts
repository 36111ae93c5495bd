import type { DocumentType } from "@haizhu/shared/documents/registry";
import type { LiveDocument } from "../live/liveDocument.ts";
import { liveExample } from "./exampleDocument.ts";

const files = import.meta.glob<unknown>("../../../shared/examples/*/full.json", {
  eager: true,
  import: "default",
});

/**
 * The example with every field of a type, for the style guide. It refers to nothing that could be
 * live: the page must not change with the content.
 */
export function exampleEntry<Type extends DocumentType>(type: Type): LiveDocument<Type> {
  const example = files[`../../../shared/examples/${type}/full.json`];
  const text = JSON.stringify(example).replace(/"id":"\d/g, '"id":"f');
  return liveExample(type, JSON.parse(text)) as LiveDocument<Type>;
}
