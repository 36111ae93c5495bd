import { z } from "zod";
import type { Vocabulary } from "../vocabularies/vocabulary.ts";

/**
 * The vocabulary of fields that every content type is written in.
 *
 * A field's `title` and `description` are the Chinese label and help text of the editors' form and
 * of the JSON Schema; `widget` tells the form which input to show where the type alone does not.
 */
export type Widget =
  | "textarea"
  | "lines"
  | "richText"
  | "reference"
  | "image"
  | "attachment"
  | "audio"
  | "fingerprint";

declare module "zod" {
  interface GlobalMeta {
    widget?: Widget;
    /** Code → Chinese label of a closed vocabulary. */
    labels?: Readonly<Record<string, string>>;
    /** The document type that a reference points to. */
    refersTo?: string;
    /** What one row of a list is called in the form: 材料, 步骤 … */
    rowName?: string;
  }
}

type Help = string | undefined;

/** What an editor reads about a text of the wrong form; of an empty one, that it is missing. */
export function inWrongForm(message: string) {
  return { error: ({ input }: { input?: unknown }) => (input === "" ? undefined : message) };
}

/**
 * Characters that nobody sees, among them those that turn the reading direction: with them a
 * reviewer reads another sentence than the one that is frozen.
 */
const invisible =
  // eslint-disable-next-line no-control-regex -- these are the characters meant
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const legible = (value: string) => value.toWellFormed().replace(invisible, "");

/** More rows than this is no document but an accident, and would stall every page it stands on. */
const mostRows = 300;

const line = z.string().overwrite(legible).trim().min(1).max(500);

/** One line of text. */
export function text(title: string, description?: Help, max = 200) {
  return z.string().overwrite(legible).trim().min(1).max(max).meta({ title, description });
}

/** Several lines of plain text. */
export function longText(title: string, description?: Help, max = 2000) {
  return z
    .string()
    .overwrite(legible)
    .trim()
    .min(1)
    .max(max)
    .meta({ title, description, widget: "textarea" });
}

/** A list of sentences; editors type or paste one per line. Absent becomes an empty list. */
export function lines(title: string, description?: Help) {
  return z
    .array(line)
    .max(mostRows)
    .default([])
    .meta({ title, description: description ?? "每行一条", widget: "lines" });
}

/** Like `lines`, but at least one is needed before a document can be submitted. */
export function requiredLines(title: string, description?: Help) {
  return z
    .array(line)
    .min(1)
    .max(mostRows)
    .meta({ title, description: description ?? "每行一条", widget: "lines" });
}

/** A calendar day in China, `YYYY-MM-DD`. */
export function day(title: string, description?: Help) {
  return z.iso.date().meta({ title, description });
}

/** A moment, ISO 8601 in UTC. Shown in Asia/Shanghai. */
export function instant(title: string, description?: Help) {
  return z.iso.datetime({ offset: true }).meta({ title, description });
}

/** A time of day in China, `HH:MM`; `24:00` ends a day. */
export function timeOfDay(title: string, description?: Help) {
  return z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, inWrongForm("要写成 08:30 这样"))
    .meta({ title, description: description ?? "如 08:30" });
}

/** A whole number from `min` up. */
export function count(title: string, description?: Help, min = 0) {
  return z.int().min(min).max(1_000_000).meta({ title, description });
}

/** What browsers take in an address and RFC 3986 does not; apps that check the feeds refuse it. */
const notInUri = /[|{}^`[\]\\]|%(?![0-9a-f]{2})/gi;

/**
 * `scheme://name.domain[:port]/…`: no IPv6 address, no bare machine name, and nothing before an `@`:
 * `https://www.gz.gov.cn@example.com/` reads like one place and leads to another.
 */
const publicPlace = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#]|$)/;

/** A public web address, as a URI in ASCII whatever was pasted. */
export function webAddress(title: string, description?: Help) {
  return z
    .url({ protocol: /^https?$/, normalize: true, abort: true })
    .refine((url) => publicPlace.test(url), {
      error: "要填公开网站的网址，如 https://www.example.cn/，不能带用户名",
    })
    .overwrite((url) => url.replace(notInUri, encodeURIComponent))
    .max(1000)
    .meta({ title, description });
}

/** One code of a closed vocabulary. */
export function choice<Code extends string>(
  vocabulary: Vocabulary<Code>,
  title: string,
  description?: Help,
) {
  return z.enum(vocabulary.codes).meta({ title, description, labels: vocabulary.labels });
}

/** Any number of codes of a closed vocabulary. */
export function choices<Code extends string>(
  vocabulary: Vocabulary<Code>,
  title: string,
  description?: Help,
) {
  return z.array(z.enum(vocabulary.codes)).meta({ title, description, labels: vocabulary.labels });
}

/** A list of structured rows. Absent becomes an empty list. */
export function rows<Shape extends z.ZodRawShape>(
  title: string,
  rowName: string,
  shape: Shape,
  description?: Help,
) {
  return z.array(z.object(shape)).max(mostRows).default([]).meta({ title, description, rowName });
}

/** Like `rows`, but at least one is needed before a document can be submitted. */
export function requiredRows<Shape extends z.ZodRawShape>(
  title: string,
  rowName: string,
  shape: Shape,
  description?: Help,
) {
  return z.array(z.object(shape)).min(1).max(mostRows).meta({ title, description, rowName });
}
