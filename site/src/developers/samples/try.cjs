const path = require("node:path");
const { JSDOM } = require("jsdom");

// 微信的组件框架要有浏览器的这些对象
const { window } = new JSDOM("", { pretendToBeVisual: true });
for (const name of [
  "document",
  "navigator",
  "Node",
  "Element",
  "HTMLElement",
  "Event",
  "CustomEvent",
])
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
globalThis.window = window;

const simulate = require("miniprogram-simulate");
wx.request = ({ url, success, fail }) =>
  fetch(url).then(
    async (answer) => success({ statusCode: answer.status, data: await answer.json() }),
    fail,
  );
wx.makePhoneCall = ({ phoneNumber }) => console.log("拨打", phoneNumber);

async function main() {
  const page = simulate.render(simulate.load(path.resolve("pages/list/index")));
  page.attach(document.body);
  while (page.data.phones.length === 0 && page.data.notice === "") await simulate.sleep(50);
  for (const line of page.dom.children) console.log(line.textContent);
  // 按一下每个拨打按钮
  for (const button of page.querySelectorAll(".call")) button.dispatchEvent("tap");
}
main();
