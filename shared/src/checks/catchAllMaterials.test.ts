import { describe, expect, it } from "vitest";
import { foundBy } from "./testSubject.ts";

const named = (name: string) => foundBy("catchAllMaterials", { materials: [{ name }] }).length;

describe("Nobody can bring", () => {
  it.each([
    "其他材料",
    "其它材料",
    "其他相关材料",
    "有关材料",
    "相关证明材料",
    "法律法规规定的其他材料",
    "法律、法规规定的其他文件",
    "受理机关要求的其他材料",
    "根据需要提供的其他资料",
    "其他应当提交的材料".replace("应当提交的", ""),
    "其他 材料",
    "其他证件",
    "其他申请材料等",
  ])("%s", (name) => {
    expect(named(name)).toBe(1);
  });
});

describe("Everybody knows what is meant by", () => {
  it.each([
    "居民身份证",
    "申请人及其他家庭成员的身份证",
    "其他家庭成员的收入证明",
    "近期免冠照片",
    "户口簿等身份证明材料",
    "与申请人关系的证明材料",
    "残疾人证",
    "房屋租赁合同",
    "医院出具的诊断证明",
    "材料清单",
  ])("%s", (name) => {
    expect(named(name)).toBe(0);
  });
});

it("The finding stands at the material's name", () => {
  const document = { materials: [{ name: "居民身份证" }, { name: "其他材料" }] };
  const [finding] = foundBy("catchAllMaterials", document);
  expect(finding).toMatchObject({ path: "materials.1.name", severity: "error" });
  expect(finding?.label).toBe("申请材料 第 2 项 材料名称");
});
