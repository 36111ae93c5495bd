import { FeedClient, fetchTransport } from "haizhu-feeds";

const client = new FeedClient({
  base: "https://district.example/",
  transport: fetchTransport(),
  types: ["guide", "phone"],
});

const { result, problems } = await client.update();
console.log(result, client.isCurrent ? "是最新的" : "可能不是最新的", problems);

for (const { id, title } of client.list("guide")) {
  const guide = await client.read("guide", id);
  console.log(title, guide.url);
}
for (const { headline, expires } of await client.alerts()) console.log(headline, expires);
