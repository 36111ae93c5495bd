import { richTextNodes, type RichTextNode } from "./nodes.ts";
import { imagesIn, linksIn, type RichTextImage, type RichTextLink } from "./outline.ts";
import { type RichTextSection, sectionsOf } from "./outline.ts";
import { plainText } from "./plainText.ts";
import { richTextTree, treeHtml } from "./tree.ts";

/** A rich text in every form that apps ask for; all forms show the same words. */
export interface RichTextForms {
  html: string;
  text: string;
  links: RichTextLink[];
  images: RichTextImage[];
  nodes?: RichTextNode[];
  sections?: RichTextSection[];
}

/** Together with the rest of a document this stays below the largest size of a feed file. */
const mostBytes = 120_000;

/**
 * The forms of allow-listed HTML. A very long text comes without `nodes` or `sections`, which
 * would multiply it: apps then show `html` or `text`.
 *
 * @param base what relative addresses start from
 */
export function richTextForms(html: string, base: URL): RichTextForms {
  const tree = richTextTree(html, base);
  const absolute = treeHtml(tree);
  const forms: RichTextForms = {
    ...{ html: absolute, text: plainText(absolute) },
    ...{ links: linksIn(tree), images: imagesIn(tree) },
  };
  return [{ nodes: richTextNodes(tree) }, { sections: sectionsOf(tree) }].reduce(
    (all, form) => (bytesOf({ ...all, ...form }) <= mostBytes ? { ...all, ...form } : all),
    forms,
  );
}

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
