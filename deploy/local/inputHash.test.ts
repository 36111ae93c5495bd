import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { hashInputs } from "./inputHash.ts";
import { temporaryFolder } from "./testing/folder.ts";

function sources() {
  const folder = temporaryFolder();
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  write("src/a.ts", "ab");
  write("src/b.ts", "c");
  write("lock.yaml", "lock");
  return {
    folder,
    write,
    hash: () => hashInputs([path.join(folder, "src"), path.join(folder, "lock.yaml")]),
  };
}

type Sources = ReturnType<typeof sources>;

test.each<[string, (s: Sources) => void]>([
  ["a line", ({ write }) => write("src/a.ts", "aB")],
  ["a new file", ({ write }) => write("src/c.ts", "")],
  ["a file's name", ({ folder }) => renameSync(`${folder}/src/b.ts`, `${folder}/src/d.ts`)],
  [
    "where one file ends and the next begins",
    ({ write }) => {
      write("src/a.ts", "a");
      write("src/b.ts", "bc");
    },
  ],
  ["a file that is named by itself", ({ write }) => write("lock.yaml", "other")],
])("a build is stale after a change of %s", async (_, change) => {
  const inputs = sources();
  const before = await inputs.hash();
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  change(inputs);
  expect(await inputs.hash()).not.toBe(before);
});

test.each([
  "src/a.test.ts",
  "src/deep/x.spec.tsx",
  "src/node_modules/x/index.js",
  "src/.next/build-inputs.sha256",
  "src/dist/entry.mjs",
  "elsewhere/a.ts",
])("a build is not stale after a change of %s", async (name) => {
  const { hash, write } = sources();
  const before = await hash();
  write(name, "changed");
  expect(await hash()).toBe(before);
});

test("the order of the inputs does not matter, and a missing one is no error", async () => {
  const { folder } = sources();
  const [a, b, missing] = [`${folder}/src`, `${folder}/lock.yaml`, `${folder}/missing`];
  expect(await hashInputs([a, b, missing])).toBe(await hashInputs([b, a]));
});
