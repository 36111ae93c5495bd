/** Where a preview finds what its page shows; each ends in `/`. */
export interface PreviewAddresses {
  /** The site's stylesheets and icons. */
  assets: string;
  /** Pictures and files, of which those of a draft are nowhere else yet. */
  media: string;
}

export interface PreviewMark extends PreviewAddresses {
  /** What the mark says after 预览 · 未发布. */
  note: string;
}

/** The mark's stylesheet, among the assets. */
export const markStyles = "preview-mark.css";

const mark = "预览 · 未发布";

/**
 * A page as the site renders it, as a preview: the mark on top, out of every search engine, its files
 * from where a preview has them, and its links to the public site. Nothing else differs.
 *
 * @param site the public address of the site, ends in `/`
 * @param hasAsset whether an address below the site's is a file of the templates
 */
export function previewHtml(
  html: string,
  { note, ...addresses }: PreviewMark,
  site: URL,
  hasAsset: (path: string) => boolean,
): string {
  const head =
    '<meta name="robots" content="noindex, nofollow">' +
    `<link rel="stylesheet" href="${addresses.assets}${markStyles}">`;
  const banner = `<p class="preview-mark" role="note"><strong>${mark}</strong> ${escaped(note)}</p>`;
  return placed(html, addresses, site, hasAsset)
    .replace("</head>", `${head}</head>`)
    .replace("<title>", `<title>${mark} · `)
    .replace(/<body[^>]*>/, (body) => body + banner);
}

const tags = /<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/gi;
const sourceSet = /(\ssrcset=")([^"]*)/g;
const rootRelative = /(\s(?:href|src|data-[a-z-]+)=")(\/(?!\/)[^"]*)/g;

function placed(
  html: string,
  { assets, media }: PreviewAddresses,
  site: URL,
  hasAsset: (path: string) => boolean,
): string {
  const address = (value: string): string => {
    if (!value.startsWith(site.pathname)) return value;
    const path = value.slice(site.pathname.length);
    if (path.startsWith("media/")) return media + path.slice("media/".length);
    return hasAsset(path) ? assets + path : site.origin + value;
  };
  const each = (set: string) =>
    set.replace(/(^|, )(\/[^ ]*)/g, (_, gap: string, value: string) => gap + address(value));
  return html.replace(tags, (tag) =>
    tag
      .replace(rootRelative, (_, start: string, value: string) => start + address(value))
      .replace(sourceSet, (_, start: string, set: string) => start + each(set)),
  );
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
