import type { DocumentType } from "../src/documents/registry.ts";

/** An example made wrong in one place, and what an editor reads about it. */
export interface Broken {
  changes: Record<string, unknown>;
  /** The example's name; without one, `full`. */
  of?: string;
  message: string;
}

export const broken: Readonly<Record<DocumentType, readonly Broken[]>> = {
  guide: [
    { changes: { title: "" }, message: "标题：没有填写" },
    { changes: { title: "  " }, message: "标题：没有填写" },
    { changes: { title: null }, message: "标题：没有填写" },
    { changes: { title: "长".repeat(61) }, message: "标题：太长了，最多 60 个字" },
    { changes: { slug: "Shili" }, message: "网址名：只用小写字母、数字和连字符" },
    { changes: { slug: "示例" }, message: "网址名：只用小写字母、数字和连字符" },
    { changes: { slug: "-shili" }, message: "网址名：只用小写字母、数字和连字符" },
    { changes: { slug: "shi--li" }, message: "网址名：只用小写字母、数字和连字符" },
    { changes: { slug: "shi_li" }, message: "网址名：只用小写字母、数字和连字符" },
    { changes: { slug: "a".repeat(81) }, message: "网址名：太长了，最多 80 个字" },
    { changes: { slug: "" }, message: "网址名：没有填写" },
    { changes: { id: "1" }, message: "编号：编号不对，请重新选择" },
    { changes: { owner: undefined }, message: "负责单位：没有填写" },
    { changes: { "owner.type": "phone" }, message: "负责单位：请从选项里选" },
    { changes: { "owner.id": "demo-desk" }, message: "负责单位：编号不对，请重新选择" },
    {
      changes: { reviewBy: "2026-02-30" },
      message: "下次核实期限：不是有效的日期，要像 2026-01-31",
    },
    { changes: { kind: undefined }, message: "指南类型：没有填写" },
    { changes: { kind: "other" }, message: "指南类型：请从选项里选" },
    { changes: { domain: "sports" }, message: "领域：请从选项里选" },
    { changes: { audiences: [] }, message: "适用人群：至少要有一项" },
    { changes: { eligibility: [] }, of: "minimal", message: "受理条件：至少要有一项" },
    { changes: { "eligibility.0": " " }, message: "受理条件 第 1 项：没有填写" },
    { changes: { "materials.1.name": undefined }, message: "申请材料 第 2 项 材料名称：没有填写" },
    { changes: { "materials.0.copies": 1.5 }, message: "申请材料 第 1 项 份数：要填整数" },
    { changes: { "materials.0.copies": 0 }, message: "申请材料 第 1 项 份数：不能小于 1" },
    { changes: { "steps.0.detail": undefined }, message: "办理流程 第 1 项 怎么做：没有填写" },
    { changes: { steps: [] }, of: "information-minimal", message: "办理流程：至少要有一项" },
    { changes: { promisedDays: "五天" }, message: "承诺时限（工作日）：要填数字" },
    { changes: { visits: 1_000_001 }, message: "到现场次数：不能大于 1000000" },
    {
      changes: { officialUrl: "www.example.com" },
      message: "官方网址：不是完整的网址，要以 https:// 或 http:// 开头",
    },
    {
      changes: { officialUrl: "javascript:alert(1)" },
      message: "官方网址：不是完整的网址，要以 https:// 或 http:// 开头",
    },
    {
      changes: { "body.html": "字".repeat(200_001) },
      message: "补充说明：太长了，最多 30000 个字",
    },
    {
      changes: { "video.feedId": "第一条" },
      message: "视频 视频 ID：只有字母、数字和少数符号，请从视频号助手里复制",
    },
    { changes: { "video.finderUserName": "" }, message: "视频 视频号 ID：没有填写" },
    { changes: { searchWords: "老人食堂" }, message: "居民常用叫法：填写的内容不对" },
  ],
  policy: [
    {
      changes: { interpretation: { kind: "illustration" } },
      of: "minimal",
      message: "解读责任 解读来源：未经制定机关确认的解读只能用于示例内容",
    },
    {
      changes: { interpretation: { kind: "reprint" } },
      message: "解读责任 转载自：谁起草谁解读：这一项必须填写",
    },
    {
      changes: { interpretation: { kind: "confirmed", confirmedOn: "2026-10-20" } },
      message: "解读责任 确认人：谁起草谁解读：这一项必须填写",
    },
    {
      changes: { interpretation: { kind: "confirmed", confirmedBy: "示例科室" } },
      message: "解读责任 确认日期：谁起草谁解读：这一项必须填写",
    },
    { changes: { interpretation: undefined }, message: "解读责任：没有填写" },
    { changes: { expiresOn: "2026-01-31" }, message: "失效日期：失效日期早于施行日期" },
    { changes: { "originalFile.sha256": "abc" }, message: "原文附件：格式不对" },
    { changes: { keyPoints: [] }, message: "要点：至少要有一项" },
  ],
  activity: [
    { changes: { end: "2026-12-05T01:30:00.000Z" }, message: "结束时间：结束时间须晚于开始时间" },
    {
      changes: { end: "2026-12-05T09:00:00.000+08:00" },
      message: "结束时间：结束时间须晚于开始时间",
    },
    { changes: { start: "明天上午" }, message: "开始时间：不是有效的日期和时间" },
    { changes: { address: undefined }, of: "minimal", message: "地点：请选择场地或填写地点" },
    { changes: { statusNote: undefined }, message: "状态说明：请说明延期或取消的情况" },
    {
      changes: { status: "cancelled", statusNote: undefined },
      message: "状态说明：请说明延期或取消的情况",
    },
    {
      changes: { "registration.url": undefined },
      message: "报名 报名网址：网上报名须填写报名网址",
    },
    {
      changes: { registration: { kind: "phone" } },
      message: "报名 报名电话：电话报名须选择报名电话",
    },
    {
      changes: { "registration.closes": "2026-11-20T01:00:00.000Z" },
      message: "报名 报名截止：报名截止须晚于报名开始",
    },
    {
      changes: { "recurrence.until": "2026-12-04" },
      message: "重复 重复到：重复到的日期早于活动开始",
    },
    { changes: { capacity: 0 }, message: "名额：不能小于 1" },
    { changes: { "image.alt": "" }, message: "图片 图片说明：没有填写" },
  ],
  venue: [
    { changes: { "location.errorMetres": 51 }, message: "坐标 误差（米）：不能大于 50" },
    { changes: { "location.datum": undefined }, message: "坐标 坐标系：没有填写" },
    // Latitude and longitude swapped.
    { changes: { "location.longitude": 23.1 }, message: "坐标 经度：不能小于 73" },
    { changes: { "location.latitude": 113.3 }, message: "坐标 纬度：不能大于 54" },
    {
      changes: { "openingHours.weekly.0.closes": "08:30" },
      message: "开放时间 每周 第 1 项 关门：关门时间须晚于开门时间",
    },
    {
      changes: { "openingHours.weekly.1.opens": "8:30" },
      message: "开放时间 每周 第 2 项 开门：要写成 08:30 这样",
    },
    {
      changes: { "openingHours.weekly.0.closes": "25:00" },
      message: "开放时间 每周 第 1 项 关门：要写成 08:30 这样",
    },
    {
      changes: { "openingHours.weekly.0.days": [] },
      message: "开放时间 每周 第 1 项 星期：至少要有一项",
    },
    {
      changes: { "openingHours.closures.0.to": "2026-12-29" },
      message: "开放时间 临时关闭 第 1 项 到：结束日期早于开始日期",
    },
    {
      changes: { "images.0.image.alt": undefined },
      message: "图片 第 1 项 图片 图片说明：没有填写",
    },
    {
      changes: { "images.0.image.mimeType": "image/svg+xml" },
      message: "图片 第 1 项 图片：请从选项里选",
    },
    { changes: { "street.type": "venue" }, message: "所在街道：请从选项里选" },
  ],
  phone: [
    {
      changes: { numbers: [] },
      of: "minimal",
      message: "号码：还没有核实过的号码时，请在“核实说明”里写明",
    },
    {
      changes: { "lastCall.on": "2026/11/10" },
      message: "最近一次拨测 拨打日期：不是有效的日期，要像 2026-01-31",
    },
    { changes: { "numbers.0.channel": undefined }, message: "号码 第 1 项 用途：没有填写" },
    { changes: { priority: undefined }, message: "排序：没有填写" },
    ...["", undefined].map((number) => ({
      changes: { "numbers.0.number": number },
      message: "号码 第 1 项 号码：没有填写",
    })),
    ...["12", "1234567", "02000000000", "020-000000", "020 00000000", "020—00000000", "400-0000000"]
      .concat(["+86-020-00000000", "020-00000000转1", "０２０-00000000", "110或119"])
      .map((number) => ({
        changes: { "numbers.0.number": number },
        message: "号码 第 1 项 号码：格式不对，短号如 12345，固话如 020-12345678",
      })),
  ],
  alert: [
    { changes: { expires: undefined }, message: "失效时间：没有填写" },
    {
      changes: { expires: "2026-12-01T01:00:00.000Z" },
      message: "失效时间：失效时间须晚于生效时间",
    },
    {
      changes: { expires: "2026-12-15T01:00:00.001Z" },
      message: "失效时间：从生效起最长 14 天；情况还在继续，到时再发一条更新",
    },
    { changes: { expires: "两小时后" }, message: "失效时间：不是有效的日期和时间" },
    { changes: { earlierAlerts: [] }, message: "之前的公告：请选择更新或解除的是哪一条公告" },
    {
      changes: { msgType: "Cancel" },
      of: "minimal",
      message: "之前的公告：请选择更新或解除的是哪一条公告",
    },
    { changes: { msgType: "Ack" }, message: "公告性质：请从选项里选" },
    // CAP spells its values with a capital.
    { changes: { severity: "extreme" }, message: "严重程度：请从选项里选" },
    { changes: { urgency: undefined }, message: "紧迫程度：没有填写" },
    { changes: { certainty: "Certain" }, message: "确定程度：请从选项里选" },
    { changes: { instruction: " " }, message: "先做什么：没有填写" },
    { changes: { senderName: "" }, message: "发布机关：没有填写" },
    { changes: { headline: "长".repeat(161) }, message: "公告标题：太长了，最多 160 个字" },
    { changes: { "areas.0.type": "venue" }, message: "影响的街道 第 1 项：请从选项里选" },
  ],
  handbook: [
    { changes: { during: [] }, message: "发生时：至少要有一项" },
    {
      changes: { "warningLevels.0.colour": "green" },
      message: "预警等级 第 1 项 颜色：请从选项里选",
    },
    { changes: { overview: "长".repeat(2001) }, message: "这是什么：太长了，最多 2000 个字" },
  ],
  street: [
    { changes: { code: "440105" }, message: "区划代码：要 12 位数字" },
    { changes: { code: "" }, message: "区划代码：没有填写" },
  ],
  organisation: [
    {
      changes: { website: "ftp://example.com/" },
      message: "网站：不是完整的网址，要以 https:// 或 http:// 开头",
    },
    { changes: { "phones.0.id": undefined }, message: "电话 第 1 项：没有填写" },
  ],
  lexicon: [{ changes: { searchWords: [] }, message: "居民的叫法：至少要有一项" }],
};
