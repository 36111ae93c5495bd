import { describe, expect, it } from "vitest";
import { z } from "zod";
import { describeFields } from "./describe.ts";
import { payloadFields } from "./payloadField.ts";

const text = (title: string, description?: string) => z.string().meta({ title, description });
const pin = z.object({ longitude: text("经度") });
const schema = z.object({
  title: text("标题"),
  summary: text("一句话说明", "说清楚"),
  source: text("来源", "出自哪里").optional(),
  pin: pin.meta({ title: "坐标" }).optional(),
  registration: pin.meta({ title: "报名" }),
  rows: z
    .array(z.object({ name: text("名称"), title: text("步骤") }))
    .meta({ title: "材料", rowName: "材料" }),
});

/** What stands under a field of the form, a part of it by `group.part`. */
function helpOf(path: string): unknown {
  return (shownAt(path) as { admin?: { description?: unknown } }).admin?.description;
}

function shownAt(path: string): object {
  const [name = "", part] = path.split(".");
  const [field] = describeFields(schema)
    .filter((one) => one.name === name)
    .flatMap(payloadFields);
  const parts = field && "fields" in field ? field.fields : [];
  const shown =
    part === undefined ? field : parts.find((one) => "name" in one && one.name === part);
  return shown ?? {};
}

it.each([
  ["the title of a document", "title", true],
  ["the title of a row", "rows.title", undefined],
  ["anything else", "summary", undefined],
])("Saving asks for %s: %s → %s", (_, path, required) => {
  expect((shownAt(path) as { required?: boolean }).required).toBe(required);
});

describe("The help under a field", () => {
  it.each([
    ["says that a submission needs it", "summary", "提交前必填。说清楚"],
    ["says so in a row, which is there only to be filled in", "rows.name", "提交前必填"],
    ["says so of the title of a row", "rows.title", "提交前必填"],
    ["says so in a group that cannot be left out", "registration.longitude", "提交前必填"],
    ["does not in a group that can", "pin.longitude", undefined],
    ["does not when the field can stay empty", "source", "出自哪里"],
    ["does not for the title, which saving needs already", "title", undefined],
  ])("%s", (_, path, help) => {
    expect(helpOf(path)).toBe(help);
  });
});
