const { client, updated } = require("../../feeds");
const { inChina } = require("../../dates");
const { partsOf } = require("./parts");
const { calendarOf, linksOf, phonesOf, placesOf } = require("./related");

Component({
  // 来自地址：/pages/detail/index?type=guide&document=……
  properties: { type: String, document: String },
  data: { state: "reading", places: [] },
  lifetimes: {
    attached() {
      this.refresh();
    },
  },
  methods: {
    async refresh() {
      await updated();
      try {
        this.setData(await this.shown());
      } catch {
        this.setData({ state: "unread" });
      }
    },
    async shown() {
      const document = await client.read(this.data.type, this.data.document);
      if (!document) return { state: client.seq === undefined ? "unread" : "unknown" };
      if (document.state === "withdrawn")
        return { state: "withdrawn", reason: document.reason, at: inChina(document.at) };
      const { title, summary, demo, verifiedAt, body, video } = document;
      return {
        ...{ state: "read", title, summary, demo, verifiedAt: verifiedAt || "" },
        ...{ video: video || null },
        ...{ nodes: (body && body.nodes) || [], text: body && !body.nodes ? body.text : "" },
        ...{ parts: partsOf(document), links: linksOf(document), calendar: calendarOf(document) },
        ...{ phones: await phonesOf(document), places: await placesOf(document) },
      };
    },
    openPlace({ currentTarget }) {
      const { name, address, latitude, longitude } = this.data.places[currentTarget.dataset.index];
      wx.openLocation({ name, address, latitude, longitude, scale: 17 });
    },
    openVideo() {
      const { finderUserName, feedId } = this.data.video;
      wx.openChannelsActivity({ finderUserName, feedId, fail() {} });
    },
    addToCalendar() {
      const { title, description, location, startUnix, endUnix } = this.data.calendar;
      // 微信要的是：开始时间用数，结束时间用字符串，都是秒。
      const times = { startTime: startUnix, endTime: String(endUnix) };
      wx.addPhoneCalendar({ title, description, location, ...times, fail() {} });
    },
    copy({ currentTarget }) {
      wx.setClipboardData({ data: currentTarget.dataset.url });
    },
    async onPullDownRefresh() {
      await this.refresh();
      wx.stopPullDownRefresh();
    },
  },
});
