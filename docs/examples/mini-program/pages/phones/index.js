const { client } = require("../../feeds");

/** 整本电话簿。读到过一次，断网时也在；紧急的在前。 */
Component({
  data: { phones: [], state: "reading" },
  lifetimes: {
    attached() {
      this.refresh();
    },
  },
  methods: {
    async refresh() {
      try {
        const phones = await client.phones();
        this.setData({ phones: phones.map(shown), state: "read" });
      } catch {
        this.setData({ state: "unread" });
      }
    },
    async onPullDownRefresh() {
      await this.refresh();
      wx.stopPullDownRefresh();
    },
  },
});

function shown({ id, title, purpose, numbers, demo, verifiedAt }) {
  return { id, title, purpose, numbers, demo, isVerified: Boolean(verifiedAt) };
}
