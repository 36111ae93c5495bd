import type { Field, TextField } from "payload";
import { nobody } from "../../access/access.ts";

/** Read out to people who do not see the picture (WCAG 2.2 §1.1.1); PDFs and recordings need none. */
export const alt: TextField = {
  name: "alt",
  label: "图片说明（替代文字）",
  type: "text",
  admin: { description: "图片必填：看不见图片的人会听到这句话。写图里有什么，不写“图片”" },
  validate: (value: unknown, { data }: { data: { mimeType?: unknown } }) => {
    const isPicture = typeof data.mimeType === "string" && data.mimeType.startsWith("image/");
    if (isPicture && !(typeof value === "string" && value.trim() !== ""))
      return "请写图片说明：看不见图片的人会听到这句话";
    return typeof value === "string" && value.length > 200 ? "不超过 200 字" : true;
  },
};

/** Residents download a file under the name that it had on the editor's PC. */
export const originalName: TextField = {
  name: "originalName",
  label: "原文件名",
  type: "text",
  // Known once the file is there; before, an empty grey box would only ask to be filled in.
  admin: { readOnly: true, condition: ({ originalName }) => Boolean(originalName) },
};

/** Listed under the name that it had on the editor's PC: a hash says nothing to anybody. */
export const filename: TextField = {
  name: "filename",
  label: "文件",
  type: "text",
  admin: { components: { Cell: "/collections/media/FileName.tsx#FileName" } },
};

export const sha256: TextField = {
  name: "sha256",
  label: "文件指纹（SHA-256）",
  type: "text",
  unique: true,
  admin: { readOnly: true, hidden: true },
};

/**
 * Everyone who uploaded the file or wrote its description: their ids. What residents see of it is
 * their work, so they do not review a document that shows it. No client may set it.
 */
export const writers: Field = {
  name: "writers",
  type: "json",
  admin: { hidden: true },
  access: { create: nobody, update: nobody },
};
