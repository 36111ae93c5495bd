import { z } from "zod";
import { typeNames } from "../documents/registry.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const moment = z.iso.datetime({ offset: true });

/** How many entries a page of a list holds. A page once full never shifts. */
export const pageSize = 20;

const href = z.string().meta({
  title: "文档地址",
  description: "从网站根目录起的地址，后面的 ?v= 随内容变",
});

/** A live document in a list. `sha256` is of the exact bytes of the file at `href`. */
export const summary = z
  .object({
    id: z.uuid().meta({ title: "编号", description: "永久不变" }),
    slug: z.string().meta({ title: "网址名" }),
    title: z.string().meta({ title: "标题" }),
    summary: z.string().meta({ title: "一句话说明" }),
    href,
    sha256: sha256.meta({ title: "文件哈希", description: "href 所指文件全部字节的 SHA-256" }),
    updatedAt: moment.meta({ title: "最近发布时间" }),
  })
  .meta({ title: "在线的" });

/** A withdrawn document keeps its place in the list, so that pages do not shift. */
export const withdrawnSummary = z
  .object({
    id: z.uuid().meta({ title: "编号", description: "永久不变" }),
    state: z.literal("withdrawn").meta({ title: "状态", description: "撤下的占着原来的位置" }),
    at: moment.meta({ title: "撤下时间" }),
    href,
    sha256: sha256.meta({ title: "文件哈希", description: "href 所指文件全部字节的 SHA-256" }),
  })
  .meta({ title: "撤下的" });

/** `/feeds/v1/{plural}/page-{n}.json`, in order of first publication. */
export const listPage = z
  .object({
    items: z
      .array(z.union([summary, withdrawnSummary]))
      .max(pageSize)
      .meta({ title: "条目", description: "按首次发布的先后" }),
    page: z.int().min(1).meta({ title: "第几页" }),
    pages: z.int().min(1).meta({ title: "一共几页" }),
    total: z.int().min(0).meta({ title: "一共几条", description: "撤下的也算" }),
  })
  .meta({ title: "列表分页" });

const collection = z.object({
  type: z.enum(typeNames).meta({ title: "类型" }),
  plural: z.string().meta({ title: "地址里的名字" }),
  label: z.string().meta({ title: "中文名" }),
  count: z.int().min(0).meta({ title: "在线的份数" }),
  pages: z.int().min(1).meta({ title: "列表的页数" }),
  href: z.string().meta({ title: "列表第一页的地址" }),
  schema: z.string().meta({ title: "JSON Schema 的地址" }),
  jsonFeed: z
    .string()
    .optional()
    .meta({ title: "JSON Feed 的地址", description: "居民有网页可看的类型才有" }),
  atom: z
    .string()
    .optional()
    .meta({ title: "Atom 的地址", description: "居民有网页可看的类型才有" }),
});

const links = z.object({
  changes: z.string().meta({ title: "最近的变化" }),
  alerts: z.string().meta({ title: "正在生效的应急公告" }),
  phones: z.string().meta({ title: "全部电话" }),
  calendar: z.string().meta({ title: "活动日历", description: "iCalendar" }),
  places: z
    .string()
    .optional()
    .meta({ title: "场地的坐标", description: "GeoJSON，准许公开 WGS-84 坐标的站点才有" }),
  openapi: z.string().meta({ title: "OpenAPI" }),
  types: z.string().meta({ title: "TypeScript 类型" }),
});

/** `/feeds/v1/index.json`: the door to all feeds, and the heartbeat that says they are alive. */
export const feedIndex = z
  .object({
    version: z.literal(1).meta({ title: "版本" }),
    seq: z.int().min(0).meta({ title: "序号", description: "这些文件做到了台账的哪一号" }),
    generatedAt: moment.meta({ title: "生成时间" }),
    day: z.iso.date().meta({ title: "文件是为哪一天做的", description: "中国时间" }),
    validUntil: moment.meta({
      title: "有效到",
      description: "过了还没更新，就是发布停了，要告诉居民内容可能不是最新的",
    }),
    collections: z.array(collection).meta({ title: "每一类内容" }),
    links: links.meta({ title: "别的文件" }),
  })
  .meta({ title: "数据目录" });

export type Summary = z.infer<typeof summary>;
export type WithdrawnSummary = z.infer<typeof withdrawnSummary>;
export type ListPage = z.infer<typeof listPage>;
export type FeedIndex = z.infer<typeof feedIndex>;
export type Tombstone = z.infer<typeof import("./document.ts").tombstone>;
