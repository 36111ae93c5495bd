const { client, updated } = require("../../feeds");

const kinds = [
  { type: "guide", label: "指南" },
  { type: "policy", label: "政策" },
  { type: "activity", label: "活动" },
  { type: "venue", label: "场地" },
  { type: "handbook", label: "应急" },
];

Component({
  data: { kinds, type: "guide", entries: [], state: "reading" },
  lifetimes: {
    attached() {
      // 手机里存着的先显示，再去问有没有新的。
      this.show();
      this.refresh();
    },
  },
  methods: {
    choose({ currentTarget }) {
      this.setData({ type: currentTarget.dataset.type });
      this.show();
    },
    show() {
      const entries = client.list(this.data.type);
      this.setData({ entries: entries.map(({ id, title, summary }) => ({ id, title, summary })) });
    },
    async refresh() {
      await updated();
      this.show();
      this.setData({ state: client.seq === undefined ? "unread" : "read" });
    },
    async onPullDownRefresh() {
      await this.refresh();
      wx.stopPullDownRefresh();
    },
  },
});
