const { addressOf } = require("../../lib/screens.js");

Page({
  data: { src: "" },

  onLoad(options) {
    let to = "";
    try {
      to = decodeURIComponent((options && options.to) || "");
    } catch (fault) {
      to = "";
    }
    this.setData({ src: addressOf(to) });
  },
});
