/**
 * 一份文档的 HTML 片段：没有脚本、样式和事件，放进别的网页里就能看。
 *
 * @param {import("haizhu-feeds").FeedClient} client 已经 update() 过的客户端
 */
export async function fragment(client, type, id) {
  const document = await client.read(type, id);
  if (!document) return article("<p>没有这份内容。</p>");
  // 撤下的只能说已经撤下：以前存下来的一个字也不要显示。
  if ("state" in document) return article(`<p>这份内容已撤下：${escaped(document.reason)}</p>`);
  const { title, summary, body, url } = document;
  const old = client.isCurrent ? "" : "<p>下面的内容可能不是最新的，请以原文为准。</p>";
  const demo = document.demo ? "<p>示例内容，不是真实信息。</p>" : "";
  const source = url ? `<p><a href="${escaped(url)}">看原文</a></p>` : "";
  const start = `<h2>${escaped(title)}</h2>${old}${demo}<p>${escaped(summary)}</p>`;
  // body.html 已经只剩白名单里的标签；其余字段都是文字，要转义。
  return article(`${start}${body ? body.html : ""}${source}`);
}

/** 正在生效的应急公告，放在页面最上面；没有就是空的。 */
export async function alerts(client) {
  const inForce = await client.alerts().catch(() => []);
  return inForce
    .map(({ headline, instruction }) => {
      const lines = instruction.split("\n").map((line) => `<p>${escaped(line)}</p>`);
      return `<aside class="haizhu-alert" role="alert"><h2>${escaped(headline)}</h2>${lines.join("")}</aside>`;
    })
    .join("");
}

const article = (inside) => `<article class="haizhu">${inside}</article>`;

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<>"]/g, (character) => entities[character]);
