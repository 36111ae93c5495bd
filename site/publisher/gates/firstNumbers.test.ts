import { describe, expect, it } from "vitest";
import { firstNumbersThere } from "./firstNumbers.ts";
import { pageWith } from "./testPage.ts";

const call = (number: string) => `<a href="tel:${number}">${number}</a>`;
const all = ["110", "119", "120", "12345"];
const offering = (numbers: string[], path: string) =>
  firstNumbersThere(pageWith(numbers.map(call).join(""), path));

describe.each(["/", "/emergency/"])("%s", (path) => {
  it("goes out when all four numbers can be pressed", () => {
    expect(offering(all, path)).toEqual([]);
  });

  it.each(all)("stays as it is when %s cannot be pressed", (number) => {
    const [fault, ...others] = offering(
      all.filter((other) => other !== number),
      path,
    );
    expect(fault).toMatchObject({ gate: "firstNumbers" });
    expect(fault?.reason).toContain(number);
    expect(others).toEqual([]);
  });

  it("is not content with a number that is only written", () => {
    expect(firstNumbersThere(pageWith("110 119 120 12345", path))).toHaveLength(4);
  });
});

it("asks no other page", () => {
  expect(offering([], "/guides/")).toEqual([]);
});
