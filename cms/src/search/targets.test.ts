import { expect, it } from "vitest";
import { targetsFor } from "./targets.ts";

const canteen = { id: "1", name: "长者饭堂", words: ["老人食堂", "送饭"] };
const permit = { id: "2", name: "居住证", words: ["暂住证", "居住卡"] };
const library = { id: "3", name: "图书馆", words: ["借书"] };
const kitchen = { id: "4", name: "共享厨房", words: ["做饭"] };
const drafts = [kitchen, permit, library, canteen];
const page = (t: string, n: string[] = []) => ({ t, n });

it.each([
  [
    "what shares characters with the query, first by its name",
    "开饭点儿",
    "",
    [],
    ["长者饭堂", "共享厨房"],
  ],
  [
    "what the pages that were found are about",
    "开饭",
    "",
    [page("居住证办理")],
    ["居住证", "长者饭堂", "共享厨房"],
  ],
  ["nothing where there is no hint", "乜嘢", "", [page("新来的人")], []],
  ["what is called so", "乜嘢", "图书", [], ["图书馆", "图书?"]],
  ["what has such a word", "乜嘢", "暂住证", [], ["居住证", "暂住证?"]],
  [
    "the concept that a page's title names",
    "乜嘢",
    "助餐",
    [page("长者饭堂助餐服务")],
    ["长者饭堂", "助餐?"],
  ],
  [
    "the concept that a page's other name names",
    "乜嘢",
    "助餐",
    [page("助餐", ["老人食堂"])],
    ["长者饭堂", "助餐?"],
  ],
  [
    "a page that names none, as a new one",
    "乜嘢",
    "婚姻",
    [page("【示例】婚姻登记处")],
    ["婚姻登记处?", "婚姻?"],
  ],
  ["no second one of the same name", "乜嘢", "居住证", [page("居住证")], ["居住证"]],
  ["no new one of a single character", "乜嘢", "医", [], []],
])("An editor is offered %s", (_, query, wanted, pages, names) => {
  const found = targetsFor({ query, wanted, pages }, drafts);
  expect(found.map(({ id, name }) => (id === null ? `${name}?` : name))).toEqual(names);
});

it("An editor is offered no more than can be taken in", () => {
  const many = Array.from({ length: 50 }, (_, n) => ({
    id: String(n),
    name: `饭堂${n}号`,
    words: [],
  }));
  expect(targetsFor({ query: "饭", wanted: "", pages: [] }, many)).toHaveLength(8);
});
