import type { PayloadRequest } from "payload";
import { z } from "zod";
import { isLexiconWord } from "@haizhu/shared/searchText/lexiconWord";
import { normalised } from "@haizhu/shared/searchText/normalise";
import { rolesOf } from "../access/access.ts";
import { Refusal, refusals } from "../publication/refusal.ts";
import { bodyOf } from "../publication/respond.ts";
import { type LexiconDraft, lexiconDrafts } from "./lexiconDrafts.ts";

const wanted = z.object({
  word: z.string().trim().min(1).max(60),
  /** The document of the lexicon; null to make one of this name. */
  concept: z.uuid().nullable(),
  name: z.string().trim().min(1).max(60),
});

/** What came of it. Residents find nothing by it before the reviews are done. */
export interface WordAdded {
  id: string;
  name: string;
  outcome: "added" | "created" | "wasThere";
}

/**
 * Adds a word to the draft of a document of the lexicon, or makes one with it. The draft then goes
 * the way of everything that residents read.
 *
 * @throws Refusal 403 to all but editors, 404 without such a document, 422 for what is no word
 */
export async function addWord(req: PayloadRequest): Promise<WordAdded> {
  const { word, concept, name } = await bodyOf(req, wanted);
  if (!rolesOf(req).includes("editor"))
    throw new Refusal(403, "notYourRole", "加叫法要由编辑来做，您没有这个角色。");
  if (!isLexiconWord(word))
    throw new Refusal(
      422,
      "notAWord",
      "叫法要是连着的汉字，或者连着的字母和数字，至少两个，中间不留空格和标点。",
    );
  const drafts = await lexiconDrafts(req);
  // Whoever presses twice, or chose a name that somebody has just added, means the one that is there.
  const draft = drafts.find((one) => (concept === null ? one.name === name : one.id === concept));
  if (draft) return added(req, draft, word);
  if (concept !== null) throw refusals.unknownDocument();
  return created(req, name, word);
}

async function added(req: PayloadRequest, draft: LexiconDraft, word: string): Promise<WordAdded> {
  const { id, name, words } = draft;
  const plain = normalised(word);
  if ([name, ...words].some((one) => normalised(one) === plain))
    return { id, name, outcome: "wasThere" };
  await req.payload.update({
    collection: "lexicon",
    id,
    data: { searchWords: [...words, word].join("\n") },
    overrideAccess: false,
    user: req.user,
    req,
  });
  return { id, name, outcome: "added" };
}

async function created(req: PayloadRequest, name: string, word: string): Promise<WordAdded> {
  const summary = `居民说“${word}”，多半是在找“${name}”。`;
  const { id } = await req.payload.create({
    collection: "lexicon",
    data: { title: name, searchWords: word, summary },
    overrideAccess: false,
    user: req.user,
    req,
  });
  return { id: String(id), name, outcome: "created" };
}
