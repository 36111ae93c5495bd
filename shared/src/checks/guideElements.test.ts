import { describe, expect, it } from "vitest";
import { foundBy } from "./testSubject.ts";

const complete = {
  kind: "procedure",
  promisedDays: 5,
  consultation: [{ type: "phone", id: "x" }],
  channels: [{ kind: "counter", detail: "户籍所在街道" }],
};
const about = (changes: Record<string, unknown>) =>
  foundBy("guideElements", { ...complete, ...changes }).map(({ path }) => path);

describe("A 办事指南", () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ["with everything", {}, []],
    ["without a time limit", { promisedDays: undefined }, ["promisedDays"]],
    ["with the statutory limit only", { promisedDays: undefined, statutoryDays: 20 }, []],
    ["that is done at once", { promisedDays: 0 }, []],
    ["without a number to ask", { consultation: [] }, ["consultation"]],
    ["with a counter nobody finds", { channels: [{ kind: "counter" }] }, ["channels"]],
    ["with a counter in a venue", { channels: [{ kind: "counter", venue: {} }] }, []],
    ["that is done online", { channels: [{ kind: "online" }] }, []],
    [
      "that tells residents what is unverified",
      { promisedDays: undefined, consultation: [], verificationNote: "时限还没有核实" },
      [],
    ],
    [
      "without anything",
      { promisedDays: undefined, consultation: undefined, channels: [{ kind: "counter" }] },
      ["promisedDays", "consultation", "channels"],
    ],
    [
      "with two counters nobody finds",
      { channels: [{ kind: "counter" }, { kind: "counter", detail: "" }] },
      ["channels"],
    ],
    [
      "with one counter that is told and one that is not",
      { channels: [{ kind: "counter" }, { kind: "counter", detail: "街道政务服务中心" }] },
      [],
    ],
    ["that is done by telephone", { channels: [{ kind: "phone" }] }, []],
    ["without a number, and without a way", { consultation: [], channels: [] }, ["consultation"]],
    ["that takes twenty days by law", { promisedDays: 10, statutoryDays: 20 }, []],
    ["that is a 服务指引", { kind: "information", promisedDays: undefined }, []],
  ])("%s", (_, changes, paths) => {
    expect(about(changes)).toEqual(paths);
  });
});
