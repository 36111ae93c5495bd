import { expect, it } from "vitest";
import { testIdentity } from "../testIdentity.ts";
import { officialMarks } from "./officialMarks.ts";

const registered = {
  ...testIdentity,
  siteIdCode: "4400000000",
  icp: "示ICP备00000000号",
  publicSecurity: "示公网安备 44010500000000号",
  officialMark: "https://bszs.conac.cn/sitename?method=show&id=1",
};
const address = "https://www.example.gov.cn/guides/";

it("a registered site shows each mark with the register that confirms it", () => {
  expect(officialMarks({ ...registered, demo: false }, address)).toEqual([
    { text: "党政机关网站标识", url: registered.officialMark },
    { text: "网站标识码：4400000000" },
    {
      text: "政府网站找错",
      url: `https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=4400000000&url=${encodeURIComponent(address)}`,
    },
    { text: registered.icp, url: "https://beian.miit.gov.cn/" },
    {
      text: registered.publicSecurity,
      url: "https://beian.mps.gov.cn/#/query/webSearch?code=44010500000000",
    },
  ]);
});

it("a site that is not registered shows none", () => {
  expect(officialMarks({ ...testIdentity, demo: false }, address)).toEqual([]);
});

it("a demonstration shows none, whatever is configured", () => {
  expect(officialMarks(registered, address)).toEqual([]);
});
