// 向平台询问：回答都是给消费者看的句子。证件号码只放在请求内容里，不放在地址里。
const { address } = require("../config.js");

const NO_LINE = "网络没有接通，请稍后再试。";
const FAILED = "系统出了点问题，请稍后再试，或者致电调解委员会。";

// 返回一个 Promise：成功时是回答，失败时是带有句子的 Error。
function ask(path, data) {
  return new Promise((resolve, reject) => {
    wx.request({
      url: address + path,
      method: data ? "POST" : "GET",
      data: data || undefined,
      header: { "content-type": "application/json" },
      success(answer) {
        const said = answer.data || {};
        if (answer.statusCode >= 200 && answer.statusCode < 300) resolve(said);
        else reject(new Error(typeof said.sentence === "string" ? said.sentence : FAILED));
      },
      fail() {
        reject(new Error(NO_LINE));
      },
    });
  });
}

module.exports = {
  texts: () => ask("/api/texts"),
  progress: (number, check) => ask("/api/progress", { identity_number: number, check }),
};
