/** What answers at an address of the feeds. `{…}` stands for a part that differs. */
export interface Endpoint {
  path: string;
  title: string;
  description: string;
  mediaType: string;
  /** Names of published schemas, one of which the answer fits; none for formats of other bodies. */
  schemas: readonly string[];
}

const json = "application/json";

/** Every address of feeds v1 but those of single types, in the order in which one meets them. */
const general: readonly Endpoint[] = [
  {
    path: "/feeds/v1/index.json",
    title: "目录",
    description: "从这里开始：每一类有多少、从哪里读起，最新序号，有效到什么时候",
    mediaType: json,
    schemas: ["index"],
  },
  {
    path: "/feeds/v1/changes.json",
    title: "最近的变化",
    description: "最多 200 份最近变了的文档；手里的序号比 oldest 小，就重新读列表",
    mediaType: json,
    schemas: ["changes"],
  },
  {
    path: "/feeds/v1/alerts.json",
    title: "正在生效的应急公告",
    description: "最严重的在前。到了 expires 就不要再显示，断网时也一样",
    mediaType: json,
    schemas: ["alerts"],
  },
  {
    path: "/feeds/v1/alerts/{id}.cap.xml",
    title: "一条应急公告的 CAP 1.2",
    description: "OASIS 通用警报协议；撤下以后没有这个文件",
    mediaType: "application/cap+xml",
    schemas: [],
  },
  {
    path: "/feeds/v1/phones.json",
    title: "全部电话",
    description: "一个小文件，适合存在手机里断网时用；有 tel 的号码才可以做成拨打按钮",
    mediaType: json,
    schemas: ["phones"],
  },
  {
    path: "/feeds/v1/phones/{id}.vcf",
    title: "一个电话的名片",
    description: "存进手机通讯录用（vCard 3.0），只有可以拨打的号码；撤下以后没有这个文件",
    mediaType: "text/vcard",
    schemas: [],
  },
  {
    path: "/feeds/v1/venues/{id}.vcf",
    title: "一个场地的名片",
    description: "存进手机通讯录用（vCard 3.0）：地址，和可以拨打的号码；撤下以后没有这个文件",
    mediaType: "text/vcard",
    schemas: [],
  },
  {
    path: "/feeds/v1/activities.ics",
    title: "活动日历",
    description: "还没有结束的活动，可以在手机日历里订阅（RFC 5545）",
    mediaType: "text/calendar",
    schemas: [],
  },
  {
    path: "/feeds/v1/activities/{id}.ics",
    title: "一次活动的日历",
    description: "加进日历用；撤下以后没有这个文件",
    mediaType: "text/calendar",
    schemas: [],
  },
  {
    path: "/feeds/v1/venues.geojson",
    title: "场地的坐标",
    description: "GeoJSON，WGS-84。只有准许公开 WGS-84 坐标的站点才有；文档里的坐标一律是 GCJ-02",
    mediaType: "application/geo+json",
    schemas: [],
  },
];

/** A type of documents as the feeds name it. */
export interface FeedType {
  type: string;
  plural: string;
  label: string;
  pages: boolean;
}

/** Every address of feeds v1. */
export function endpoints(types: readonly FeedType[]): Endpoint[] {
  return [...general, ...types.flatMap(ofType)];
}

function ofType({ type, plural, label, pages }: FeedType): Endpoint[] {
  const own: Endpoint[] = [
    {
      path: `/feeds/v1/${plural}/page-{page}.json`,
      title: `${label}：列表`,
      description:
        "每页 20 条，按首次发布的先后；排满的一页不再移动，撤下的留一条 state: withdrawn",
      mediaType: json,
      schemas: ["list-page"],
    },
    {
      path: `/feeds/v1/${plural}/{id}.json`,
      title: `${label}：一份文档`,
      description: "撤下以后同一地址只剩时间和原因，没有原文",
      mediaType: json,
      schemas: [type, "tombstone"],
    },
  ];
  return pages ? [...own, ...forReaders(plural, label)] : own;
}

const forReaders = (plural: string, label: string): Endpoint[] => [
  {
    path: `/feeds/v1/${plural}/{id}.oa.html`,
    title: `${label}：公众号正文`,
    description: "整份文档排成一篇，样式写在标签上，可以粘进公众号编辑器；撤下以后没有这个文件",
    mediaType: "text/html",
    schemas: [],
  },
  {
    path: `/feeds/${plural}.json`,
    title: `${label}：JSON Feed`,
    description: "最近 50 份，JSON Feed 1.1",
    mediaType: "application/feed+json",
    schemas: [],
  },
  {
    path: `/feeds/${plural}.xml`,
    title: `${label}：Atom`,
    description: "最近 50 份，RFC 4287",
    mediaType: "application/atom+xml",
    schemas: [],
  },
];
