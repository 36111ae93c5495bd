/** 一组号码。只有带 tel 的才能拨：其余的没有人打通核对过，或者不是语音电话。 */
Component({
  properties: { numbers: { type: Array, value: [] } },
  methods: {
    call({ currentTarget }) {
      wx.makePhoneCall({
        phoneNumber: currentTarget.dataset.tel.replace("tel:", ""),
        // 居民在弹出的框里按了“取消”也走到这里，不用再说什么。
        fail() {},
      });
    },
  },
});
