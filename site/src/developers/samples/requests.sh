# 目录：有哪些内容，从哪里读起，有效到什么时候
curl --compressed https://district.example/feeds/v1/index.json

# 服务指南的第一页
curl --compressed https://district.example/feeds/v1/guides/page-1.json

# 变了没有？带上上一次的 ETag：没有变就是 304，没有正文
curl --compressed --etag-save etag.txt -o changes.json https://district.example/feeds/v1/changes.json
curl --compressed --etag-compare etag.txt -w "%{http_code}" https://district.example/feeds/v1/changes.json
