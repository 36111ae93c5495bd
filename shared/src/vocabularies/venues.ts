import { vocabulary } from "./vocabulary.ts";

/** 场地类型. */
export const venueKinds = vocabulary({
  "party-service-centre": "党群服务中心",
  "civilisation-station": "新时代文明实践站",
  "veterans-station": "退役军人服务站",
  "city-lounge": "城市客厅",
  "party-activity-room": "党员活动室",
  "elder-canteen": "长者饭堂",
  "elder-care-centre": "颐康中心",
  "care-home": "养老机构",
  "health-centre": "社区卫生服务中心",
  hospital: "医疗机构",
  "shared-kitchen": "共享厨房",
  locker: "储物柜",
  "medicine-box": "应急医药箱",
  shelter: "应急避护场所",
  "street-service-centre": "街道政务服务中心",
  "street-office": "街道办事处",
  "government-service": "政务服务",
  "government-office": "政府机关",
  library: "图书馆",
  museum: "文化馆所",
  "culture-station": "街道文化站",
  sports: "文体场馆",
  park: "公园",
  community: "社区",
});

/** 坐标系. GCJ-02 is what China's maps and WeChat use; WGS-84 is GPS; BD-09 is Baidu's. */
export const datums = vocabulary({ "GCJ-02": "GCJ-02", "WGS-84": "WGS-84", "BD-09": "BD-09" });

/** Facts that somebody went and looked at; unknown is said, never guessed. */
export const answers = vocabulary({ yes: "有", no: "没有", unknown: "未核实" });

/** What happens on public holidays. */
export const holidayRules = vocabulary({
  open: "照常开放",
  closed: "不开放",
  unknown: "未核实",
});
