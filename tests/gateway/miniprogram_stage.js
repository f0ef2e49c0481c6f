// Stands for the phone's program: gives `wx` and `Page`, answers from a list, and prints what the pages did.
const path = require("path");

const [root, given] = [process.argv[2], JSON.parse(process.argv[3])];
const done = { requests: [], went: [], called: [], data: {} };
let page = null;

global.Page = (parts) => {
  page = { ...parts, data: { ...parts.data }, setData(change) { Object.assign(this.data, change); } };
};
global.wx = {
  request({ url, method, data, success, fail }) {
    done.requests.push({ url, method, data });
    const answer = given.answers[new URL(url).pathname];
    if (answer) success({ statusCode: answer.status, data: answer.said });
    else fail({});
  },
  navigateTo: ({ url }) => done.went.push(url),
  makePhoneCall: ({ phoneNumber }) => done.called.push(phoneNumber),
};

(async () => {
  require(path.join(root, given.page));
  for (const [act, event] of given.acts) await page[act](event);
  done.data = page.data;
  process.stdout.write(JSON.stringify(done));
})();
