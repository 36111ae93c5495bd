const { client, updated } = require("../../feeds");
const { inChina } = require("../../dates");

/** 每一页最上面：生效中的应急公告，以及内容可能过时的提醒。 */
Component({
  data: { alerts: [], isOld: false, isRead: false },
  lifetimes: {
    attached() {
      this.refresh();
      this.timer = setInterval(() => this.look(), 60 * 1000);
    },
    detached() {
      clearInterval(this.timer);
    },
  },
  methods: {
    async refresh() {
      await updated();
      // 从来没有读到过、现在又没有网络，才会读不到；那时下面的提醒已经说明。
      this.alerts = await client.alerts().catch(() => []);
      this.look();
    },
    /** 到了失效时间就不再显示，页面一直开着也一样。 */
    look() {
      const now = Date.now();
      const alerts = (this.alerts || [])
        .filter(({ expires }) => now < Date.parse(expires))
        .map(({ id, headline, instruction, expires }) => {
          return { id, headline, lines: instruction.split("\n"), until: inChina(expires) };
        });
      this.setData({ alerts, isOld: !client.isCurrent, isRead: true });
    },
  },
});
