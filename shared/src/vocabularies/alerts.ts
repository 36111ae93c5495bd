import { vocabulary } from "./vocabulary.ts";

// Codes are those of CAP 1.2 (OASIS), §3.2, letter by letter: other systems read and send them.

/** 严重程度 (CAP severity), in the words of the four warning levels of 突发事件应对法. */
export const severities = vocabulary({
  Extreme: "特别严重",
  Severe: "严重",
  Moderate: "较重",
  Minor: "一般",
  Unknown: "程度不明",
});

/** 紧迫程度 (CAP urgency): how soon people must act. */
export const urgencies = vocabulary({
  Immediate: "马上行动",
  Expected: "一小时内行动",
  Future: "近期要准备",
  Past: "不用再行动",
  Unknown: "时间不明",
});

/** 确定程度 (CAP certainty). */
export const certainties = vocabulary({
  Observed: "已经发生",
  Likely: "很可能发生",
  Possible: "可能发生",
  Unlikely: "不太可能发生",
  Unknown: "能否发生不明",
});

/** 公告性质 (CAP msgType, those that residents read). */
export const messageTypes = vocabulary({
  Alert: "发布",
  Update: "更新",
  Cancel: "解除",
});
