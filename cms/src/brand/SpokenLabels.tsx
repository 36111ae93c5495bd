"use client";

import { useEffect } from "react";

/** What Payload (3.90) and its toasts say in English to people who listen to the screen. */
const words: Record<string, string> = {
  "Close toast": "关闭通知",
  "Edit link": "改链接",
  "Remove link": "去掉链接",
  "Insert Paragraph": "在最后加一段",
  "Add block": "在这里插入",
  "Drag to move": "拖动这一段",
  "Add Row": "在下面加一行",
  "Add Column": "在右边加一列",
  "add dropdown": "插入",
  "text dropdown": "文字样式",
};

const wordFor = (label: string) => (label.startsWith("Notifications") ? "通知" : words[label]);

function putInChinese(place: Element): void {
  for (const element of [place, ...place.querySelectorAll("[aria-label]")]) {
    const word = wordFor(element.getAttribute("aria-label") ?? "");
    if (word !== undefined) element.setAttribute("aria-label", word);
  }
  for (const button of place.querySelectorAll(".table-cell-action-button:not([aria-label])"))
    button.setAttribute("aria-label", "改这个表格");
  // The words of a button with a picture stand in a hint that is not there before a mouse is.
  for (const hint of place.querySelectorAll(
    "button.btn--icon-only:not([aria-label]) > .tooltip[title]",
  ))
    hint.parentElement?.setAttribute("aria-label", hint.getAttribute("title") ?? "");
}

/** Names in Chinese for the buttons whose names nobody can set. */
export function SpokenLabels() {
  useEffect(() => {
    putInChinese(document.body);
    const observer = new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes)
        for (const node of type === "attributes" ? [target] : addedNodes)
          if (node instanceof Element) putInChinese(node);
    });
    const options = { subtree: true, childList: true, attributeFilter: ["aria-label"] };
    observer.observe(document.body, options);
    return () => observer.disconnect();
  }, []);
  return null;
}
