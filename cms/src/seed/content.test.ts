import { expect, it } from "vitest";
import { findings } from "@haizhu/shared/checks/registry";
import { chinaDay } from "../fields/chinaDay.ts";
import { demoContent } from "./content.ts";

it("The checks have nothing to say about any demo content", async () => {
  const now = new Date();
  const documents = await demoContent(now);
  const found = documents.flatMap(({ type, slug, candidate }) =>
    findings(type, candidate, chinaDay(now.toISOString())).map(
      ({ message }) => `${type}/${slug} ${message}`,
    ),
  );
  expect(found).toEqual([]);
  expect(documents.length).toBeGreaterThan(180);
});
