import { z } from "zod";
import { type DocumentType, documentTypes, typeNames } from "../documents/registry.ts";
import { unwrapped } from "../documents/labels.ts";
import { feedBody } from "./body.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const moment = z.iso.datetime({ offset: true });

/** A document that another one refers to and that is live now, ready to be linked to. */
export const feedReference = z.object({
  type: z.enum(typeNames),
  id: z.uuid(),
  title: z.string(),
  /** Absolute address of its page, when residents have one. */
  url: z.string().optional(),
});

/** What the ledger and the publisher add to a document. */
const envelope = {
  type: z.enum(typeNames),
  /** The ledger's hash of the frozen revision. */
  revision: sha256,
  publishedAt: moment,
  updatedAt: moment,
  /** Absolute address of the page for residents, when there is one. */
  url: z.string().optional(),
  references: z.array(feedReference),
  /** The same document in other formats. */
  formats: z.object({
    /** HTML to paste into a 公众号 article. */
    officialAccount: z.string().optional(),
    /** iCalendar, of an activity. */
    calendar: z.string().optional(),
    /** CAP 1.2, of an alert. */
    cap: z.string().optional(),
  }),
};

/** Fields that the feed delivers in a fuller form than the ledger holds. */
function fuller(shape: z.ZodRawShape): z.ZodRawShape {
  const numbers = shape.numbers instanceof z.ZodType ? unwrapped(shape.numbers) : undefined;
  const row = numbers instanceof z.ZodArray ? numbers.element : undefined;
  return {
    ...shape,
    ...(shape.body ? { body: feedBody.optional() } : {}),
    // `tel` stands only where the number may be dialled; apps offer a call button exactly then.
    ...(row instanceof z.ZodObject
      ? { numbers: z.array(z.object({ ...publicPart(row.shape), tel: z.string().optional() })) }
      : {}),
    // What `wx.addPhoneCalendar` takes; of a repeated activity the first time.
    ...(shape.start && shape.end ? { startUnix: z.int(), endUnix: z.int() } : {}),
  };
}

/** Where the consent to publish a mobile number is filed is the office's own business. */
function publicPart({ consent: _, ...shape }: z.ZodRawShape): z.ZodRawShape {
  return shape;
}

const extended = (schema: z.ZodObject): z.ZodObject =>
  z.object({ ...fuller(schema.shape), ...envelope });

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
export const tombstone = z.object({
  state: z.literal("withdrawn"),
  type: z.enum(typeNames),
  id: z.uuid(),
  at: moment,
  reason: z.string(),
});
