import { vocabulary } from "./vocabulary.ts";

/** 电话类别. */
export const phoneKinds = vocabulary({
  urgent: "紧急",
  "government-hotline": "政务热线",
  "street-office": "街道",
  community: "社区",
  medical: "医疗健康",
  utilities: "水电气",
  legal: "法律",
  psychological: "心理",
  "anti-fraud": "反诈",
  labour: "社保就业",
  housing: "住房",
  rights: "权益保护",
  supervision: "投诉监督",
  transport: "交通出行",
  "daily-life": "便民",
  weather: "气象预警",
});

/** What a number does: only voice numbers are called. */
export const phoneChannels = vocabulary({
  voice: "打电话",
  sms: "发短信",
  "inbound-only": "只会打给您，不能回拨",
});
