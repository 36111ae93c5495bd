const { inChina } = require("../../dates");

/** 各类文档里除正文以外要显示的字段；别的字段见 /feeds/v1/types.d.ts。没有的就不显示。 */
const parts = [
  { title: "时间", lines: ({ start, end }) => start && [`${inChina(start)} 至 ${inChina(end)}`] },
  { title: "状态说明", lines: ({ statusNote }) => statusNote && [statusNote] },
  { title: "要点", lines: ({ keyPoints }) => keyPoints },
  { title: "受理条件", lines: ({ eligibility }) => eligibility },
  { title: "申请材料", lines: ({ materials }) => materials && materials.map(material) },
  { title: "办理流程", lines: ({ steps }) => steps && steps.map(step) },
  { title: "费用", lines: ({ fee }) => fee && [fee] },
  { title: "地点", lines: ({ address }) => address && [address] },
  { title: "发生时", lines: ({ during }) => during },
  { title: "视频里说了什么", lines: ({ video }) => video && said(video) },
  { title: "千万不要", lines: ({ never }) => never },
];

const said = ({ transcript }) => transcript && transcript.split("\n");
const material = ({ name, condition }) => (condition ? `${name}（${condition}）` : name);
const step = ({ title, detail }, index) => `${index + 1}. ${title}：${detail}`;

/** 一份文档的各个部分：[{title, lines}]。 */
function partsOf(document) {
  return parts
    .map(({ title, lines }) => ({ title, lines: lines(document) || [] }))
    .filter(({ lines }) => lines.length > 0);
}

module.exports = { partsOf };
