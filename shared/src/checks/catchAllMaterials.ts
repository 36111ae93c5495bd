import type { Check, Remark } from "./finding.ts";
import { rowsOf } from "./rows.ts";

/** A name that is nothing but a catch-all; one with 说明 behind it says what is meant. */
const catchAll =
  /^(?:(?:法律|法规|规章|政策|文件|部门|机关|单位|受理|审批|办理|按|根据|需要|提供|提交|规定|要求|应当|须|需|其他|其它|、|，|的|所|和|及|或|中|等)*)(?:其他|其它|有关|相关|必要)的?(?:申请|证明|办理|补充)?(?:材料|资料|文件|证件|手续)(?:等)?[。；]?$/;

/**
 * Materials named “其他材料”, “有关材料”, “法律法规规定的其他材料”: nobody can bring those
 * (国办秘函〔2019〕19号: 办理材料表述模糊; 国办函〔2016〕108号: 不得有兜底条款).
 */
export const catchAllMaterials: Check = {
  name: "catchAllMaterials",
  severity: "error",
  look: ({ type, document }) =>
    type !== "guide"
      ? []
      : rowsOf(document.materials).flatMap(({ name }, index): Remark[] =>
          typeof name === "string" && catchAll.test(name.replace(/\s/g, ""))
            ? [
                {
                  path: ["materials", index, "name"],
                  message: "要写具体是什么材料，不能写“其他材料”“有关材料”。说不出名称的，请删去",
                  excerpt: name,
                },
              ]
            : [],
        ),
};
