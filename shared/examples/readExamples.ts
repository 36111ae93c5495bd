import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type DocumentType, isDocumentType, typeNames } from "../src/documents/registry.ts";

/** An example document as its file gives it. Nothing of it is validated yet. */
export interface Example {
  type: DocumentType;
  /** The file's name without `.json`: `full`, `minimal` … */
  name: string;
  candidate: Record<string, unknown>;
}

/**
 * Every example of every type, or of one. `full` examples use each field of their schema, `minimal`
 * ones only what is required; references point to other examples.
 */
export function readExamples(only?: DocumentType): Example[] {
  return typeNames
    .filter((type) => only === undefined || type === only)
    .flatMap((type) => {
      const folder = path.join(import.meta.dirname, type);
      const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
      return files.sort().map((file) => ({
        type,
        name: path.basename(file, ".json"),
        candidate: JSON.parse(
          readFileSync(path.join(folder, file), "utf8"),
        ) as Example["candidate"],
      }));
    });
}

/** One example by type and name. Throws when there is no such file. */
export function readExample(type: DocumentType, name: string): Example["candidate"] {
  const found = readExamples(type).find((example) => example.name === name);
  if (!found) throw new Error(`There is no example ${type}/${name}.json.`);
  return found.candidate;
}

/** The folders that hold examples, to find one that no type owns any more. */
export function exampleFolders(): { name: string; isType: boolean }[] {
  const entries = readdirSync(import.meta.dirname, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, isType: isDocumentType(name) }));
}
