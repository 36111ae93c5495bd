import { z } from "zod";
import { documentBase } from "./base.ts";
import { requiredLines } from "./field.ts";

/** No body answers for how people talk, and words need no check by a day. */
const { owner: _owner, ...ownerless } = documentBase;

/** 叫法: a thing that residents look for, and the words that they use for it (SKOS altLabel). */
export const lexicon = z
  .object({
    ...ownerless,
    reviewBy: documentBase.reviewBy.optional(),
    searchWords: requiredLines(
      "居民的叫法",
      "居民会怎么说？每行一个，至少两个字，如“老人食堂”。写了就等于写在提到它的每一页上",
    ),
  })
  .meta({ title: "叫法" });

export type Lexicon = z.infer<typeof lexicon>;
