import { createServer } from "node:http";
import { FeedClient, fetchTransport } from "haizhu-feeds";
import { alerts, fragment } from "./fragment.mjs";

// 用法：FEEDS=https://站点/ PORT=8080 node server.mjs，然后打开 /guide/文档编号
const base = process.env.FEEDS ?? "https://example.cn/";
const client = new FeedClient({ base, transport: fetchTransport() });
await client.update();

const everyMinute = 60 * 1000;
setInterval(() => void client.update(), everyMinute).unref();

const page = (inside) => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>街道服务</title></head>
<body>${inside}</body>
</html>
`;

const server = createServer((request, response) => {
  void answer(request.url ?? "/").then(
    (html) => send(response, 200, html),
    () => send(response, 503, page("<p>暂时读不到内容，请稍后再试。</p>")),
  );
});

async function answer(url) {
  const [, type, id] = url.split("/");
  return page((await alerts(client)) + (await fragment(client, type, id)));
}

function send(response, status, html) {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    // 片段不需要脚本，页面就可以一律不准。
    "content-security-policy": "default-src 'none'; img-src https:; style-src 'self'",
  });
  response.end(html);
}

server.listen(Number(process.env.PORT ?? 8080), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${server.address().port}/`);
});
