import { normalised } from "../searchText/normalise.ts";
import type { IndexReader } from "./indexReader.ts";

const mostSuggestions = 8;
/** Longer input is a question by now, which no name begins with. */
const longestBeginning = 16;

/** Names that begin like what was typed: in characters, in pinyin or in initials. */
export async function suggestions(typed: string, reader: IndexReader): Promise<string[]> {
  const plain = normalised(typed).replace(/\s+/g, "");
  if (plain === "" || plain.length > longestBeginning) return [];
  const lines = await reader.names(plain.charAt(0));
  const begins = (line: readonly string[]) =>
    line.slice(1).some((text) => normalised(text).startsWith(plain));
  const names = lines.filter(begins).map(([, name = ""]) => name);
  return [...new Set(names)].slice(0, mostSuggestions);
}
