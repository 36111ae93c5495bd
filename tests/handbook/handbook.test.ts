import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { chapters, folder, picturesIn } from "./chapters.ts";
import { scenes } from "./scenes.ts";

const root = path.join(import.meta.dirname, "..", "..");
const textOf = (chapter: string) => readFileSync(path.join(folder, chapter), "utf8");
const all = (pattern: RegExp, text: string) =>
  Array.from(text.matchAll(pattern), ([, found = ""]) => found);

/** Every word that the admin can show: our own sources, and Payload's Chinese. */
function wordsOfTheAdmin(): string {
  const sources = ["cms/src", "shared/src"].flatMap((place) =>
    readdirSync(path.join(root, place), { recursive: true, encoding: "utf8" })
      .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
      .map((file) => readFileSync(path.join(root, place, file), "utf8")),
  );
  const payload = path.join(root, "cms/node_modules/@payloadcms/translations/dist/languages/zh.js");
  return [...sources, readFileSync(payload, "utf8")].join("\n");
}

describe("the editors' handbook", () => {
  it("quotes what stands on the screen: everything bold is a word of the admin", () => {
    const words = wordsOfTheAdmin();
    const quoted = chapters.flatMap((chapter) =>
      all(/\*\*(.+?)\*\*/g, textOf(chapter)).map((word) => ({ chapter, word })),
    );
    expect(quoted.length).toBeGreaterThan(60);
    expect(quoted.filter(({ word }) => word !== "加粗" && !words.includes(word))).toEqual([]);
  });

  it("shows pictures that are taken, and keeps no others", () => {
    const shown = chapters.flatMap((chapter) => picturesIn(textOf(chapter)));
    expect(shown.length).toBeGreaterThan(15);
    const taken = scenes.map(({ name }) => name);
    expect(shown.filter((name) => !taken.includes(name))).toEqual([]);
    const files = readdirSync(path.join(folder, "pictures")).map((name) => path.parse(name).name);
    expect(files.toSorted()).toEqual([...new Set(shown)].toSorted());
  });

  it("links to its own chapters only, each of which the table of contents names", () => {
    const linked = (chapter: string) => all(/\]\(([a-z-]+\.md)(?:#[^)]*)?\)/g, textOf(chapter));
    expect(chapters.flatMap(linked).filter((name) => !chapters.includes(name))).toEqual([]);
    expect(linked("README.md").toSorted()).toEqual(
      chapters.filter((name) => name !== "README.md").toSorted(),
    );
  });
});
