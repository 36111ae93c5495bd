import type { Identity } from "../identity.ts";

/** One of the marks that a government site shows in its footer, with the register that confirms it. */
export interface OfficialMark {
  text: string;
  url?: string;
}

/**
 * What 政府网站发展指引 (国办发〔2017〕47号) asks of a footer, as far as the site's identity has it. A
 * demonstration has none: each of them says that an authority stands behind the site.
 *
 * @param address the page's public address, which 网站找错 wants to know
 */
export function officialMarks(identity: Identity, address: string): OfficialMark[] {
  const { demo, siteIdCode, icp, publicSecurity, officialMark } = identity;
  if (demo) return [];
  return [
    ...(officialMark !== undefined ? [{ text: "党政机关网站标识", url: officialMark }] : []),
    ...(siteIdCode !== undefined
      ? [
          { text: `网站标识码：${siteIdCode}` },
          { text: "政府网站找错", url: reportAddress(siteIdCode, address) },
        ]
      : []),
    ...(icp !== undefined ? [{ text: icp, url: "https://beian.miit.gov.cn/" }] : []),
    ...(publicSecurity !== undefined
      ? [{ text: publicSecurity, url: registerAddress(publicSecurity) }]
      : []),
  ];
}

function reportAddress(code: string, address: string): string {
  const query = `site_code=${code}&url=${encodeURIComponent(address)}`;
  return `https://zfwzgl.www.gov.cn/exposure/jiucuo.html?${query}`;
}

function registerAddress(text: string): string {
  return `https://beian.mps.gov.cn/#/query/webSearch?code=${text.replace(/\D/g, "")}`;
}
