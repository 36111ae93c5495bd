import type { PayloadRequest } from "payload";
import { plainTitle } from "@haizhu/shared/searchText/plainTitle";

/** A document of the lexicon as last saved, reviewed or not. */
export interface LexiconDraft {
  id: string;
  name: string;
  words: string[];
}

/** All of the lexicon, read with the rights of whoever asks. */
export async function lexiconDrafts(req: PayloadRequest): Promise<LexiconDraft[]> {
  const { docs } = await req.payload.find({
    collection: "lexicon",
    depth: 0,
    pagination: false,
    sort: "title",
    overrideAccess: false,
    user: req.user,
    req,
  });
  return (docs as unknown as { id: string; title: string; searchWords?: string | null }[]).map(
    ({ id, title, searchWords }) => ({
      id,
      name: plainTitle(title),
      words: linesOf(searchWords),
    }),
  );
}

function linesOf(text: string | null | undefined): string[] {
  const lines = (text ?? "").split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "");
}
