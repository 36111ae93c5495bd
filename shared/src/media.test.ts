import { describe, expect, it } from "vitest";
import { readExample } from "../examples/readExamples.ts";
import { isMediaType, mediaFilename, mediaIn } from "./media.ts";

const picture = { sha256: "a".repeat(64), mimeType: "image/png" } as const;
const form = { sha256: "b".repeat(64), mimeType: "application/pdf" } as const;

describe("the uploads that a document shows", () => {
  it.each([
    { what: "none where there are none", value: { title: "示例" }, found: [] },
    {
      what: "pictures and forms, however deep",
      value: [{ a: picture }, [{ b: [form] }]],
      found: [picture, form],
    },
    { what: "each once", value: [picture, { ...picture, alt: "另一处" }], found: [picture] },
    {
      what: "pictures with their size, also where the same file can be downloaded",
      value: [form, picture, { ...picture, width: 3, height: 2, alt: "图" }, picture],
      found: [form, picture, { ...picture, width: 3, height: 2 }],
    },
    {
      what: "nothing of a kind that may not be uploaded",
      value: { ...picture, mimeType: "image/svg+xml" },
      found: [],
    },
  ])("are $what", ({ value, found }) => {
    expect(mediaIn(value)).toEqual(found);
  });

  it("are found in the examples", () => {
    expect(mediaIn(readExample("guide", "full"))).toHaveLength(5);
    expect(mediaIn(readExample("policy", "full"))).toHaveLength(5);
    expect(mediaIn(readExample("activity", "full"))).toHaveLength(3);
    expect(mediaIn(readExample("venue", "full"))).toHaveLength(3);
    expect(mediaIn(readExample("phone", "full"))).toEqual([]);
  });
});

describe("the file name of an upload", () => {
  it.each([
    ["image/jpeg", "jpg"],
    ["image/png", "png"],
    ["image/webp", "webp"],
    ["application/pdf", "pdf"],
  ] as const)("of %s ends in .%s", (mimeType, extension) => {
    expect(mediaFilename({ sha256: "c".repeat(64), mimeType })).toBe(
      `${"c".repeat(64)}.${extension}`,
    );
  });
});

it.each(["image/svg+xml", "text/html", "constructor", "", undefined, null])(
  "%s may not be uploaded",
  (mimeType) => {
    expect(isMediaType(mimeType)).toBe(false);
  },
);
