"use client";

import {
  COMMAND_PRIORITY_CRITICAL,
  KEY_ENTER_COMMAND,
  KEY_SPACE_COMMAND,
  mergeRegister,
} from "@payloadcms/richtext-lexical/lexical";
import { useLexicalComposerContext } from "@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext";
import { useEffect } from "react";

/** Such a button stands inside the text: the editor would take its Enter for a new paragraph. */
export function ButtonsByKey() {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    const isOnButton = (event: KeyboardEvent | null) =>
      event?.target instanceof Element && event.target.closest("button") !== null;
    return mergeRegister(
      editor.registerCommand(KEY_ENTER_COMMAND, isOnButton, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_SPACE_COMMAND, isOnButton, COMMAND_PRIORITY_CRITICAL),
    );
  }, [editor]);
  return null;
}
