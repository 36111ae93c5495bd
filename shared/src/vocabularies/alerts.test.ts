import { expect, it } from "vitest";
import { certainties, messageTypes, severities, urgencies } from "./alerts.ts";

// Written down a second time, from the XML schema of CAP 1.2: a code that other systems do not know
// is an alert that they drop.
it.each([
  ["severity", severities, "Extreme Severe Moderate Minor Unknown"],
  ["urgency", urgencies, "Immediate Expected Future Past Unknown"],
  ["certainty", certainties, "Observed Likely Possible Unlikely Unknown"],
  ["msgType", messageTypes, "Alert Update Cancel"],
])("%s has the values of CAP 1.2, gravest first, each with a Chinese label", (_, words, codes) => {
  expect(words.codes.join(" ")).toBe(codes);
  const labels = Object.values<string>(words.labels);
  expect(labels.filter((label) => !/^[一-鿿]+$/.test(label))).toEqual([]);
  expect(new Set(labels).size).toBe(words.codes.length);
});
