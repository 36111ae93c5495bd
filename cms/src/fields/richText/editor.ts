import type { Field, FieldAffectingData } from "payload";
import {
  BlockquoteFeature,
  BoldFeature,
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
import { ButtonsByKeyFeature } from "./buttonsByKey/feature.ts";
import { CleanPasteFeature } from "./cleanPaste/feature.ts";
import { reworded } from "./reworded.ts";
import { tableFeature } from "./table/feature.ts";

const caption: Field = {
  name: "caption",
  label: "图片下面的说明文字（附件：链接上的文字）",
  type: "text",
  maxLength: 100,
};

/** What the allow-list lets out: a number to call comes from the directory, where it is verified. */
const isAddress = (value: unknown) =>
  typeof value === "string" && /^(?:(?:https?:\/\/|mailto:)\S+|\/(?!\/)\S*)$/.test(value.trim());

/** What is asked of a link. There is only one kind of it, and pages decide themselves where it opens. */
function inTheDrawer(field: FieldAffectingData): Field[] {
  switch (field.name) {
    case "text":
      return [{ ...field, label: "显示的文字" } as Field];
    case "linkType":
      return [{ ...field, admin: { hidden: true } } as Field];
    case "url":
      return [{ ...field, label: "网址（以 https:// 开头）", validate: addressOrWhyNot } as Field];
    default:
      return [];
  }
}

const addressOrWhyNot = (value: unknown) =>
  isAddress(value) || "这不是完整的网址。请从浏览器的地址栏复制，以 https:// 开头";

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
    LinkFeature({
      enabledCollections: [],
      fields: ({ defaultFields }) => defaultFields.flatMap(inTheDrawer),
    }),
    BlockquoteFeature(),
    tableFeature(),
    HorizontalRuleFeature(),
    reworded(
      UploadFeature({
        enabledCollections: ["media"],
        collections: { media: { fields: [caption] } },
      }),
      () => ({ i18n: { zh: { label: "图片或文件" } } }),
    ),
    CleanPasteFeature(),
    ButtonsByKeyFeature(),
  ],
});
