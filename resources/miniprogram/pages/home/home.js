const asking = require("../../lib/asking.js");
const { SCREENS } = require("../../lib/screens.js");

Page({
  data: {
    screens: Object.keys(SCREENS).map((name) => ({ name, title: SCREENS[name] })),
    committee: "",
    telephone: "",
    isPractice: false,
    fault: "",
  },

  onLoad() {
    return this.read();
  },

  read() {
    this.setData({ fault: "" });
    return asking.texts().then(
      (said) => this.setData({
        committee: said.committee, telephone: said.telephone, isPractice: said.is_practice,
      }),
      (fault) => this.setData({ fault: fault.message }),
    );
  },

  open(event) {
    wx.navigateTo({ url: `/pages/web/web?to=${encodeURIComponent(event.currentTarget.dataset.name)}` });
  },

  openProgress() {
    wx.navigateTo({ url: "/pages/progress/progress" });
  },

  call() {
    wx.makePhoneCall({ phoneNumber: this.data.telephone });
  },
});
