import { readFileSync } from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

const fixtures = path.join(import.meta.dirname, "../../feeds/fixtures");

/** What libxml2 has against a document by one of our schema files; empty when nothing. */
export async function xmlProblems(xml: string, schema: string): Promise<string[]> {
  const relaxNg = schema.endsWith(".rng");
  const result = await validateXML({
    xml: { fileName: "checked.xml", contents: xml },
    schema: readFileSync(path.join(fixtures, schema), "utf8"),
    ...(relaxNg ? { extension: "relaxng" as const } : {}),
  });
  return result.errors.map(({ message }) => message);
}
