import { expect, it } from "vitest";
import { pictureToShare } from "./shareImage.ts";
import { published, siteOf } from "./testDocuments.ts";

const image = (width: number, height: number) => ({
  ...{ sha256: "f".repeat(64), mimeType: "image/png", width, height, alt: "门口" },
});
const shared = (type: "venue" | "activity" | "guide", fields: object) => {
  const entry = published(type, 1, fields);
  siteOf([entry]);
  return pictureToShare(entry);
};

it.each([
  ["a venue's first", "venue", { images: [{ image: image(1000, 500) }, { image: image(9, 9) }] }],
  ["an activity's", "activity", { image: image(1000, 500) }],
] as const)("%s picture stands beside a link to it", (_, type, fields) => {
  expect(shared(type, fields)).toEqual({
    url: `https://example.org/community/media/${"f".repeat(64)}-1000-1.jpg`,
    ...{ type: "image/jpeg", width: 1000, height: 500, alt: "门口" },
  });
});

it("a large picture is shared in the size of a screen", () => {
  expect(shared("activity", { image: image(2400, 1801) })).toMatchObject({
    width: 1400,
    height: 1051,
  });
});

it.each([
  ["without a picture", "guide", {}],
  ["whose pictures are taken off", "venue", { images: [] }],
  ["with one that chats leave out", "activity", { image: image(1000, 299) }],
] as const)("a document %s has the site's mark", (_, type, fields) => {
  expect(shared(type, fields)).toBeUndefined();
});
