import { z } from "zod";
import { type DocumentType, documentTypes, typeNames } from "../documents/registry.ts";
import { titleOf, unwrapped } from "../documents/labels.ts";
import { feedBody } from "./body.ts";
import { telUntil } from "./phones.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const moment = z.iso.datetime({ offset: true });

/** A document that another one refers to and that is live now, ready to be linked to. */
export const feedReference = z.object({
  type: z.enum(typeNames).meta({ title: "类型" }),
  id: z.uuid().meta({ title: "编号" }),
  title: z.string().meta({ title: "标题" }),
  url: z.string().optional().meta({ title: "网页地址", description: "没有网页的类型没有这一项" }),
});

/** What the ledger and the publisher add to a document. */
const envelope = {
  type: z.enum(typeNames).meta({ title: "类型" }),
  revision: sha256.meta({
    title: "台账版哈希",
    description: "审核过的那一版的哈希；核对文件请用列表里的 sha256",
  }),
  publishedAt: moment.meta({ title: "首次发布时间" }),
  updatedAt: moment.meta({ title: "最近发布时间" }),
  url: z.string().optional().meta({ title: "网页地址", description: "没有网页的类型没有这一项" }),
  references: z
    .array(feedReference)
    .meta({ title: "引用的文档", description: "只列现在在线的，可以直接做成链接" }),
  formats: z
    .object({
      officialAccount: z.string().optional().meta({ title: "公众号正文的地址" }),
      calendar: z.string().optional().meta({ title: "iCalendar 的地址", description: "活动才有" }),
      contact: z.string().optional().meta({ title: "vCard 的地址", description: "电话和场地才有" }),
      cap: z.string().optional().meta({ title: "CAP 1.2 的地址", description: "应急公告才有" }),
    })
    .meta({ title: "别的格式" }),
};

const tel = z.string().optional().meta({
  title: "拨打地址",
  description: "有这一项才可以做成拨打按钮",
});

const unixSeconds = {
  startUnix: z
    .int()
    .meta({ title: "开始的 Unix 秒数", description: "给 wx.addPhoneCalendar；重复的活动是第一次" }),
  endUnix: z.int().meta({ title: "结束的 Unix 秒数" }),
};

const bodyCalled = (title = "正文") => feedBody.optional().meta({ title });

/** Fields that the feed delivers in a fuller form than the ledger holds. */
function fuller(shape: z.ZodRawShape): z.ZodRawShape {
  const numbers = shape.numbers instanceof z.ZodType ? unwrapped(shape.numbers) : undefined;
  const row = numbers instanceof z.ZodArray ? numbers.element : undefined;
  return {
    ...shape,
    ...(shape.body instanceof z.ZodType ? { body: bodyCalled(titleOf(shape.body)) } : {}),
    // `tel` stands only where the number may be dialled; apps offer a call button exactly then.
    ...(row instanceof z.ZodObject
      ? {
          numbers: z
            .array(z.object({ ...publicPart(row.shape), tel, telUntil }))
            .meta({ title: "号码" }),
        }
      : {}),
    ...(shape.recordings instanceof z.ZodType ? { recordings: ofWords(shape.recordings) } : {}),
    // What `wx.addPhoneCalendar` takes; of a repeated activity the first time.
    ...(shape.start && shape.end ? unixSeconds : {}),
  };
}

/** Only recordings of the words that stand there now: the fingerprint has done its work. */
function ofWords(recordings: z.ZodType): z.ZodType {
  const list = unwrapped(recordings);
  const row = list instanceof z.ZodArray ? list.element : undefined;
  if (!(row instanceof z.ZodObject)) throw new Error("Recordings must be rows.");
  const description = "只列和现在的文字一致的，放在 /media/ 下，文件名是 sha256";
  return z
    .array(row.omit({ words: true }))
    .optional()
    .meta({ title: titleOf(recordings), description });
}

/** Where the consent to publish a mobile number is filed is the office's own business. */
function publicPart({ consent: _, ...shape }: z.ZodRawShape): z.ZodRawShape {
  return shape;
}

const extended = (schema: z.ZodObject): z.ZodObject =>
  z.object({ ...fuller(schema.shape), ...envelope }).meta({ title: titleOf(schema) });

/** The feed's shape of a type's document: its schema, plus what the ledger knows about it. */
export function feedDocument(type: DocumentType): z.ZodType {
  const schema: z.ZodType = documentTypes[type].schema;
  if (schema instanceof z.ZodObject) return extended(schema);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const options = (schema.options as z.ZodObject[]).map(extended);
    return z.discriminatedUnion("kind", options as [z.ZodObject, ...z.ZodObject[]]);
  }
  throw new Error(`The schema of ${type} is neither an object nor a union of objects.`);
}

/** What stays at a withdrawn document's address: no word of the old text. */
export const tombstone = z
  .object({
    state: z.literal("withdrawn").meta({ title: "状态", description: "撤下了，不要再显示原文" }),
    type: z.enum(typeNames).meta({ title: "类型" }),
    id: z.uuid().meta({ title: "编号" }),
    at: moment.meta({ title: "撤下时间" }),
    reason: z.string().meta({ title: "撤下原因", description: "可以给居民看" }),
  })
  .meta({ title: "撤下的文档" });
