const base = "https://district.example/";
// 数据里的 href 从网站根目录算起
const origin = base.match(/^https?:\/\/[^/]+/)[0];

function read(url) {
  return new Promise((resolve, reject) => {
    wx.request({
      url,
      success: ({ statusCode, data }) =>
        statusCode === 200 ? resolve(data) : reject(new Error(`${url} ${statusCode}`)),
      fail: reject,
    });
  });
}

Component({
  data: { guides: [], phones: [], notice: "" },

  lifetimes: {
    async attached() {
      try {
        const index = await read(`${base}feeds/v1/index.json`);
        const { href, pages } = index.collections.find(({ type }) => type === "guide");
        const guides = [];
        for (let page = 1; page <= pages; page += 1) {
          const { items } = await read(origin + href.replace("page-1", `page-${page}`));
          // 撤下的也占着位置，不要显示
          guides.push(...items.filter(({ state }) => state !== "withdrawn"));
        }
        const { phones } = await read(origin + index.links.phones);
        const isCurrent = Date.now() < Date.parse(index.validUntil);
        this.setData({ guides, phones, notice: isCurrent ? "" : "内容可能不是最新的" });
      } catch {
        this.setData({ notice: "现在读不到，请稍后再试，或拨打 12345" });
      }
    },
  },

  methods: {
    // 只有带 tel 的号码才有拨打按钮
    call({ currentTarget }) {
      wx.makePhoneCall({ phoneNumber: currentTarget.dataset.tel.replace("tel:", "") });
    },
  },
});
