import { describe, expect, it } from "vitest";
import { z } from "zod";
import { exampleFolders, readExample, readExamples } from "../../examples/readExamples.ts";
import { canonicalJson } from "../canonicalJson.ts";
import { allowListed } from "../richText/allowList.ts";
import { shapeOf, unwrapped } from "./labels.ts";
import { referencesIn } from "./reference.ts";
import { documentTypes, typeNames } from "./registry.ts";
import { validateDocument } from "./validate.ts";

const examples = readExamples();

describe.each(examples)("示例文件 $type/$name", ({ type, candidate }) => {
  const result = validateDocument(type, candidate);

  it("可以提交", () => {
    expect(result.ok ? [] : result.problems).toEqual([]);
  });

  it("再验一次，一个字都不变", () => {
    if (!result.ok) throw new Error("does not validate");
    const frozen = canonicalJson(result.document);
    const again = validateDocument(type, JSON.parse(frozen));
    expect(again.ok && canonicalJson(again.document)).toBe(frozen);
  });

  it("一眼看得出是示例", () => {
    expect(candidate.title).toMatch(/^【示例】/);
  });

  it("只引用别的示例", () => {
    const known = examples.map((example) => `${example.type}/${String(example.candidate.id)}`);
    const lost = referencesIn(candidate).filter(({ type, id }) => !known.includes(`${type}/${id}`));
    expect(lost).toEqual([]);
  });

  it("没有别人家的真号码", () => {
    const text = JSON.stringify({ ...candidate, id: "", owner: "" }).replace(
      /"(?:id|sha256|words|code|basicCode|appId)":"[^"]*"/g,
      "",
    );
    const numbers = text.match(/(?<![\d-])(?:0\d{2,3}-?)?\d{7,}(?!\d)/g) ?? [];
    expect(numbers.filter((number) => !/^020-0000000\d$/.test(number))).toEqual([]);
  });

  it("正文已经是允许的格式", () => {
    const { html } = (candidate.body ?? { html: "" }) as { html: string };
    expect(allowListed(html)).toBe(html);
  });
});

describe("全部示例", () => {
  it("每种内容都有完整的和最少的，没有多余的文件夹", () => {
    const names = typeNames.map((type) => readExamples(type).map(({ name }) => name));
    expect(names.every((all) => all.includes("full") && all.includes("minimal"))).toBe(true);
    expect(exampleFolders().filter(({ isType }) => !isType)).toEqual([]);
  });

  it("编号和网址名都不重复", () => {
    const unique = (values: unknown[]) => new Set(values).size;
    expect(unique(examples.map(({ candidate }) => candidate.id))).toBe(examples.length);
    expect(unique(examples.map(({ type, candidate }) => `${type}/${String(candidate.slug)}`))).toBe(
      examples.length,
    );
  });

  it("服务指南的两类都有示例", () => {
    expect(readExample("guide", "minimal").kind).toBe("procedure");
    expect(readExample("guide", "information-minimal").kind).toBe("information");
  });
});

describe.each(examples.filter(({ name }) => name.endsWith("full")))(
  "完整的示例 $type/$name",
  ({ type, candidate }) => {
    it("用到了每一项", () => {
      const used = usedPaths(candidate);
      const unused = fieldPaths(documentTypes[type].schema).filter((path) => !used.has(path));
      expect(unused).toEqual([]);
    });
  },
);

describe.each(examples.filter(({ name }) => name.endsWith("minimal")))(
  "最少的示例 $type/$name",
  ({ type, candidate }) => {
    it.each(keyPaths(candidate).map((path) => ({ path, at: path.join(".") })))(
      "少了 $at 就不能提交",
      ({ path }) => {
        expect(validateDocument(type, without(candidate, path)).ok).toBe(false);
      },
    );
  },
);

/** Every field of a schema, rows without their numbers: `materials.name`. */
function fieldPaths(schema: z.ZodType, prefix = ""): string[] {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodArray) return fieldPaths(bare.element as z.ZodType, prefix);
  return Object.entries(shapeOf(bare)).flatMap(([key, member]) => [
    `${prefix}${key}`,
    ...fieldPaths(member, `${prefix}${key}.`),
  ]);
}

function usedPaths(value: unknown, prefix = ""): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((item) => [...usedPaths(item, prefix)]));
  if (typeof value !== "object" || value === null) return new Set();
  const paths = Object.entries(value).flatMap(([key, item]) =>
    Array.isArray(item) && item.length === 0
      ? []
      : [`${prefix}${key}`, ...usedPaths(item, `${prefix}${key}.`)],
  );
  return new Set(paths);
}

/** The path of every key and of every item of a list. */
function keyPaths(value: unknown): string[][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    [key],
    ...keyPaths(item).map((path) => [key, ...path]),
  ]);
}

/** A copy without the key or list item at a path. */
function without(candidate: Record<string, unknown>, path: string[]): unknown {
  const copy = structuredClone(candidate);
  const last = path.at(-1) ?? "";
  const parent = path
    .slice(0, -1)
    .reduce<object>((value, key) => Reflect.get(value, key) as object, copy);
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
  return copy;
}
