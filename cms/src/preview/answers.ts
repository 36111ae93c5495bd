/**
 * What every answer of a preview says to browsers and proxies: keep nothing, index nothing, run
 * nothing. `frame`: who may show it inside of a page of theirs.
 */
function headers(type: string, frame: "'self'" | "'none'"): Record<string, string> {
  const policy = [
    ...[
      "default-src 'none'",
      "style-src 'self'",
      "img-src 'self'",
      "media-src 'self'",
      "font-src 'self'",
    ],
    ...["base-uri 'none'", "form-action 'none'", `frame-ancestors ${frame}`],
  ];
  return {
    "Content-Type": type,
    "Content-Security-Policy": policy.join("; "),
    "Cache-Control": "no-store, private",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
}

/** A page, a picture or a stylesheet of a preview. */
export function previewAnswer(
  bytes: Uint8Array | string,
  type: string,
  { status = 200, framed = false } = {},
): Response {
  const body = typeof bytes === "string" ? bytes : new Uint8Array(bytes);
  return new Response(body, { status, headers: headers(type, framed ? "'self'" : "'none'") });
}

/** Why there is no preview, for whoever has opened the link; nothing of the document. */
export function whyNot(message: string, status: number, framed = false): Response {
  const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow"><title>没有预览</title></head>
<body><main><h1>看不到预览</h1><p>${message}</p></main></body></html>`;
  return previewAnswer(page, "text/html; charset=utf-8", { status, framed });
}
