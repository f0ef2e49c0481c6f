const asking = require("../../lib/asking.js");

Page({
  data: {
    number: "",
    check: "",
    asksForPhone: true,
    isAsking: false,
    hasAnswer: false,
    matters: [],
    notFound: { title: "", words: "" },
    fault: "",
  },

  onLoad() {
    return asking.texts().then(
      (said) => this.setData({ asksForPhone: said.asks_for === "phone_end" }),
      (fault) => this.setData({ fault: fault.message }),
    );
  },

  typeNumber(event) {
    this.setData({ number: event.detail.value });
  },

  typeCheck(event) {
    this.setData({ check: event.detail.value });
  },

  ask() {
    const number = this.data.number.trim();
    const check = this.data.check.trim();
    if (!number) {
      this.setData({ fault: "请填写证件号码。" });
      return undefined;
    }
    if (this.data.asksForPhone && !/^[0-9]{4}$/.test(check)) {
      this.setData({ fault: "请填写提交时所留手机号码的后四位。" });
      return undefined;
    }
    if (this.data.isAsking) return undefined;
    this.setData({ isAsking: true, fault: "", hasAnswer: false });
    return asking.progress(number, check).then(
      (said) => this.setData({
        isAsking: false,
        hasAnswer: true,
        notFound: said.not_found,
        matters: said.matters.map((one) => ({
          ...one,
          completes: one.asked ? one.asked.receipt : "",
          wanted: one.asked ? one.asked.words : "",
        })),
      }),
      (fault) => this.setData({ isAsking: false, fault: fault.message }),
    );
  },

  complete(event) {
    const to = `complete=${event.currentTarget.dataset.receipt}`;
    wx.navigateTo({ url: `/pages/web/web?to=${encodeURIComponent(to)}` });
  },

  rate() {
    wx.navigateTo({ url: "/pages/web/web?to=rating" });
  },

  // 离开这一页就忘掉所填和所查的内容。
  onUnload() {
    this.setData({ number: "", check: "", matters: [], hasAnswer: false });
  },
});
