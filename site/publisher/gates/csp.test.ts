import { describe, expect, it } from "vitest";
import { headersFor } from "../../server/headers.ts";
import { csp } from "./csp.ts";
import { emptySite, pageWith } from "./testPage.ts";

const gate = (inMain: string, inHead = "") => csp(emptySite())(pageWith(inMain, undefined, inHead));

describe("what the browser allows goes out", () => {
  it.each([
    ["our own script", `<script type="module" src="/haizhu/_astro/a.js"></script>`],
    ["data in a script element", `<script type="application/ld+json">{"@type":"Thing"}</script>`],
    ["our own style sheet", `<link rel="stylesheet" href="/haizhu/_astro/a.css">`],
    [
      "our own picture, by a full address",
      `<img src="https://example.org/haizhu/media/a.png" alt="">`,
    ],
    ["a picture in the page", `<img src="data:image/png;base64,AA==" alt="">`],
    ["a link to elsewhere", `<a href="https://www.gov.cn/">中国政府网</a>`],
    ["a canonical address elsewhere", `<link rel="canonical" href="https://other.example/">`],
    ["our own form", `<form action="/haizhu/search/" method="get"></form>`],
    [
      "a word that only looks like a handler",
      `<a href="#a" data-onclick="x" title="onclick=x">一</a>`,
    ],
  ])("%s", (_, html) => {
    expect(gate(html)).toEqual([]);
  });
});

describe("what the browser would refuse stays back", () => {
  it.each([
    ["an inline script", `<script>alert(1)</script>`],
    ["an inline module", `<script type="module">import "/a.js"</script>`],
    ["an inline style", `<p style="color:red">一</p>`],
    ["a style element", `<style>p{color:red}</style>`],
    ["an event handler", `<img src="/a.png" alt="" onerror="x()">`],
    ["an event handler in capitals", `<a ONCLICK=x() href="/">一</a>`],
    ["a javascript: address", `<a href="javascript:x()">一</a>`],
    ["a script from elsewhere", `<script src="https://cdn.example/a.js"></script>`],
    ["a script from elsewhere without a scheme", `<script src="//cdn.example/a.js"></script>`],
    ["a script from elsewhere by a backslash", `<script src="/\\cdn.example/a.js"></script>`],
    ["a style sheet from elsewhere", `<link rel="stylesheet" href="https://cdn.example/a.css">`],
    ["a picture from elsewhere", `<img src="https://pic.example/a.png" alt="">`],
    [
      "a picture from elsewhere for other screens",
      `<img src="/a.png" srcset="/a.png 1x, https://pic.example/b.png 2x" alt="">`,
    ],
    ["a frame from elsewhere", `<iframe src="https://map.example/"></iframe>`],
    ["an object, even of our own", `<object data="/a.pdf"></object>`],
    ["another base", `<base href="/haizhu/">`],
    ["a form that sends elsewhere", `<form action="https://form.example/"></form>`],
    ["a button that sends elsewhere", `<button formaction="https://form.example/">一</button>`],
    ["our own host over another port", `<script src="https://example.org:8443/a.js"></script>`],
  ])("%s", (_, html) => {
    expect(gate(html)).toMatchObject([{ gate: "csp" }]);
  });
});

it("asks for what the response header asks for", () => {
  expect(headersFor("/")["Content-Security-Policy"]).toBe(
    "default-src 'self'; script-src 'self'; style-src 'self'; " +
      "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; " +
      "frame-ancestors 'none'",
  );
});
