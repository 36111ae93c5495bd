module.exports = {
  // 数据从哪里来：站点地址，以 / 结尾，有子路径要带上。这个域名要加进小程序后台的“request 合法域名”。
  base: "https://example.cn/",
};
