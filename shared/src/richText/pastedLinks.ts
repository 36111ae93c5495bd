/** What only says who has shared an address, and where: of the analytics of WeChat, Alibaba and others. */
const tracking =
  /^(?:utm_|spm$|scm$|gclid$|fbclid$|mpshare$|scene$|subscene$|ascene$|srcid$|sharer_|share_|chksm$|nwr_flag$|from_source$|vd_source$|isappinstalled$|clicktime$|enterid$|exportkey$|pass_ticket$|wx_header$|sessionid$|devicetype$|bd_vid$|_hsenc$|mc_cid$)/i;

/** Pages that only lead on to another address, and the parameter that has it. */
const wrappers: readonly (readonly [host: RegExp, parameter: string])[] = [
  [/^link\.zhihu\.com$/, "target"],
  [/^(?:www\.)?google\.[a-z.]+$/, "q"],
  [/(?:^|\.)safelinks\.protection\.outlook\.com$/, "url"],
  [/^link\.csdn\.net$/, "target"],
  [/^c\.pc\.qq\.com$/, "url"],
];

const leads = /^#(?:wechat_redirect|rd)$/;

/**
 * An address that somebody has copied, without what follows readers around; undefined for what is no
 * address of the web or of a mailbox.
 */
export function cleanLink(href: string): string | undefined {
  const url = URL.parse(href.trim());
  if (!url) return undefined;
  if (url.protocol === "mailto:") return url.href;
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  const wrapper = wrappers.find(([host]) => host.test(url.hostname));
  const inside = wrapper && url.searchParams.get(wrapper[1]);
  if (inside) return cleanLink(inside);
  const followed = [...url.searchParams.keys()].filter((name) => tracking.test(name));
  // Untouched when nothing is taken away: writing the query anew would change its escapes.
  for (const name of followed) url.searchParams.delete(name);
  if (leads.test(url.hash)) url.hash = "";
  return url.href;
}
