"use client";

import {
  $createParagraphNode,
  $getSelection,
  $insertNodes,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
} from "@payloadcms/richtext-lexical/lexical";
import { $generateNodesFromDOM } from "@payloadcms/richtext-lexical/lexical/html";
import { useLexicalComposerContext } from "@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext";
import { useEffect, useState } from "react";
import { type Pasted, pasted } from "@haizhu/shared/richText/pasted";

/** Takes in what is pasted or dropped, and says what did not come along. */
export function CleanPaste() {
  const [editor] = useLexicalComposerContext();
  const [left, setLeft] = useState("");
  useEffect(() => {
    const take = (data: DataTransfer | null | undefined): boolean => {
      const clean = data ? cleanHtmlOf(data) : undefined;
      if (!clean) return false;
      setLeft(leftWord(clean));
      insert(editor, clean.html);
      return true;
    };
    return mergeRegister(
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const taken = take(event instanceof ClipboardEvent ? event.clipboardData : undefined);
          if (taken) event.preventDefault();
          return taken;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      // What is dropped comes as text that the browser would insert.
      editor.registerCommand(
        CONTROLLED_TEXT_INSERTION_COMMAND,
        (event) => typeof event !== "string" && take(event.dataTransfer),
        COMMAND_PRIORITY_CRITICAL,
      ),
    );
  }, [editor]);
  return (
    <p role="status" className="clean-paste">
      {left}
    </p>
  );
}

/** Undefined for plain text, and for what was copied in this editor itself. */
function cleanHtmlOf(data: DataTransfer): Pasted | undefined {
  if (data.types.includes("application/x-lexical-editor")) return undefined;
  const html = data.getData("text/html");
  return html === "" ? undefined : pasted(html);
}

function insert(editor: LexicalEditor, html: string): void {
  editor.update(() => {
    if (html === "" || $getSelection() === null) return;
    const page = new DOMParser().parseFromString(html, "text/html");
    const nodes = $generateNodesFromDOM(editor, page);
    // Otherwise whoever goes on writing, or pastes again, would be inside of the table.
    const isTable = nodes.at(-1)?.getType() === "table";
    $insertNodes(isTable ? [...nodes, $createParagraphNode()] : nodes);
  });
}

function leftWord({ pictures, things }: Pasted): string {
  const words = [
    ...(pictures > 0
      ? [
          `有 ${pictures} 张图片没有带进来：请先把图片存到电脑，再用工具栏的“＋”上传，并写上图片说明。`,
        ]
      : []),
    ...(things > 0 ? [`有 ${things} 个视频、名片或小程序没有带进来：网页上放不了。`] : []),
  ];
  return words.join("");
}
