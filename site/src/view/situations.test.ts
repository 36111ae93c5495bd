import { expect, it } from "vitest";
import { situationGroups } from "./situations.ts";
import { published, siteOf, testNow } from "./testDocuments.ts";

const office = (n: number, situations: string[]) =>
  published("phone", n, { kind: "street-office", situations, title: `示例街道${n}` });

it("what is said of several offices is said once, above all of them", () => {
  const [burst, lost] = [["水管爆了"], ["不知道办事去哪里"]];
  const { live } = siteOf([office(1, lost), office(2, burst), office(3, lost), office(4, [])]);
  const [group, ...others] = situationGroups(live, testNow);
  expect(others).toEqual([]);
  expect(
    group?.entries.map(({ situations, phones }) => [situations, phones.map(({ slug }) => slug)]),
  ).toEqual([
    [lost, ["phone-1", "phone-3"]],
    [burst, ["phone-2"]],
  ]);
});
