import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonicalJson.ts";

describe("canonical JSON", () => {
  it.each([
    { what: "sorts keys", value: { b: 1, a: 2 }, text: '{"a":2,"b":1}' },
    {
      what: "sorts keys at every depth",
      value: [{ d: { z: 1, y: 2 }, c: 3 }],
      text: '[{"c":3,"d":{"y":2,"z":1}}]',
    },
    { what: "keeps the order of lists", value: [3, 1, 2], text: "[3,1,2]" },
    { what: "leaves out what is not there", value: { a: undefined, b: null }, text: '{"b":null}' },
    { what: "writes capitals before small letters", value: { a: 1, B: 2 }, text: '{"B":2,"a":1}' },
    { what: "writes Chinese as it is", value: { 标题: "示例" }, text: '{"标题":"示例"}' },
    { what: "escapes what JSON must", value: 'a"\n\u0001', text: '"a\\"\\n\\u0001"' },
    {
      what: "writes numbers the shortest way",
      value: [1.0, 0.1, -0, 1e21],
      text: "[1,0.1,0,1e+21]",
    },
    { what: "takes plain values", value: true, text: "true" },
  ])("$what", ({ value, text }) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it("is the same for the same document, however its keys were ordered", () => {
    const one = { slug: "a", owner: { type: "organisation", id: "1" }, lines: ["x", "y"] };
    const other = { lines: ["x", "y"], owner: { id: "1", type: "organisation" }, slug: "a" };
    expect(canonicalJson(one)).toBe(canonicalJson(other));
  });

  it("is different as soon as one character is", () => {
    expect(canonicalJson({ number: "12345" })).not.toBe(canonicalJson({ number: "12346" }));
  });

  it("does not change when it is read and written again", () => {
    const text = canonicalJson({ b: [{ y: 1, x: "二" }], a: { d: null, c: 0.5 } });
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it("leaves the value itself alone", () => {
    const value = { b: 1, a: 2 };
    canonicalJson(value);
    expect(Object.keys(value)).toEqual(["b", "a"]);
  });
});
