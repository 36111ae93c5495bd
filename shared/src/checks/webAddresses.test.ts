import { describe, expect, it } from "vitest";
import { foundBy } from "./testSubject.ts";

const link = (href: string) => ({ body: { html: `<p><a href="${href}">看</a></p>` } });
const severities = (href: string) =>
  foundBy("webAddresses", link(href)).map(({ severity }) => severity);

describe("An address that residents cannot open, or should not, is an error", () => {
  it.each([
    "http://localhost:3000/admin",
    "http://127.0.0.1/",
    "http://10.194.3.8/oa/notice",
    "https://192.168.1.20:8080/",
    "http://172.20.0.5/x",
    "http://oa/notice/5",
    "https://portal.haizhu.local/",
    "http://[::1]/",
    "https://zhangsan:mima@www.gz.gov.cn/",
    "https://www.gz.gov.cn/，",
    "https://www.gz.gov.cn/a b",
    "https://www.gz.gov.cn：8080/",
  ])("%s", (href) => {
    expect(severities(href)).toEqual(["error"]);
  });
});

describe("An address that tells more than where it leads is a warning", () => {
  it.each([
    "https://www.gz.gov.cn/content/post_1.html?utm_source=wechat",
    "https://mp.weixin.qq.com/s/AbCdEf?scene=1&amp;chksm=0",
    "https://mp.weixin.qq.com/s?__biz=MzA&amp;mid=22&amp;idx=1&amp;sn=ab&amp;mpshare=1",
    "https://www.gd.gov.cn/a.html?from=singlemessage",
    "https://www.gd.gov.cn/a.html?isappinstalled=0",
    "https://www.example.cn/a?spm=a2c4g.11186623",
    "https://www.example.cn/a?share_from=app",
    "https://www.example.cn/a?bd_vid=123",
    "https://www.gdzwfw.gov.cn/portal;jsessionid=0A1B",
    "https://www.gdzwfw.gov.cn/portal?token=abc",
    "http://120.240.0.10/zwfw/",
  ])("%s", (href) => {
    expect(severities(href)).toEqual(["warning"]);
  });
});

describe("An ordinary address passes", () => {
  it.each([
    "https://www.gz.gov.cn/",
    "http://www.haizhu.gov.cn/gk/content/post_7199413.html",
    "https://www.gdzwfw.gov.cn/portal/v2/guide/11440105?region=440105",
    "https://mp.weixin.qq.com/s/AbCdEfGhIjKl",
    "https://mp.weixin.qq.com/s?__biz=MzA&amp;mid=2247&amp;idx=1&amp;sn=0ab",
    "https://www.gd.gov.cn/search?from=2026-01-01&amp;to=2026-02-01",
    "https://ws.gz.gov.cn:8443/yy/",
    "https://10086.cn/",
    "https://xn--fiq228c.xn--zfr164b/",
    "https://www.gov.cn/zhengce/2026-01/05/content_1.htm#part2",
    "/guides/laorenka/",
    "mailto:office@example.cn",
  ])("%s", (href) => {
    expect(severities(href)).toEqual([]);
  });

  it("and so does one of the site itself, wherever it is tried out", () => {
    const siteUrl = "http://127.0.0.1:4321/";
    const found = (href: string) => foundBy("webAddresses", link(href), "guide", { siteUrl });
    expect(found(`${siteUrl}guides/x/`)).toEqual([]);
    expect(found("http://127.0.0.1:3000/admin")).toHaveLength(1);
  });

  it("names of things that are no addresses are none", () => {
    expect(foundBy("webAddresses", { slug: "localhost", title: "http://10.1.1.1/" })).toEqual([]);
  });
});
