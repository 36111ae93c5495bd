import { domains } from "@haizhu/shared/vocabularies/domains";
import { expect, it } from "vitest";
import { navigation } from "./columns.ts";

it("no topic is called like an entry of the navigation that leads elsewhere", () => {
  const topics: string[] = Object.values(domains.labels);
  expect(navigation.map(({ label }) => label).filter((label) => topics.includes(label))).toEqual(
    [],
  );
});
