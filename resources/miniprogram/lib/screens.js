// 平台网页里的各个画面：名称与网页一致，网页在微信里打开时由 web-view 显示。
const { address } = require("../config.js");

const SCREENS = {
  about: "平台介绍",
  guide: "服务指南",
  complaint: "我要投诉",
  mediation: "我要调处",
  rating: "回访评价",
};

// 评价链接和补充材料的号码：字母、数字、下划线和连字符，别的一概不放进地址。
const LINK = /^(rate|complete)=[A-Za-z0-9_-]{1,100}$/;

function addressOf(screen) {
  const known = Object.prototype.hasOwnProperty.call(SCREENS, screen) || LINK.test(screen);
  return known ? `${address}/#${screen}` : `${address}/`;
}

module.exports = { SCREENS, addressOf };
