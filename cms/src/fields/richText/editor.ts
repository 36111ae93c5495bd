import type { Field } from "payload";
import {
  BlockquoteFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from "@payloadcms/richtext-lexical";
import { CleanPasteFeature } from "./cleanPaste/feature.ts";

const caption: Field = {
  name: "caption",
  label: "图片下面的说明文字（附件：链接上的文字）",
  type: "text",
  maxLength: 100,
};

/** The editors' small set of formats: exactly what `toHtml` can write and the allow-list lets out. */
export const contentEditor = lexicalEditor({
  features: [
    FixedToolbarFeature(),
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ["h2", "h3", "h4"] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    // Links to other documents are fields (相关政策 …), which the ledger checks; here only addresses.
    LinkFeature({ enabledCollections: [] }),
    BlockquoteFeature(),
    EXPERIMENTAL_TableFeature(),
    HorizontalRuleFeature(),
    UploadFeature({ enabledCollections: ["media"], collections: { media: { fields: [caption] } } }),
    CleanPasteFeature(),
  ],
});
