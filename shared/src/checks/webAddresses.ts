import type { Check, Remark } from "./finding.ts";
import type { PlacedText } from "./placedTexts.ts";

/** RFC 1918, RFC 3927, RFC 6761, RFC 6762: addresses that lead nowhere outside one building. */
const localPlace =
  /^(?:localhost|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|169\.254\.\d+\.\d+|0\.0\.0\.0|\[[0-9a-f:.]*\]|.*\.(?:localhost|local|lan|internal|intranet|home\.arpa))$/;
const numbersOnly = /^\d+\.\d+\.\d+\.\d+$/;

/** What pages add to see who came from where; some name the person who shared the link. */
const tracking =
  /^(?:utm_.+|spm|scm|gclid|fbclid|msclkid|bd_vid|mpshare|srcid|sharer?_.+|isappinstalled|chksm|nsukey|from=(?:singlemessage|groupmessage|timeline))$/i;
/** What a page adds for one who has signed in. */
const signedIn = /^(?:access_?token|token|ticket|sid|sessionid|session_id|phpsessid|jsessionid)$/i;

/**
 * Web addresses by their shape alone; none is ever asked. Links that residents cannot open
 * (国办秘函〔2019〕19号: 链接不可用), and ones that tell more than where they lead (个人信息保护法 §6).
 */
export const webAddresses: Check = {
  name: "webAddresses",
  severity: "warning",
  look: ({ texts, siteUrl }) =>
    texts
      .filter(({ kind, text }) => kind === "address" && /^https?:/i.test(text))
      .filter(({ text }) => siteUrl === "" || !text.startsWith(siteUrl))
      .flatMap((placed) => remarksOn(placed)),
};

function remarksOn(placed: PlacedText): Remark[] {
  const remark = (message: string, severity?: "error"): Remark => ({
    path: placed.path,
    message,
    excerpt: placed.shown,
    ...(severity ? { severity } : {}),
  });
  const { text } = placed;
  if (/[\s，。；：、！？（）“”《》]/u.test(text))
    return [remark("网址里混进了空格或中文标点，居民会打不开。请重新复制网址", "error")];
  const url = URL.parse(text);
  if (!url) return [remark("网址写错了，居民会打不开。请重新复制网址", "error")];
  const host = url.hostname.replace(/\.$/, "");
  if (url.username !== "" || url.password !== "")
    return [remark("网址里带着用户名或密码。请去掉“@”和它前面的部分", "error")];
  if (localPlace.test(host) || !host.includes("."))
    return [remark("这是本机或单位内网的网址，居民打不开。请换成公开的网址", "error")];
  const names = parameterNames(url);
  return [
    ...(numbersOnly.test(host)
      ? [remark("网址只有数字、没有域名，容易失效，也认不出是谁的。请换成域名")]
      : []),
    ...(names.some((name) => tracking.test(name))
      ? [
          remark(
            "网址里带着跟踪或分享的参数。请去掉“?”后面跟踪来源的部分，或从网站首页重新打开再复制",
          ),
        ]
      : []),
    ...(names.some((name) => signedIn.test(name))
      ? [remark("网址里带着登录后才有的参数，别人打不开，也可能泄露您的账号。请退出登录后重新复制")]
      : []),
  ];
}

/** Names in the query, with the value where only that says what it is; also of `;jsessionid=`. */
function parameterNames(url: URL): string[] {
  const inQuery = [...url.searchParams].map(([name, value]) =>
    name.toLowerCase() === "from" ? `${name}=${value}` : name,
  );
  const inPath = [...url.pathname.matchAll(/;([a-z_]+)=/gi)].map(([, name = ""]) => name);
  return [...inQuery, ...inPath];
}
