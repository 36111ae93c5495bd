import type { Field, GlobalConfig } from "payload";
import { holding, working } from "../access/access.ts";

/** The most rows that a list may have: every check goes through all of them. */
const mostRows = 2000;

const word: Field = {
  name: "word",
  label: "词语",
  type: "text",
  required: true,
  maxLength: 60,
  // A single sign would stand in half of all words.
  minLength: 2,
};
const instead: Field = { name: "instead", label: "改为", type: "text", maxLength: 60 };

/**
 * The words that the editors themselves watch for, beside those that every district has
 * (`shared/src/checks/words`). They can add, never take away what is built in.
 */
export const wordLists: GlobalConfig = {
  slug: "word-lists",
  label: "易错词和敏感词",
  admin: {
    group: "内容",
    description: "提交前逐个检查。常见的错别字系统里已经有了，这里写本区的名称和用词。",
    hideAPIURL: true,
  },
  access: { read: working, readVersions: working, update: holding("editor") },
  versions: { max: 0, drafts: false },
  lockDocuments: false,
  fields: [
    {
      name: "mistakes",
      label: "易错词和名称",
      labels: { singular: "词", plural: "易错词和名称" },
      type: "array",
      maxRows: mostRows,
      admin: { description: "容易写错的单位名、地名、用词。文中出现就提醒。" },
      fields: [word, { ...instead, required: true }],
    },
    {
      name: "sensitive",
      label: "敏感词",
      labels: { singular: "词", plural: "敏感词" },
      type: "array",
      maxRows: mostRows,
      fields: [
        word,
        instead,
        { name: "note", label: "为什么", type: "text", maxLength: 200 },
        {
          name: "severity",
          label: "出现时",
          type: "select",
          required: true,
          defaultValue: "warning",
          options: [
            { label: "提醒，写明原因可以提交", value: "warning" },
            { label: "不能提交", value: "error" },
          ],
        },
      ],
    },
  ],
};
