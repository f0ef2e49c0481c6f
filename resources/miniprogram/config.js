// 平台的地址：与小程序后台登记的“业务域名”和“request 合法域名”一致，以 https:// 开头，末尾不加斜杠。
module.exports = {
  address: "https://bridge.example.org",
};
